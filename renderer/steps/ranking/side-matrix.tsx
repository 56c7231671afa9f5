/** Reasons against voices: share and rank in each on its own base; there is no row of totals, and there must be none. */
import { useFormats, useT } from '#renderer/client/language.tsx'
import { Badge, ClassBadge } from '#renderer/ui/badge.tsx'
import type { SideBySide, SideRow, VoiceCell, VoiceColumn } from '#shared/analysis/side-by-side-figures.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import styles from './side.module.css'

type Props = { readonly side: SideBySide; readonly nameOf: (id: ReasonId) => string }

const Head = ({ column }: { readonly column: VoiceColumn }) => {
  const t = useT()
  const { number } = useFormats()
  const answered =
    column.asked === null
      ? t('side.answered', { count: column.answered })
      : t('side.answeredOf', { answered: number(column.answered), asked: number(column.asked) })
  return (
    <th scope="col" className={styles['n']}>
      {t(`side.voice.${column.voice}`)}
      <small>{column.isHidden ? t('side.hidden') : answered}</small>
      {column.voice === 'brainstorm' && <small>{t('side.dots', { count: column.base })}</small>}
    </th>
  )
}

const Cell = ({ cell, column }: { readonly cell: VoiceCell | null; readonly column: VoiceColumn | undefined }) => {
  const t = useT()
  const { share, number } = useFormats()
  if (cell === null)
    return <span className={styles['quiet']}>{column?.isHidden === true ? '–' : t('side.notNamed')}</span>
  const base = column?.base ?? 0
  return (
    <>
      <span className={styles['figure']}>
        <strong>{share(cell.share, 0)}</strong> <span>{t('side.rankIn', { rank: number(cell.rank) })}</span>
      </span>
      <small className={styles['figure']}>{t('side.countOf', { count: number(cell.count), base: number(base) })}</small>
      <span className={styles['bar']}>
        <i style={{ width: `${cell.share * 100}%` }} />
      </span>
    </>
  )
}

const Together = ({ row }: { readonly row: SideRow }) => {
  const t = useT()
  return (
    <>
      <span className={styles['place']}>
        <ClassBadge class={row.class} />
        <Badge tone={row.grade === 'confirmed' ? 'ok' : 'plain'}>{t(`domain.grade.${row.grade}`)}</Badge>
      </span>
      {row.namedByAll && <small>{t('side.namedByAll')}</small>}
      {row.gap !== null && <small className={styles['warn']}>{t(`domain.gap.${row.gap}`)}</small>}
    </>
  )
}

export const SideMatrix = ({ side, nameOf }: Props) => {
  const t = useT()
  return (
    <div>
      <div className={styles['sheet']}>
        <table className={styles['table']} aria-label={t('ranking.view.side-by-side')}>
          <thead>
            <tr>
              <th scope="col">
                {t('side.reason')}
                <small>{t('side.ownWords')}</small>
              </th>
              {side.columns.map(column => (
                <Head key={column.voice} column={column} />
              ))}
              <th scope="col">{t('side.together')}</th>
            </tr>
          </thead>
          <tbody>
            {side.rows.map(row => (
              <tr key={row.reasonId}>
                <th scope="row">
                  {nameOf(row.reasonId)}
                  <small>
                    {t('side.stated', { count: row.stated })} · {t('side.verified', { count: row.verified })}
                  </small>
                </th>
                {side.columns.map((column, index) => (
                  <td key={column.voice} className={styles['n']}>
                    <Cell cell={row.cells[index] ?? null} column={column} />
                  </td>
                ))}
                <td>
                  <Together row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles['quiet']}>{t('side.counted')}</p>
    </div>
  )
}
