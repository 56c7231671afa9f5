/** Losses of the period by segment: bars for the largest, a table for all. */
import type { ReactNode } from 'react'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { Chart } from '#renderer/ui/chart.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { useChartTheme } from '#renderer/ui/use-chart-theme.ts'
import type { LossFigures } from '#shared/analysis/figures.ts'
import { lossBars } from '#shared/charts/loss-bars.ts'
import styles from './losses.module.css'

const CHART_WIDTH = 520
const SEGMENTS_SHOWN = 10

/** One segment alone is the whole company, which the boxes already show. */
export const hasSegments = ({ bySegment }: LossFigures): boolean => bySegment.length > 1

export const SegmentsCard = ({ figures }: { readonly figures: LossFigures }): ReactNode => {
  const t = useT()
  const formats = useFormats()
  const language = useLanguage()
  const theme = useChartTheme()
  const { bySegment } = figures
  const largest = bySegment[0]
  if (largest === undefined) return null
  const nameOf = (segment: string): string => (segment === '' ? t('losses.segments.unnamed') : segment)
  const shareOf = (share: number | null): string => (share === null ? '–' : formats.share(share))
  const shown = bySegment.slice(0, SEGMENTS_SHOWN)
  const items = shown.map(({ segment, clients, base, share }) => ({
    label: nameOf(segment),
    value: clients,
    note:
      share === null
        ? t('losses.segments.noteNoShare')
        : t('losses.segments.note', { base: formats.number(base), share: formats.share(share) }),
  }))
  const summary = t('losses.segments.summary', {
    segment: nameOf(largest.segment),
    lost: formats.number(largest.clients),
    base: formats.number(largest.base),
  })
  const columns = ['segment', 'lost', 'base', 'share', 'money'] as const
  const rows = bySegment.map(({ segment, clients, base, share, moneyYear }) => [
    nameOf(segment),
    formats.number(clients),
    formats.number(base),
    shareOf(share),
    moneyYear === null ? '–' : formats.money(moneyYear),
  ])
  return (
    <Card title={t('losses.segments.title')} lede={t('losses.segments.lede')}>
      <Chart
        svg={lossBars({ items, width: CHART_WIDTH }, theme, language)}
        summary={summary}
        table={{ head: columns.map(column => t(`losses.segments.${column}`)), rows }}
      />
      {shown.length < bySegment.length ? (
        <p className={styles['muted']}>{t('losses.segments.first', { count: shown.length })}</p>
      ) : null}
    </Card>
  )
}
