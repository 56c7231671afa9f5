/** How long clients stay, drawn: the Kaplan-Meier step curve with its band, and the numbers at risk under it. */
import type { SurvivalCurve } from '#shared/analysis/survival.ts'
import { formatNumber, formatShare } from '#shared/i18n/formats.ts'
import { translator } from '#shared/i18n/translate.ts'
import type { Language } from '#shared/kit/language.ts'
import { element, pathThrough, rule, svgDocument, textLine } from './svg.ts'
import { estimateWidth, type MeasureText } from './text-width.ts'
import type { ChartTheme } from './theme.ts'

export type SurvivalData = {
  readonly curve: SurvivalCurve
  readonly unit: 'months' | 'days'
  /** The ticks of the axis, ascending, with the clients observed just before each; see `survivalTicks`. */
  readonly risk: readonly { readonly time: number; readonly atRisk: number }[]
  /** Pixels, or points on paper. */
  readonly width: number
  readonly height: number
}

const GAP = 6
/** The curve in words: how many, what is left at the end with its limits, and the median. */
export const survivalSummary = (data: SurvivalData, language: Language): string => {
  const t = translator(language)
  const { curve, unit } = data
  const last = curve.steps.at(-1)
  const title = t('charts.survival.title', { count: curve.clients, left: formatNumber(curve.events, language) })
  if (curve.clients === 0) return t('charts.nothing')
  if (last === undefined) return `${title} ${t('charts.survival.notReached')}`
  const share = formatShare(last.survival, language)
  const limits =
    last.lower === null || last.upper === null
      ? []
      : [
          t('charts.survival.limits', {
            lower: formatShare(last.lower, language),
            upper: formatShare(last.upper, language),
          }),
        ]
  return [
    title,
    t(`charts.survival.after.${unit}`, { count: Math.round(last.time), share }),
    ...limits,
    medianText(data, language),
  ].join(' ')
}

const medianText = ({ curve, unit }: SurvivalData, language: Language): string => {
  const t = translator(language)
  return curve.median === null
    ? t('charts.survival.notReached')
    : t(`charts.survival.median.${unit}`, { count: Math.round(curve.median) })
}

type Plot = {
  readonly left: number
  readonly right: number
  readonly bottom: number
  /** Between the axis and the name of its unit: half of the last number stands there. */
  readonly unitGap: number
  readonly x: (time: number) => number
  readonly y: (share: number) => number
}

type Point = readonly [number, number]

/** Stairs: each value holds from its time to the next. */
const stairs = (values: readonly Point[], until: number): readonly Point[] =>
  values.flatMap(([time, value], index): Point[] => [
    [time, value],
    [values[index + 1]?.[0] ?? until, value],
  ])

const drawCurve = ({ curve }: SurvivalData, plot: Plot, theme: ChartTheme): readonly string[] => {
  const onPlot = (points: readonly Point[]): Point[] => points.map(([time, share]) => [plot.x(time), plot.y(share)])
  const line = stairs([[0, 1], ...curve.steps.map((step): Point => [step.time, step.survival])], curve.lastTime)
  const limited = curve.steps.flatMap(({ time, lower, upper }) =>
    lower === null || upper === null ? [] : [{ time, lower, upper }],
  )
  // Where everybody has left there are no limits any more: the band ends there.
  const lastLimited = limited.at(-1)
  const afterBand = curve.steps.find(step => lastLimited !== undefined && step.time > lastLimited.time)
  const bandEnd = afterBand?.time ?? curve.lastTime
  const upper = onPlot(
    stairs(
      limited.map(({ time, upper: limit }): Point => [time, limit]),
      bandEnd,
    ),
  )
  const lower = onPlot(
    stairs(
      limited.map(({ time, lower: limit }): Point => [time, limit]),
      bandEnd,
    ),
  )
  const band = element('path', {
    d: `${pathThrough([...upper, ...lower.reverse()])} Z`,
    fill: theme.brand,
    'fill-opacity': 0.16,
  })
  const curveLine = element('path', {
    d: pathThrough(onPlot(line)),
    fill: 'none',
    stroke: theme.brand,
    'stroke-width': 2,
  })
  return limited.length === 0 ? [curveLine] : [band, curveLine]
}

const drawAxes = (data: SurvivalData, plot: Plot, theme: ChartTheme, language: Language): readonly string[] => {
  const t = translator(language)
  const size = theme.fontSize - 1
  const muted = { size, fill: theme.muted }
  const shares = [0, 0.25, 0.5, 0.75, 1].flatMap(share => {
    const y = plot.y(share)
    const grid = rule(plot.left, y, plot.right, y, share === 0 ? theme.muted : theme.line)
    if (share % 0.5 !== 0) return [grid]
    return [grid, textLine(formatShare(share, language, 0), plot.left - GAP, y + 4, { ...muted, anchor: 'end' })]
  })
  const row = Math.round(theme.fontSize * 1.4)
  const ticks = data.risk.flatMap(({ time, atRisk }) => {
    const x = plot.x(time)
    return [
      rule(x, plot.bottom, x, plot.bottom + 4, theme.muted),
      textLine(formatNumber(time, language), x, plot.bottom + row, { size, fill: theme.ink, anchor: 'middle' }),
      textLine(formatNumber(atRisk, language), x, plot.bottom + 3 * row, { ...muted, anchor: 'middle' }),
    ]
  })
  return [
    ...shares,
    ...ticks,
    textLine(t(`charts.survival.unit.${data.unit}`), plot.right + plot.unitGap, plot.bottom + row, muted),
    textLine(t('charts.survival.atRisk'), plot.left, plot.bottom + 2 * row, muted),
  ]
}

/** @returns SVG text; the share still there from 0 to 100 %, the time from 0 to the longest observed. */
export const survivalCurve = (
  data: SurvivalData,
  theme: ChartTheme,
  language: Language,
  measure: MeasureText = estimateWidth,
): string => {
  const { curve, width, height } = data
  const size = theme.fontSize - 1
  const unit = translator(language)(`charts.survival.unit.${data.unit}`)
  const left = measure(formatShare(1, language, 0), size) + GAP
  const lastTick = formatNumber(data.risk.at(-1)?.time ?? 0, language)
  const unitGap = measure(lastTick, size) / 2 + GAP
  const right = width - measure(unit, size) - unitGap
  const top = Math.round(theme.fontSize * 2)
  const bottom = height - Math.round(theme.fontSize * 1.4) * 3 - 5
  const longest = Math.max(curve.lastTime, data.risk.at(-1)?.time ?? 0, Number.MIN_VALUE)
  const plot: Plot = {
    left,
    right,
    bottom,
    unitGap,
    x: time => left + (time / longest) * (right - left),
    y: share => top + (1 - share) * (bottom - top),
  }
  const median = textLine(medianText(data, language), right, theme.fontSize, {
    size,
    fill: theme.muted,
    anchor: 'end',
  })
  const summary = survivalSummary(data, language)
  const body = [
    ...drawAxes(data, plot, theme, language),
    ...drawCurve(data, plot, theme),
    ...(curve.clients === 0 ? [] : [median]),
  ]
  return svgDocument({ width, height, summary, body }, theme)
}
