/** The gaps between orders that the choice of days is made on: drawn with the chosen days, and by segment beside their own. */
import type { ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Chart } from '#renderer/ui/chart.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { SimpleTable } from '#renderer/ui/simple-table.tsx'
import { useChartTheme } from '#renderer/ui/use-chart-theme.ts'
import { gapBars, gapBarsSummary } from '#shared/charts/gap-bars.ts'
import type { GapView } from '#shared/contract/losses.ts'

const SIZE = { width: 520, height: 230 }
const COLUMNS = ['segment', 'gaps', 'median', 'ninety', 'chosen', 'longer'] as const

const Segments = ({ view }: { readonly view: GapView }): ReactNode => {
  const t = useT()
  const { number, share } = useFormats()
  const days = (value: number | null): string => (value === null ? '–' : number(value))
  if (view.segments.length === 0) return null
  return (
    <SimpleTable
      label={t('lossdetail.gaps.title')}
      columns={COLUMNS.map(id => ({
        id,
        header: t(`lossdetail.gaps.${id}`),
        align: id === 'segment' ? ('start' as const) : ('end' as const),
      }))}
      rows={view.segments.map(({ segment, distribution, days: chosen, longer }) => ({
        key: segment,
        cells: {
          segment: segment === '' ? t('lossdetail.by.none') : segment,
          gaps: number(distribution.gaps),
          median: days(distribution.median),
          ninety: days(distribution.ninety),
          chosen: chosen === 0 ? '–' : number(chosen),
          longer: longer === null || chosen === 0 ? '–' : share(longer),
        },
      }))}
    />
  )
}

export const GapsCard = (): ReactNode => {
  const t = useT()
  const language = useLanguage()
  const theme = useChartTheme()
  const { number } = useFormats()
  const engagement = useEngagementId()
  const view = useProcedure('losses.gaps', { engagement }).data
  if (view === undefined || view === null || view.all.gaps === 0) return null
  const data = { distribution: view.all, days: view.days === 0 ? null : view.days, ...SIZE }
  return (
    <Card title={t('lossdetail.gaps.title')} lede={t('lossdetail.gaps.lede')}>
      <Chart
        svg={gapBars(data, theme, language)}
        summary={gapBarsSummary(data, language)}
        table={{
          head: [t('lossdetail.gaps.from'), t('lossdetail.gaps.gaps')],
          rows: view.all.bars.map(({ from, to, gaps }) => [
            to === null ? t('lossdetail.gaps.over', { days: number(from) }) : `${number(from + 1)}–${number(to)}`,
            number(gaps),
          ]),
        }}
      />
      <Segments view={view} />
    </Card>
  )
}
