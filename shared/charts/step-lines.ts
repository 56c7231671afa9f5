/** Several shares over time as stairs, each named where it ends: who is still there by group, or who has left by reason. */
import { survivalTicks } from '#shared/analysis/survival-ticks.ts'
import { formatNumber, formatShare } from '#shared/i18n/formats.ts'
import { translator } from '#shared/i18n/translate.ts'
import type { Language } from '#shared/kit/language.ts'
import { element, pathThrough, rule, svgDocument, textLine } from './svg.ts'
import { cutText, estimateWidth, type MeasureText } from './text-width.ts'
import type { ChartTheme } from './theme.ts'

export type StepLine = {
  readonly label: string
  /** Times in months, ascending; each share of 0 to 1 holds until the next. */
  readonly points: readonly { readonly time: number; readonly share: number }[]
  /** The longest time observed: the line ends there. */
  readonly until: number
}

export type StepLinesData = {
  /** At most six can be told apart. */
  readonly lines: readonly StepLine[]
  /** The share at time 0: 1 for those who stay, 0 for those who leave. */
  readonly from: 0 | 1
  /** Pixels, or points on paper. */
  readonly width: number
  readonly height: number
}

const GAP = 6
const DASHES = [undefined, '7 3', '2 3', '10 3 2 3', '5 5', '1 4'] as const

/** Every line's end in words. */
export const stepLinesSummary = (data: StepLinesData, language: Language): string => {
  const t = translator(language)
  if (data.lines.length === 0) return t('charts.nothing')
  return data.lines
    .map(({ label, points, until }) =>
      t('charts.lines.end', {
        label,
        months: formatNumber(until, language),
        share: formatShare(points.at(-1)?.share ?? data.from, language),
      }),
    )
    .join(' ')
}

/** Labels from the top down, each at least a line under the one before, and none under the axis. */
const spreadLabels = (wanted: readonly number[], line: number, lowest: number): readonly number[] => {
  const order = wanted.map((y, index) => ({ y, index })).toSorted((one, other) => one.y - other.y)
  const placed = new Map<number, number>()
  let last = Number.NEGATIVE_INFINITY
  for (const { y, index } of order) {
    last = Math.max(y, last + line)
    placed.set(index, last)
  }
  const over = Math.max(0, last - lowest)
  return wanted.map((y, index) => (placed.get(index) ?? y) - over)
}

/** @returns SVG text; the share from 0 to 100 %, the time in months from 0 to the longest observed. */
export const stepLines = (
  data: StepLinesData,
  theme: ChartTheme,
  language: Language,
  measure: MeasureText = estimateWidth,
): string => {
  const t = translator(language)
  const { lines, width, height } = data
  const size = theme.fontSize - 1
  const row = Math.round(theme.fontSize * 1.4)
  const colours = [theme.brand, theme.classA, theme.classB, theme.classC, theme.ink, theme.muted]
  const longest = Math.max(...lines.map(line => line.until), 1)
  const left = measure(formatShare(1, language, 0), size) + GAP
  const room = Math.min(width * 0.32, Math.max(60, ...lines.map(line => measure(line.label, size) + 2 * GAP)))
  const [top, right, bottom] = [theme.fontSize, width - room, height - 2 * row]
  const x = (time: number): number => left + (time / longest) * (right - left)
  const y = (share: number): number => top + (1 - share) * (bottom - top)
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap(share => [
    rule(left, y(share), right, y(share), share === 0 ? theme.muted : theme.line),
    ...(share % 0.5 === 0
      ? [
          textLine(formatShare(share, language, 0), left - GAP, y(share) + 4, {
            size,
            fill: theme.muted,
            anchor: 'end',
          }),
        ]
      : []),
  ])
  const ticks = survivalTicks(longest, 'months').flatMap(time => [
    rule(x(time), bottom, x(time), bottom + 4, theme.muted),
    textLine(formatNumber(time, language), x(time), bottom + row, { size, fill: theme.ink, anchor: 'middle' }),
  ])
  const unit = textLine(t('charts.lines.months'), right, bottom + 2 * row - 2, {
    size,
    fill: theme.muted,
    anchor: 'end',
  })
  const ends = spreadLabels(
    lines.map(line => y(line.points.at(-1)?.share ?? data.from) + 4),
    row,
    bottom,
  )
  const drawn = lines.flatMap((line, index) => {
    const colour = colours[index % colours.length] ?? theme.ink
    const stairs: (readonly [number, number])[] = [[x(0), y(data.from)]]
    let share: number = data.from
    for (const point of line.points) {
      stairs.push([x(point.time), y(share)], [x(point.time), y(point.share)])
      share = point.share
    }
    stairs.push([x(line.until), y(share)])
    return [
      element('path', {
        d: pathThrough(stairs),
        fill: 'none',
        stroke: colour,
        'stroke-width': 2,
        'stroke-dasharray': DASHES[index % DASHES.length],
      }),
      textLine(cutText(line.label, room - GAP, size, measure), right + GAP, ends[index] ?? top, {
        size,
        fill: colour,
        isBold: true,
      }),
    ]
  })
  return svgDocument(
    { width, height, summary: stepLinesSummary(data, language), body: [...grid, ...ticks, unit, ...drawn] },
    theme,
  )
}
