/** The Pareto chart of the ranking, with its summary and table. */
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { Chart } from '#renderer/ui/chart.tsx'
import { useChartTheme } from '#renderer/ui/use-chart-theme.ts'
import type { Ranking } from '#shared/analysis/figures.ts'
import { paretoChart, paretoSummary } from '#shared/charts/pareto-chart.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import { textIn } from '#shared/kit/language.ts'

type Props = { readonly ranking: Ranking; readonly reasons: readonly ReasonView[] }

export const ParetoPanel = ({ ranking, reasons }: Props) => {
  const t = useT()
  const language = useLanguage()
  const theme = useChartTheme()
  const { share } = useFormats()
  const items = ranking.reasons.map(ranked => {
    const reason = reasons.find(other => other.id === ranked.reasonId)
    return {
      label: reason === undefined ? '' : textIn(reason.name, language),
      share: ranked.share,
      class: ranked.class,
    }
  })
  const { cutA, cutB } = ranking.settings
  const chart = { items, cutA, cutB, width: 520, height: 330 }
  const rows = ranking.reasons.map((ranked, index) => [
    items[index]?.label ?? '',
    ranked.class,
    share(ranked.share),
    share(ranked.cumulative),
  ])
  return (
    <Chart
      svg={paretoChart(chart, theme, language)}
      summary={paretoSummary(chart, language)}
      table={{
        head: [t('ranking.reason'), t('ranking.class'), t('ranking.share'), t('ranking.cumulative')],
        rows,
      }}
    />
  )
}
