/** Retention by the time clients came, as a heat map that is a table: a darker cell keeps more. */
import type { CSSProperties, ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Card } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { CohortSpan } from '#shared/analysis/cohorts.ts'
import styles from './losses.module.css'

const MOST_ROWS = 16
const MOST_COLUMNS = 13

/** How dark the lightest and the darkest cell are, in percent of the brand's colour: the words must stay readable on both. */
const LIGHTEST = 6
const DARKEST = 40

/** Where almost everybody stays, a scale from nothing would paint all cells alike: it begins at the smallest share in sight. */
const heatOf = (share: number, smallest: number): number =>
  smallest === 1 ? DARKEST : LIGHTEST + ((share - smallest) / (1 - smallest)) * (DARKEST - LIGHTEST)

const useSpanName = (span: CohortSpan): ((from: string) => string) => {
  const t = useT()
  if (span === 'month') return from => from.slice(0, 7)
  if (span === 'year') return from => from.slice(0, 4)
  return from =>
    t('lossdetail.cohorts.quarterName', {
      quarter: Math.ceil(Number(from.slice(5, 7)) / 3),
      year: from.slice(0, 4),
    })
}

export const CohortsCard = (): ReactNode => {
  const t = useT()
  const { number, share, day } = useFormats()
  const engagement = useEngagementId()
  const data = useProcedure('losses.cohorts', { engagement }).data
  const nameOf = useSpanName(data?.span ?? 'month')
  if (data === undefined || data.cohorts.length < 2) return null
  const cohorts = data.cohorts.slice(-MOST_ROWS)
  const columns = Math.min(MOST_COLUMNS, Math.max(...cohorts.map(cohort => cohort.cells.length)))
  const smallest = Math.min(...cohorts.flatMap(cohort => cohort.cells.slice(0, columns).map(cell => cell.share)))
  return (
    <Card title={t('lossdetail.cohorts.title')} lede={t('lossdetail.cohorts.lede')}>
      <div className={styles['heatScroll']}>
        <table className={styles['heat']} aria-label={t('lossdetail.cohorts.title')}>
          <thead>
            <tr>
              <th scope="col">{t('lossdetail.cohorts.came')}</th>
              <th scope="col">{t('lossdetail.stay.clients')}</th>
              {Array.from({ length: columns }, (_, index) => (
                <th key={index} scope="col" title={t(`lossdetail.cohorts.${data.span}`)}>
                  +{index}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cohorts.map(cohort => (
              <tr key={cohort.from}>
                <th scope="row">{nameOf(cohort.from)}</th>
                <td>{number(cohort.clients)}</td>
                {cohort.cells.slice(0, columns).map((cell, index) => (
                  <td
                    key={index}
                    className={styles['heatCell']}
                    style={{ '--heat': `${Math.round(heatOf(cell.share, smallest))}%` } as CSSProperties}
                    title={t('lossdetail.cohorts.cell', { still: number(cell.still), base: number(cell.base) })}
                  >
                    {share(cell.share, 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles['muted']}>{t(`lossdetail.cohorts.${data.span}`)}: +1, +2, …</p>
      {data.knownSince === null ? null : (
        <Notice tone="warn">{t('lossdetail.cohorts.since', { day: day(data.knownSince, 'short') })}</Notice>
      )}
    </Card>
  )
}
