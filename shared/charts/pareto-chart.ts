/** The Pareto chart of the ranking: bars by class, the cumulative line, and the cuts between the classes. */
import { formatShare } from '#shared/i18n/formats.ts'
import { translator } from '#shared/i18n/translate.ts'
import type { Language } from '#shared/kit/language.ts'
import { paretoBars, type ParetoBar, type ParetoData } from './pareto-items.ts'
import { filledBox, type Fill } from './fills.ts'
import { element, pathThrough, rule, svgDocument, textLine } from './svg.ts'
import { estimateWidth, fitText, wrapText, type MeasureText } from './text-width.ts'
import type { ChartTheme } from './theme.ts'

const BAR_OF_SLOT = 0.72
const WIDEST_BAR = 110
const MOST_LINES = 4
const LEAST_PLOT = 90
const GAP = 6

/** The chart in words: how many reasons, each class with its reasons and shares, and how the classes are cut. */
export const paretoSummary = (data: ParetoData, language: Language): string => {
  const t = translator(language)
  if (data.items.length === 0) return t('charts.nothing')
  const classes = (['A', 'B', 'C'] as const).flatMap(letter => {
    const own = data.items.filter(item => item.class === letter)
    const list = own.map(item => t('charts.list', { label: item.label, value: formatShare(item.share, language, 0) }))
    return own.length === 0 ? [] : [t('charts.pareto.class', { letter, list: list.join(', ') })]
  })
  const cuts = { cutA: formatShare(data.cutA, language, 0), cutB: formatShare(data.cutB, language, 0) }
  return [t('charts.pareto.title', { count: data.items.length }), ...classes, t('charts.pareto.cuts', cuts)].join(' ')
}

type Area = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** What stands under the bars: the labels themselves, or numbers and a key where the labels are too wide for their bars. */
type Foot = {
  readonly height: number
  readonly draw: (area: Area) => readonly string[]
}

type Style = { readonly theme: ChartTheme; readonly measure: MeasureText; readonly language: Language }

const lineHeight = (theme: ChartTheme): number => Math.round(theme.fontSize * 1.25)
const smallSize = (theme: ChartTheme): number => theme.fontSize - 1

/** The middle of each bar's slot. */
const centre = (area: Area, index: number, count: number): number => area.left + (area.width / count) * (index + 0.5)

const valueOf = (bar: ParetoBar, language: Language): string =>
  `${bar.letters} · ${formatShare(bar.share, language, 0)}`

/** Lines over the label: class and share in one line where it fits, else one under the other. */
const headsOf = (
  bars: readonly ParetoBar[],
  slot: number,
  { theme, measure, language }: Style,
): readonly string[][] => {
  const inOne = bars.every(bar => measure(valueOf(bar, language), smallSize(theme), true) <= slot - 2)
  return bars.map(bar => (inOne ? [valueOf(bar, language)] : [bar.letters, formatShare(bar.share, language, 0)]))
}

const labelFoot = (bars: readonly ParetoBar[], slot: number, style: Style): Foot | null => {
  const { theme, measure } = style
  const size = smallSize(theme)
  const labels = bars.map(bar => wrapText(bar.label, slot - GAP, size, measure))
  const fits = labels.every(
    lines => lines.length <= MOST_LINES && lines.every(line => measure(line, size) <= slot - GAP),
  )
  if (!fits) return null
  const heads = headsOf(bars, slot, style)
  const lines = Math.max(...labels.map((own, index) => own.length + (heads[index]?.length ?? 0)))
  const step = lineHeight(theme)
  return {
    height: GAP + lines * step,
    draw: area =>
      bars.flatMap((_, index) => {
        const x = centre(area, index, bars.length)
        const baseline = (line: number): number => area.top + area.height + GAP + line * step + size
        const head = heads[index] ?? []
        return [
          ...head.map((text, line) =>
            textLine(text, x, baseline(line), { size, fill: theme.ink, anchor: 'middle', isBold: true }),
          ),
          ...(labels[index] ?? []).map((text, line) =>
            textLine(text, x, baseline(head.length + line), { size, fill: theme.ink, anchor: 'middle' }),
          ),
        ]
      }),
  }
}

type KeyEntry = { readonly number: string; readonly value: string; readonly lines: readonly string[] }

/** The key in columns, read downwards; rows are as high as their longest label, which takes two lines at most. */
const keyFoot = (bars: readonly ParetoBar[], width: number, style: Style): Foot => {
  const { theme, measure, language } = style
  const size = smallSize(theme)
  const step = lineHeight(theme)
  const columns = width >= 440 ? 2 : 1
  const rows = Math.ceil(bars.length / columns)
  const column = width / columns
  const numberWidth = measure('00', size, true) + GAP
  const entries = bars.map((bar, index): KeyEntry => {
    const value = valueOf(bar, language)
    const labelWidth = column - numberWidth - measure(value, size) - 4 * GAP
    return { number: String(index + 1), value, lines: fitText(bar.label, labelWidth, size, 2, measure) }
  })
  const linesOfRow = Array.from({ length: rows }, (_, row) =>
    Math.max(...entries.filter((_, index) => index % rows === row).map(entry => entry.lines.length)),
  )
  const linesBefore = (row: number): number => linesOfRow.slice(0, row).reduce((sum, lines) => sum + lines, 0)
  return {
    height: GAP + step + GAP + linesBefore(rows) * step + rows,
    draw: area => {
      const under = area.top + area.height + GAP + size
      return entries.flatMap(({ number, value, lines }, index) => {
        const row = index % rows
        const x = Math.floor(index / rows) * column
        const y = under + step + GAP + linesBefore(row) * step + row
        const bold = { size, fill: theme.ink, isBold: true }
        return [
          textLine(number, centre(area, index, bars.length), under, { ...bold, anchor: 'middle' }),
          textLine(number, x + numberWidth - GAP, y, { ...bold, anchor: 'end' }),
          ...lines.map((text, line) => textLine(text, x + numberWidth, y + line * step, { size, fill: theme.ink })),
          textLine(value, x + column - 2 * GAP, y, { size, fill: theme.muted, anchor: 'end' }),
        ]
      })
    },
  }
}

