/** Saturation drawn: a bar of new reasons for each interview, and the line of all reasons known so far. */
import type { SaturationPoint } from '#shared/analysis/saturation.ts'
import { formatNumber } from '#shared/i18n/formats.ts'
import { translator } from '#shared/i18n/translate.ts'
import type { Language } from '#shared/kit/language.ts'
import { element, pathThrough, rectangle, rule, svgDocument, textLine } from './svg.ts'
import type { ChartTheme } from './theme.ts'

export type SaturationData = {
  readonly points: readonly SaturationPoint[]
  /** Pixels, or points on paper. */
  readonly width: number
}

const HEIGHT = 210
const LEFT = 30
const TOP = 30
const BOTTOM = 34
const SWATCH = 11
const WIDEST_BAR = 34
/** Numbers of interviews that fit side by side. */
const MOST_NUMBERS = 24

/** The curve in words: how many interviews, how many reasons, and what the last ones brought. */
export const saturationSummary = ({ points }: SaturationData, language: Language): string => {
  const t = translator(language)
  const last = points.at(-1)
  if (last === undefined) return t('charts.nothing')
  const latest = points.slice(-3).map(point => formatNumber(point.fresh, language))
  return `${t('charts.saturation.title', { count: points.length, known: formatNumber(last.known, language) })} ${t('charts.saturation.latest', { list: latest.join(', ') })}`
}

const legend = (theme: ChartTheme, language: Language): readonly string[] => {
  const t = translator(language)
  const size = theme.fontSize - 1
  const second = LEFT + 190
  return [
    rectangle(LEFT, 4, SWATCH, SWATCH, theme.brand),
    textLine(t('charts.saturation.fresh'), LEFT + SWATCH + 5, 14, { size, fill: theme.ink }),
    rule(second, 10, second + 20, 10, theme.classA),
    textLine(t('charts.saturation.known'), second + 26, 14, { size, fill: theme.ink }),
  ]
}

/** @returns SVG text; one column for each interview, both measures on one axis of whole reasons. */
export const saturationChart = (data: SaturationData, theme: ChartTheme, language: Language): string => {
  const { points, width } = data
  const summary = saturationSummary(data, language)
  const size = theme.fontSize - 1
  const most = Math.max(1, points.at(-1)?.known ?? 1)
  const step = (width - LEFT) / Math.max(1, points.length)
  const bar = Math.min(WIDEST_BAR, step * 0.6)
  const floor = HEIGHT - BOTTOM
  const y = (count: number): number => floor - (count / most) * (floor - TOP)
  const x = (index: number): number => LEFT + (index + 0.5) * step
  const muted = { size, fill: theme.muted }
  const every = Math.ceil(points.length / MOST_NUMBERS)
  const axis = [0, Math.round(most / 2), most].flatMap((count, index, all) =>
    all.indexOf(count) === index
      ? [
          rule(LEFT, y(count), width, y(count), count === 0 ? theme.muted : theme.line),
          textLine(formatNumber(count, language), LEFT - 6, y(count) + 4, { ...muted, anchor: 'end' }),
        ]
      : [],
  )
  const columns = points.flatMap((point, index) => [
    rectangle(x(index) - bar / 2, y(point.fresh), bar, floor - y(point.fresh), theme.brand),
    ...(index % every === 0
      ? [textLine(formatNumber(point.interview, language), x(index), floor + size + 4, { ...muted, anchor: 'middle' })]
      : []),
  ])
  const line = points.map((point, index) => [x(index), y(point.known)] as const)
  const curve = [
    element('path', { d: pathThrough(line), fill: 'none', stroke: theme.classA, 'stroke-width': 2 }),
    ...line.map(([cx, cy]) => element('circle', { cx, cy, r: 3, fill: theme.classA })),
  ]
  const name = textLine(translator(language)('charts.saturation.axis'), width, HEIGHT - 3, { ...muted, anchor: 'end' })
  const body =
    points.length === 0
      ? [textLine(summary, 0, size + 2, { size, fill: theme.muted })]
      : [...legend(theme, language), ...axis, ...columns, ...curve, name]
  return svgDocument({ width, height: points.length === 0 ? 20 : HEIGHT, summary, body }, theme)
}
