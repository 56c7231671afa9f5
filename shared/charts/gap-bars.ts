/** The gaps between orders as standing bars, with the chosen number of days as a line through them. */
import type { GapDistribution } from '#shared/analysis/order-gaps.ts'
import { formatNumber } from '#shared/i18n/formats.ts'
import { translator } from '#shared/i18n/translate.ts'
import type { Language } from '#shared/kit/language.ts'
import { filledBox } from './fills.ts'
import { rule, svgDocument, textLine } from './svg.ts'
import { estimateWidth, type MeasureText } from './text-width.ts'
import type { ChartTheme } from './theme.ts'

export type GapBarsData = {
  readonly distribution: GapDistribution
  /** The chosen days without an order; null where none are chosen. */
  readonly days: number | null
  /** Pixels, or points on paper. */
  readonly width: number
  readonly height: number
}

/** The gaps in words. */
export const gapBarsSummary = ({ distribution }: GapBarsData, language: Language): string => {
  const { gaps, median, ninety } = distribution
  const t = translator(language)
  return median === null || ninety === null
    ? t('charts.nothing')
    : t('charts.gaps.summary', { count: gaps, median, ninety })
}

const GAP = 6

/** @returns SVG text; bars past the chosen days are striped: these gaps ended with an order, though the client would have counted as lost. */
export const gapBars = (
  data: GapBarsData,
  theme: ChartTheme,
  language: Language,
  measure: MeasureText = estimateWidth,
): string => {
  const t = translator(language)
  const { distribution, days, width, height } = data
  const { bars } = distribution
  const size = theme.fontSize - 1
  const row = Math.round(theme.fontSize * 1.4)
  const most = Math.max(1, ...bars.map(bar => bar.gaps))
  const left = measure(formatNumber(most, language), size) + GAP
  const [top, right, bottom] = [2 * row, width - GAP, height - 2 * row]
  const step = (right - left) / Math.max(1, bars.length)
  const end = bars.findLast(bar => bar.to !== null)?.to ?? 1
  const closed = bars.filter(bar => bar.to !== null).length
  const x = (day: number): number => left + (Math.min(day, end) / end) * step * closed
  const drawn = bars.map(({ from, gaps, to }, index) => {
    const barHeight = (gaps / most) * (bottom - top)
    const isLonger = days !== null && (to === null || from >= days)
    return filledBox(
      { x: left + index * step + 1, y: bottom - barHeight, width: step - 2, height: barHeight },
      { kind: isLonger ? 'stripes' : 'solid', colour: isLonger ? theme.classA : theme.brand, paper: theme.paper },
    )
  })
  const every = Math.ceil(bars.length / 8)
  const ticks = bars.flatMap(({ from, to }, index) => {
    if (to === null)
      return [
        textLine(t('charts.gaps.longer', { days: formatNumber(from, language) }), right, bottom + row, {
          size,
          fill: theme.ink,
          anchor: 'end',
        }),
      ]
    // Room is kept for the words of the open bar at the end.
    return index % every === 0 && index < bars.length - 2
      ? [
          textLine(formatNumber(from, language), left + index * step, bottom + row, {
            size,
            fill: theme.ink,
            anchor: 'middle',
          }),
        ]
      : []
  })
  const chosen =
    days === null
      ? []
      : [
          rule(x(days), top - row + 4, x(days), bottom, theme.classA, '4 3'),
          textLine(
            t('charts.gaps.chosen', { count: days }),
            x(days) < (left + right) / 2 ? x(days) + GAP : x(days) - GAP,
            top - row + 6,
            {
              size,
              fill: theme.classA,
              anchor: x(days) < (left + right) / 2 ? 'start' : 'end',
              isBold: true,
            },
          ),
        ]
  const axis = [
    rule(left, bottom, right, bottom, theme.muted),
    rule(left, top, right, top, theme.line),
    textLine(formatNumber(most, language), left - GAP, top + 4, { size, fill: theme.muted, anchor: 'end' }),
    textLine('0', left - GAP, bottom + 4, { size, fill: theme.muted, anchor: 'end' }),
    textLine(t('charts.gaps.axis'), left, bottom + 2 * row - 2, { size, fill: theme.muted }),
  ]
  return svgDocument(
    { width, height, summary: gapBarsSummary(data, language), body: [...axis, ...drawn, ...ticks, ...chosen] },
    theme,
  )
}