const drawAxis = (area: Area, { theme, language }: Style): readonly string[] =>
  [0, 0.5, 1].flatMap(share => {
    const y = area.top + area.height * (1 - share)
    const label = formatShare(share, language, 0)
    return [
      rule(area.left, y, area.left + area.width, y, share === 0 ? theme.muted : theme.line),
      textLine(label, area.left - GAP, y + 4, { size: smallSize(theme), fill: theme.muted, anchor: 'end' }),
    ]
  })

/** Height of the cumulative line over `x`, as a share; flat before the first point and after the last. */
const cumulativeAt = (area: Area, bars: readonly ParetoBar[], x: number): number => {
  const place = ((x - area.left) / area.width) * bars.length - 0.5
  const before = bars[Math.max(0, Math.floor(place))]?.cumulative ?? 1
  const after = bars[Math.max(0, Math.ceil(place))]?.cumulative ?? 1
  return before + (after - before) * (place - Math.floor(place))
}

/**
 * The cuts as dashed lines, each with its label just under it: at the left, where the cumulative line still runs below,
 * or at the right where it has already passed.
 */
const drawCuts = (area: Area, data: ParetoData, bars: readonly ParetoBar[], style: Style): readonly string[] => {
  const { theme, measure, language } = style
  const t = translator(language)
  const size = smallSize(theme)
  const right = area.left + area.width
  const cuts = [
    { letter: 'A', cut: data.cutA, colour: theme.classA },
    { letter: 'B', cut: data.cutB, colour: theme.classB },
  ]
  return cuts.flatMap(({ letter, cut, colour }) => {
    const y = area.top + area.height * (1 - cut)
    const text = t('charts.pareto.below', { letter, share: formatShare(cut, language, 0) })
    const labelHeight = lineHeight(theme) / area.height
    const isFree = cumulativeAt(area, bars, area.left + measure(text, size) + 2 * GAP) < cut - labelHeight
    const style = { size, fill: theme.ink }
    return [
      rule(area.left, y, right, y, colour, '4 3'),
      isFree
        ? textLine(text, area.left + GAP, y + size, style)
        : textLine(text, right - GAP, y + size, { ...style, anchor: 'end' }),
    ]
  })
}

type Fills = Readonly<Record<'A' | 'B' | 'C' | 'rest', Fill>>

const drawBars = (area: Area, bars: readonly ParetoBar[], fills: Fills): readonly string[] => {
  const width = Math.min(WIDEST_BAR, (area.width / bars.length) * BAR_OF_SLOT)
  return bars.map((bar, index) => {
    const height = area.height * bar.share
    const x = centre(area, index, bars.length) - width / 2
    return filledBox({ x, y: area.top + area.height - height, width, height }, fills[bar.class ?? 'rest'])
  })
}

const drawLine = (area: Area, bars: readonly ParetoBar[], theme: ChartTheme): readonly string[] => {
  const points = bars.map((bar, index): [number, number] => [
    centre(area, index, bars.length),
    area.top + area.height * (1 - Math.min(1, bar.cumulative)),
  ])
  return [
    element('path', { d: pathThrough(points), fill: 'none', stroke: theme.brand, 'stroke-width': 1.75 }),
    ...points.map(([cx, cy]) => element('circle', { cx, cy, r: 3, fill: theme.brand })),
  ]
}

/**
 * @param data at most twelve bars are drawn, the rest as one; the height grows only where a long key needs it
 * @param measure exact widths where the caller has them, else an estimate
 * @returns SVG text
 * Source: Juran, "Quality Control Handbook" (1951), after Pareto and Lorenz.
 */
export const paretoChart = (
  data: ParetoData,
  theme: ChartTheme,
  language: Language,
  measure: MeasureText = estimateWidth,
): string => {
  const style = { theme, measure, language }
  const summary = paretoSummary(data, language)
  const bars = paretoBars(data.items, language)
  if (bars.length === 0) {
    const note = textLine(summary, data.width / 2, data.height / 2, {
      size: theme.fontSize,
      fill: theme.muted,
      anchor: 'middle',
    })
    return svgDocument({ width: data.width, height: data.height, summary, body: [note] }, theme)
  }
  const size = smallSize(theme)
  const left = measure(formatShare(1, language, 0), size) + GAP
  const plotWidth = data.width - left - 2
  const foot = labelFoot(bars, plotWidth / bars.length, style) ?? keyFoot(bars, data.width, style)
  const top = theme.fontSize
  const plotHeight = Math.max(LEAST_PLOT, data.height - top - foot.height - 2)
  const area = { left, top, width: plotWidth, height: plotHeight }
  const fills: Fills = {
    A: { kind: 'solid', colour: theme.classA, paper: theme.paper },
    B: { kind: 'stripes', colour: theme.classB, paper: theme.paper },
    C: { kind: 'posts', colour: theme.classC, paper: theme.paper },
    rest: { kind: 'grid', colour: theme.muted, paper: theme.paper },
  }
  const body = [
    ...drawAxis(area, style),
    ...drawBars(area, bars, fills),
    ...drawCuts(area, data, bars, style),
    ...drawLine(area, bars, theme),
    ...foot.draw(area),
  ]
  const height = Math.max(data.height, top + plotHeight + foot.height + 2)
  return svgDocument({ width: data.width, height, summary, body }, theme)
}
