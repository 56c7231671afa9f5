/** The plan of a poll: who is asked, which groups its form offers, and its printed sheets. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Card, Stack } from '#renderer/ui/layout.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { PollView } from '#shared/contract/staff.ts'
import type { Study } from '#shared/domain/evidence.ts'
import { MOST_POLL_GROUPS, POLL_WHOM, type PollWhom } from '#shared/domain/staff-poll.ts'
import { PrintSheets } from './print-sheets.tsx'
import { groupsOfText } from './staff-form.ts'

type Props = { readonly study: Study; readonly poll: PollView }

export const PollPlanCard = ({ study, poll }: Props) => {
  const t = useT()
  const engagement = useEngagementId()
  const save = useCommand('staff.savePlan')
  const names = poll.groups.map(group => group.name)
  const isFixed = poll.answered > 0
  const isFrozen = study.state === 'frozen'
  const keep = (whom: PollWhom, groups: readonly string[]) =>
    save.run({ engagement, studyId: study.id, whom, groups: [...groups] })
  const keepGroups = (text: string) => {
    const groups = groupsOfText(text)
    const folded = new Set(groups.map(name => name.toLowerCase()))
    if (groups.length > MOST_POLL_GROUPS || folded.size < groups.length)
      return { ok: false as const, error: { message: t('staff.tooManyGroups') } }
    return keep(poll.whom, groups)
  }
  return (
    <Card title={t('staff.planTitle')} lede={t('staff.planLede')}>
      <Stack gap={4}>
        <Segmented<PollWhom>
          label={t('staff.whom')}
          options={POLL_WHOM.map(id => ({ id, label: t(`staff.whom.${id}`) }))}
          value={poll.whom}
          onChange={whom => void keep(whom, names)}
          isDisabled={isFrozen}
        />
        <TextField
          label={t('staff.groups')}
          description={isFixed ? t('staff.groupsFixed') : t('staff.groupsHint')}
          value={names.join('\n')}
          onCommit={keepGroups}
          multiline
          isReadOnly={isFixed || isFrozen}
        />
        <PrintSheets kind="poll-forms" studyId={study.id} />
      </Stack>
    </Card>
  )
}
