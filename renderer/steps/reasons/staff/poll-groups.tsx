/** The reasons by the groups of the staff, under the floor. */
import { useFormats, useT } from '#renderer/client/language.tsx'
import { SimpleTable } from '#renderer/ui/simple-table.tsx'
import type { PollResults } from '#shared/analysis/staff-poll.ts'
import { useReasonName } from './poll-results.tsx'
import styles from './staff.module.css'

export const PollGroups = ({ results }: { readonly results: PollResults }) => {
  const t = useT()
  const { number } = useFormats()
  const nameOf = useReasonName()
  const { byGroup } = results
  const headOf = (group: { readonly name: string | null; readonly count: number | null }): string => {
    const name = group.name ?? t('staff.groupUnknown')
    return group.count === null ? name : t('staff.groupHead', { name, count: group.count })
  }
  return (
    <section className={styles['groups']} aria-label={t('staff.groupsTitle')}>
      <h3>{t('staff.groupsTitle')}</h3>
      <p className={styles['hint']}>{byGroup === null ? t('staff.groupsHidden') : t('staff.groupsLede')}</p>
      {byGroup !== null && (
        <SimpleTable
          label={t('staff.groupsTitle')}
          columns={[
            { id: 'reason', header: t('staff.colReason'), width: '28%' },
            ...byGroup.groups.map((group, index) => ({
              id: `group-${index}`,
              header: headOf(group),
              align: 'end' as const,
            })),
          ]}
          rows={byGroup.rows.map(row => ({
            key: row.reasonId,
            cells: {
              reason: nameOf(row.reasonId),
              ...Object.fromEntries(
                row.cells.map((count, index) => [
                  `group-${index}`,
                  count === null ? <span className={styles['hint']}>{t('staff.hiddenCell')}</span> : number(count),
                ]),
              ),
            },
          }))}
        />
      )}
    </section>
  )
}
