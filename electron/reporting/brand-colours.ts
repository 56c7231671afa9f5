/** The report's colours, made from the brand kit and repaired where a reader could not tell text from paper. */
import type { Brand } from '#shared/domain/brand.ts'

/** Least contrast of text (WCAG 2.2, 1.4.3, level AA). */
export const READABLE = 4.5
export const PAPER = '#ffffff'
const BLACK = '#000000'

export type ReportPalette = {
  /** The brand's own colour, as given: for bands and panels. */
  readonly primary: string
  /** Text upon the primary colour. */
  readonly onPrimary: string
  /** The primary colour, darkened until it can be read on paper. */
  readonly primaryText: string
  /** The accent, darkened until it can be read on paper: for the figure that must be seen. */
  readonly accent: string
  readonly ink: string
  readonly soft: string
  readonly muted: string
  readonly line: string
  readonly wash: string
  readonly warn: string
  readonly ok: string
  /** Meaning, not brand: the same in every report. White can be read on all three. */
  readonly classes: { readonly A: string; readonly B: string; readonly C: string }
  readonly classWashes: { readonly A: string; readonly B: string; readonly C: string }
}

type Rgb = readonly [number, number, number]

const toRgb = (colour: string): Rgb => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
]

const toHex = (rgb: Rgb): string => `#${rgb.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** Relative luminance, 0 (black) to 1 (white), by WCAG 2.2. */
const luminance = (colour: string): number => {
  const [red, green, blue] = toRgb(colour).map(part => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of two colours `#rrggbb`, 1 to 21, by WCAG 2.2. */
export const contrast = (one: string, other: string): number => {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** Keeps the hue and takes light away, a twentieth at a time, until the colour can be read on `paper`. */
export const darkenUntilReadable = (colour: string, paper: string = PAPER): string => {
  let current = colour.toLowerCase()
  for (let step = 1; contrast(current, paper) < READABLE && step <= 20; step += 1) {
    const [red, green, blue] = toRgb(colour)
    const keep = 1 - step / 20
    current = toHex([red * keep, green * keep, blue * keep])
  }
  return current
}

/** White or black, whichever can be read better upon `colour`. */
export const textUpon = (colour: string): string => (contrast(PAPER, colour) >= contrast(BLACK, colour) ? PAPER : BLACK)

/** All colours of one report. */
export const reportPalette = (brand: Brand): ReportPalette => ({
  primary: brand.primaryColour.toLowerCase(),
  onPrimary: textUpon(brand.primaryColour),
  primaryText: darkenUntilReadable(brand.primaryColour),
  accent: darkenUntilReadable(brand.accentColour),
  ink: '#1a222c',
  soft: '#35414c',
  muted: '#5d6873',
  line: '#d8d3c7',
  wash: '#f6f3ea',
  warn: '#8a5a00',
  ok: '#2c6e49',
  classes: { A: '#b4461f', B: '#8c6509', C: '#626d77' },
  classWashes: { A: '#f8e7df', B: '#f7eed6', C: '#eef0f1' },
})
