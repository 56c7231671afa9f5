/** Parts of a whole as one lying bar with a legend, e.g. the weight of the three groups of reasons. */
import { formatShare } from '#shared/i18n/formats.ts'
import { translator } from '#shared/i18n/translate.ts'
import type { Language } from '#shared/kit/language.ts'
import { FILL_KINDS, filledBox, type Box } from './fills.ts'
import { svgDocument, textLine } from './svg.ts'
import { cutText, estimateWidth, type MeasureText } from './text-width.ts'
import type { ChartTheme } from './theme.ts'

export type ShareBarData = {
  /** At most four; shares of 0 to 1 that add up to at most 1. */
  readonly items: readonly { readonly label: string; readonly share: number }[]
  /** Pixels, or points on paper; the height follows from the legend. */
  readonly width: number
}

const BAR = 22
const SWATCH = 11
const GAP = 8

/** Every part in words. */
export const shareBarSummary = (data: ShareBarData, language: Language): string => {
  const t = translator(language)
  if (data.items.length === 0) return t('charts.nothing')
  const list = data.items.map(({ label, share }) => t('charts.list', { label, value: formatShare(share, language, 0) }))
  return t('charts.share.title', { list: list.join(', ') })
}

type Entry = { readonly label: string; readonly value: string; readonly x: number; readonly line: number }

/** Legend entries side by side, on a new line where the next does not fit. */
const legendOf = (data: ShareBarData, size: number, language: Language, measure: MeasureText): readonly Entry[] => {
  let x = 0
  let line = 0
  return data.items.map(({ label, share }) => {
    const value = formatShare(share, language, 0)
    const taken = SWATCH + GAP / 2 + measure(value, size, true) + GAP / 2
    const fitted = cutText(label, data.width - taken, size, measure)
    const width = taken + measure(fitted, size)
    if (x > 0 && x + width > data.width) {
      x = 0
      line += 1
    }
    const entry = { label: fitted, value, x, line }
    x += width + 2 * GAP
    return entry
  })
}

/** @returns SVG text; parts differ by their lines and, for the second and fourth, by a quieter colour. */
export const shareBar = (
  data: ShareBarData,
  theme: ChartTheme,
  language: Language,
  measure: MeasureText = estimateWidth,
): string => {
  const size = theme.fontSize
  const step = Math.round(size * 1.5)
  const filled = (box: Box, index: number): string => {
    const kind = FILL_KINDS[index % FILL_KINDS.length] ?? 'solid'
    return filledBox(box, { kind, colour: index % 2 === 0 ? theme.brand : theme.classC, paper: theme.paper })
  }
  let start = 0
  const parts = data.items.map(({ share }, index) => {
    const width = Math.max(0, Math.min(1, share)) * data.width
    const seam = index < data.items.length - 1 ? 1.5 : 0
    const part = filled({ x: start, y: 0, width: Math.max(0, width - seam), height: BAR }, index)
    start += width
    return part
  })
  const entries = legendOf(data, size, language, measure)
  const legend = entries.flatMap(({ label, value, x, line }, index) => {
    const y = BAR + GAP + line * step
    const valueX = x + SWATCH + GAP / 2
    return [
      filled({ x, y: y + 1, width: SWATCH, height: SWATCH }, index),
      textLine(value, valueX, y + size - 1, { size, fill: theme.ink, isBold: true }),
      textLine(label, valueX + measure(value, size, true) + GAP / 2, y + size - 1, { size, fill: theme.ink }),
    ]
  })
  const height = BAR + GAP + ((entries.at(-1)?.line ?? 0) + 1) * step
  const summary = shareBarSummary(data, language)
  const empty = [textLine(summary, 0, size + 2, { size, fill: theme.muted })]
  return svgDocument(
    { width: data.width, height, summary, body: data.items.length === 0 ? empty : [...parts, ...legend] },
    theme,
  )
}
