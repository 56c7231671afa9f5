/** Reasons against methods: share and rank in each, what only staff believe and what only clients name. */
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { MethodBase, MethodScore, Ranking } from '#shared/analysis/figures.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import { textIn } from '#shared/kit/language.ts'
import { sideBySide } from './side-by-side.ts'
import styles from './ranking.module.css'

type Props = { readonly ranking: Ranking; readonly reasons: readonly ReasonView[] }

const Cell = ({ score }: { readonly score: MethodScore | null }) => {
  const t = useT()
  const { share, number } = useFormats()
  if (score === null) return <span className={styles['quiet']}>{t('ranking.notNamed')}</span>
  return (
    <>
      {share(score.share, 0)} <small>{t('ranking.rankIn', { rank: number(score.rank) })}</small>
    </>
  )
}

const Base = ({ base }: { readonly base: MethodBase | undefined }) => {
  const t = useT()
  if (base === undefined) return null
  return (
    <small>
      {base.method === 'brainstorm'
        ? t('common.mentions', { count: base.mentions })
        : t('ranking.answered', { count: base.answered })}
    </small>
  )
}

export const SideBySideView = ({ ranking, reasons }: Props) => {
  const t = useT()
  const language = useLanguage()
  const { methods, rows } = sideBySide(ranking)
  const nameOf = (row: (typeof rows)[number]): string => {
    const reason = reasons.find(other => other.id === row.reasonId)
    return reason === undefined ? t('common.unknown') : textIn(reason.name, language)
  }
  if (methods.length === 0) return <EmptyState title={t('ranking.noEvidence')} text={t('ranking.noEvidenceText')} />
  return (
    <>
      <p className={styles['intro']}>{t('ranking.sideText')}</p>
      <div className={styles['sheet']}>
        <table className={styles['order']} aria-label={t('ranking.view.side-by-side')}>
          <thead>
            <tr>
              <th scope="col">{t('ranking.reason')}</th>
              {methods.map(method => (
                <th key={method} scope="col">
                  {t(`domain.method.${method}`)}
                  <Base base={ranking.bases.find(base => base.method === method)} />
                </th>
              ))}
              <th scope="col">{t('ranking.together')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.reasonId}>
                <th scope="row">{nameOf(row)}</th>
                {methods.map((method, index) => (
                  <td key={method}>
                    <Cell score={row.cells[index] ?? null} />
                  </td>
                ))}
                <td>
                  <Badge tone={row.grade === 'confirmed' ? 'ok' : 'plain'}>{t(`domain.grade.${row.grade}`)}</Badge>
                  {row.namedByAll && <small>{t('ranking.namedByAll')}</small>}
                  {row.gap !== null && <small className={styles['gap']}>{t(`domain.gap.${row.gap}`)}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
