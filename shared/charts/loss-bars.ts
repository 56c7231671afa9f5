/** Losses as lying bars with their numbers beside them: by segment or month, one period or two. */
import { formatNumber } from '#shared/i18n/formats.ts'
import { translator } from '#shared/i18n/translate.ts'
import type { Language } from '#shared/kit/language.ts'
import { filledBox, type Fill } from './fills.ts'
import { svgDocument, textLine } from './svg.ts'
import { cutText, estimateWidth, fitText, type MeasureText } from './text-width.ts'
import type { ChartTheme } from './theme.ts'

export type LossBar = {
  readonly label: string
  /** Not negative. */
  readonly value: number
  /** The same of the year before; null where unknown, left out where there is only one period. */
  readonly previous?: number | null
  /** Said after the number, e.g. the share of the base. */
  readonly note?: string | null
}

export type LossBarsData = {
  readonly items: readonly LossBar[]
  /** Pixels, or points on paper; the height follows from the number of bars. */
  readonly width: number
  /** How numbers are written, e.g. as money; whole numbers unless given. */
  readonly format?: (value: number) => string
}

const MOST_BARS = 24
const GAP = 8
const BAR = 14
const BAR_BEFORE = 8

const isCompared = (data: LossBarsData): boolean => data.items.some(item => typeof item.previous === 'number')

const written = (data: LossBarsData, language: Language, value: number): string =>
  data.format === undefined ? formatNumber(value, language) : data.format(value)

/** Past the most bars the rest is one bar with the sum of their values. */
const barsOf = (data: LossBarsData, language: Language): readonly LossBar[] => {
  if (data.items.length <= MOST_BARS) return data.items
  const shown = data.items.slice(0, MOST_BARS - 1)
  const rest = data.items.slice(MOST_BARS - 1)
  const total = (pick: (item: LossBar) => number): number => rest.reduce((sum, item) => sum + pick(item), 0)
  const label = translator(language)('charts.bars.others', { count: rest.length })
  const isKnown = rest.every(item => typeof item.previous === 'number')
  return [
    ...shown,
    { label, value: total(item => item.value), previous: isKnown ? total(item => item.previous ?? 0) : null },
  ]
}

/** Every bar in words. */
export const lossBarsSummary = (data: LossBarsData, language: Language): string => {
  const t = translator(language)
  if (data.items.length === 0) return t('charts.nothing')
  const list = data.items.map(({ label, value, previous, note }) => {
    const number = written(data, language, value)
    const said = note === undefined || note === null || note === '' ? number : `${number} (${note})`
    return typeof previous === 'number'
      ? t('charts.bars.before', { label, value: said, previous: written(data, language, previous) })
      : t('charts.list', { label, value: said })
  })
  return t('charts.bars.title', { list: list.join('; ') })
}

type Columns = { readonly labels: number; readonly bars: number; readonly notes: number }

/** Labels take what they need up to 36 % of the width, numbers and notes up to 34 %, the bars the rest. */
const columnsOf = (data: LossBarsData, theme: ChartTheme, language: Language, measure: MeasureText): Columns => {
  const size = theme.fontSize
  const label = Math.max(0, ...data.items.map(item => measure(item.label, size)))
  const note = Math.max(
    0,
    ...data.items.map(
      item => measure(written(data, language, item.value), size, true) + GAP + measure(item.note ?? '', size),
    ),
  )
  const labels = Math.min(label + 2, data.width * 0.36)
  const notes = Math.min(note + GAP, data.width * 0.34)
  return { labels, notes, bars: data.width - labels - notes - GAP }
}

type Row = { readonly item: LossBar; readonly lines: readonly string[]; readonly height: number; readonly top: number }

