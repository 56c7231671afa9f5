/** The measures and type of the page: A4, a calm book page with serif headings and figures. */
import type { StyleDictionary } from 'pdfmake/interfaces'
import type { ReportPalette } from './brand-colours.ts'
import { SANS, SERIF } from './fonts.ts'

/** Points (1/72 inch). The left margin clears the brand's band. */
export const PAGE = { width: 595.28, height: 841.89, left: 68, right: 57, top: 66, bottom: 66, band: 20 } as const
/** Room between the margins; every table and figure is at most this wide. */
export const CONTENT_WIDTH = 470

export const DEFAULT_STYLE = { font: SANS, fontSize: 9.6, lineHeight: 1.13 } as const

export const reportStyles = (palette: ReportPalette): StyleDictionary => ({
  h1: { font: SERIF, bold: true, fontSize: 23, lineHeight: 0.95, color: palette.ink, margin: [0, 0, 0, 7] },
  h2: { bold: true, fontSize: 12, lineHeight: 1, color: palette.ink, margin: [0, 13, 0, 5] },
  h3: { bold: true, fontSize: 10, lineHeight: 1.05, color: palette.ink, margin: [0, 8, 0, 2] },
  lede: { font: SERIF, fontSize: 11.4, lineHeight: 1.12, color: palette.soft, margin: [0, 0, 0, 12] },
  body: { color: palette.ink, margin: [0, 0, 0, 5] },
  small: { fontSize: 7.8, lineHeight: 1.02, color: palette.muted },
  note: { fontSize: 8.4, lineHeight: 1.1, color: palette.muted, margin: [0, 5, 0, 5] },
  cell: { fontSize: 8.8, lineHeight: 1.05, color: palette.ink },
  cellStrong: { fontSize: 8.8, lineHeight: 1.05, bold: true, color: palette.ink },
  head: { fontSize: 7.8, lineHeight: 1, color: palette.muted },
  figure: { font: SERIF, bold: true, lineHeight: 1, color: palette.ink },
  quote: { font: SERIF, italics: true, fontSize: 10.6, lineHeight: 1.12, color: palette.ink },
  running: { fontSize: 7.8, color: palette.muted },
})
