/** The two families of the report: their files in `resources/fonts` and the names by which texts and charts ask for them. */
import { join } from 'node:path'
import type { TFontDictionary } from 'pdfmake/interfaces'

export const SANS = 'Source Sans 3'
export const SERIF = 'Source Serif 4'

/** One style of a family, as pdfmake names them. Bold is the semibold cut, which is what the report's look asks for. */
export type FontStyle = 'normal' | 'bold' | 'italics' | 'bolditalics'
export type FontFamily = typeof SANS | typeof SERIF

const FILES: { readonly [family in FontFamily]: { readonly [style in FontStyle]: string } } = {
  [SANS]: {
    normal: 'SourceSans3_400Regular.ttf',
    bold: 'SourceSans3_600SemiBold.ttf',
    italics: 'SourceSans3_400Regular_Italic.ttf',
    bolditalics: 'SourceSans3_600SemiBold_Italic.ttf',
  },
  [SERIF]: {
    normal: 'SourceSerif4_400Regular.ttf',
    bold: 'SourceSerif4_600SemiBold.ttf',
    italics: 'SourceSerif4_400Regular_Italic.ttf',
    bolditalics: 'SourceSerif4_600SemiBold_Italic.ttf',
  },
}

export const FONT_FAMILIES = [SANS, SERIF] as const
export const FONT_STYLES = ['normal', 'bold', 'italics', 'bolditalics'] as const

export const fontPath = (folder: string, family: FontFamily, style: FontStyle): string =>
  join(folder, FILES[family][style])

/** @returns a fresh dictionary for pdfmake, which writes into the one it is given. */
export const fontDictionary = (folder: string): TFontDictionary =>
  Object.fromEntries(
    FONT_FAMILIES.map(family => [
      family,
      Object.fromEntries(FONT_STYLES.map(style => [style, fontPath(folder, family, style)])),
    ]),
  )