const rowsOf = (
  items: readonly LossBar[],
  labelWidth: number,
  first: number,
  compared: boolean,
  theme: ChartTheme,
  measure: MeasureText,
): readonly Row[] => {
  let top = first
  return items.map(item => {
    const lines = fitText(item.label, labelWidth, theme.fontSize, 2, measure)
    const bars = compared ? BAR + 2 + BAR_BEFORE : BAR
    const height = Math.max(bars, lines.length * Math.round(theme.fontSize * 1.25))
    const row = { item, lines, height, top }
    top += height + GAP
    return row
  })
}

const drawLegend = (
  fills: readonly [Fill, Fill],
  theme: ChartTheme,
  language: Language,
  measure: MeasureText,
): readonly string[] => {
  const t = translator(language)
  const style = { size: theme.fontSize, fill: theme.muted }
  const current = t('charts.bars.current')
  const second = 16 + measure(current, theme.fontSize) + 2 * GAP
  return [
    filledBox({ x: 0, y: 1, width: 11, height: 11 }, fills[0]),
    textLine(current, 16, 11, style),
    filledBox({ x: second, y: 1, width: 11, height: 11 }, fills[1]),
    textLine(t('charts.bars.previous'), second + 16, 11, style),
  ]
}

/**
 * @param data in the order to be drawn; a value of another period draws a second, thinner bar under the first
 * @param measure exact widths where the caller has them, else an estimate
 * @returns SVG text
 */
export const lossBars = (
  data: LossBarsData,
  theme: ChartTheme,
  language: Language,
  measure: MeasureText = estimateWidth,
): string => {
  const summary = lossBarsSummary(data, language)
  const size = theme.fontSize
  if (data.items.length === 0) {
    const note = textLine(summary, 0, size + 2, { size, fill: theme.muted })
    return svgDocument({ width: data.width, height: size * 2, summary, body: [note] }, theme)
  }
  const items = barsOf(data, language)
  const compared = isCompared(data)
  const columns = columnsOf({ ...data, items }, theme, language, measure)
  const rows = rowsOf(items, columns.labels, compared ? 24 : 2, compared, theme, measure)
  const most = Math.max(...items.flatMap(item => [item.value, item.previous ?? 0]), 0)
  const scale = (value: number): number => (most <= 0 ? 0 : (Math.max(0, value) / most) * columns.bars)
  const fills: readonly [Fill, Fill] = [
    { kind: 'solid', colour: theme.brand, paper: theme.paper },
    { kind: 'stripes', colour: theme.classC, paper: theme.paper },
  ]
  const x = columns.labels + GAP
  const body = rows.flatMap(({ item, lines, top }) => {
    const number = written(data, language, item.value)
    const end = x + scale(item.value)
    const noteX = end + GAP + measure(number, size, true)
    const note = cutText(item.note ?? '', data.width - noteX, size, measure)
    const before = item.previous ?? null
    const parts = [
      ...lines.map((line, index) =>
        textLine(line, 0, top + size - 1 + index * Math.round(size * 1.25), { size, fill: theme.ink }),
      ),
      filledBox({ x, y: top, width: Math.max(1, scale(item.value)), height: BAR }, fills[0]),
      textLine(number, end + GAP / 2, top + size - 1, { size, fill: theme.ink, isBold: true }),
    ]
    if (note !== '') parts.push(textLine(note, noteX, top + size - 1, { size, fill: theme.muted }))
    if (before === null) return parts
    const beforeText = { size: size - 2, fill: theme.muted }
    return [
      ...parts,
      filledBox({ x, y: top + BAR + 2, width: Math.max(1, scale(before)), height: BAR_BEFORE }, fills[1]),
      textLine(written(data, language, before), x + scale(before) + GAP / 2, top + BAR + BAR_BEFORE + 2, beforeText),
    ]
  })
  const last = rows.at(-1)
  const height = (last === undefined ? 0 : last.top + last.height) + 4
  const legend = compared ? drawLegend(fills, theme, language, measure) : []
  return svgDocument({ width: data.width, height, summary, body: [...legend, ...body] }, theme)
}
