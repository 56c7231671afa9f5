/** The page that all worksheets share: A4, made to be written on, whole in greys. */
import type { Content, CustomTableLayout, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { translator } from '#shared/i18n/translate.ts'
import { reportPalette, type ReportPalette } from '../brand-colours.ts'
import { DEFAULT_STYLE, reportStyles } from '../report-styles.ts'
import type { SheetBase } from './worksheet-facts.ts'

/** Points. */
export const SHEET = { width: 595.28, height: 841.89, side: 48, top: 70, bottom: 54 } as const
export const SHEET_WIDTH = SHEET.width - 2 * SHEET.side

/** Lines that are written on must be seen on a poor printer, too. */
const PEN_LINE = '#8a8f94'

export type SheetPage = SheetBase & { readonly title: string; readonly content: readonly Content[] }

const running = (base: SheetPage, palette: ReportPalette): Content => ({
  margin: [SHEET.side, 28, SHEET.side, 0],
  stack: [
    {
      style: 'running',
      columns: [
        { width: '*', text: [base.brand.consultancy, base.clientCompany].filter(name => name !== '').join(' · ') },
        { width: 'auto', text: base.title, alignment: 'right' },
      ],
    },
    // The brand's colour where there is colour, a dark line where there is none.
    {
      canvas: [{ type: 'line', x1: 0, y1: 5, x2: SHEET_WIDTH, y2: 5, lineWidth: 1.4, lineColor: palette.primaryText }],
    },
  ],
})

/** @returns a fresh definition: pdfmake writes into it. */
export const worksheetPage = (page: SheetPage): TDocumentDefinitions => {
  const palette = reportPalette(page.brand)
  const t = translator(page.language)
  return {
    pageSize: 'A4',
    pageMargins: [SHEET.side, SHEET.top, SHEET.side, SHEET.bottom],
    version: '1.3',
    language: page.language,
    displayTitle: true,
    info: {
      title: `${page.title} – ${page.clientCompany}`,
      author: page.brand.consultancy,
      creator: 'Churn Audit',
      producer: 'Churn Audit',
      // Sheets carry no day: the same sheet gives the same bytes.
      creationDate: new Date(0),
      modDate: new Date(0),
    },
    styles: reportStyles(palette),
    defaultStyle: { ...DEFAULT_STYLE },
    header: () => running(page, palette),
    footer: (number, pages) => ({
      margin: [SHEET.side, 16, SHEET.side, 0],
      style: 'running',
      columns: [
        { width: '*', text: page.brand.confidentiality || t('report.confidential') },
        { width: 'auto', text: t('report.page', { page: number, pages }), alignment: 'right' },
      ],
    }),
    content: [...page.content],
  }
}

/** The heading of a sheet and the sentence that says how to fill it in. */
export const sheetHead = (title: string, lede: string, isNewPage: boolean): Content[] => [
  { text: title, style: 'h1', fontSize: 19, ...(isNewPage ? { pageBreak: 'before' as const } : {}) },
  { text: lede, style: 'body', fontSize: 9.6, margin: [0, 0, 0, 8] },
]

/** A square to tick. @param size points */
export const tickBox = (size = 10): Content => ({
  canvas: [{ type: 'rect', x: 0, y: 1, w: size, h: size, lineWidth: 0.9, lineColor: PEN_LINE }],
})

/** A round mark, for the one among many. */
export const roundBox = (size = 10): Content => ({
  canvas: [
    { type: 'ellipse', x: size / 2, y: size / 2 + 1, r1: size / 2, r2: size / 2, lineWidth: 0.9, lineColor: PEN_LINE },
  ],
})

/** Lines to write on, `count` of them. @param width points */
export const penLines = (count: number, width: number = SHEET_WIDTH, gap = 20): Content => ({
  canvas: Array.from({ length: count }, (_, index) => ({
    type: 'line' as const,
    x1: 0,
    y1: (index + 1) * gap,
    x2: width,
    y2: (index + 1) * gap,
    lineWidth: 0.6,
    lineColor: PEN_LINE,
  })),
})

/** A label with a line behind it to write on. @param width points, the label's part included */
export const penField = (label: string, width: number, value = ''): Content => ({
  stack: [
    { text: label, style: 'head' },
    { text: value === '' ? ' ' : value, style: 'cellStrong', fontSize: 10.5, margin: [0, 3, 0, 0] },
    { canvas: [{ type: 'line', x1: 0, y1: 1, x2: width, y2: 1, lineWidth: 0.6, lineColor: PEN_LINE }] },
  ],
})

/** Hair lines under the rows, with room for a pen. */
export const penTable = (padding = 4.5): CustomTableLayout => ({
  hLineWidth: line => (line === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => PEN_LINE,
  paddingLeft: () => 0,
  paddingRight: () => 6,
  paddingTop: () => padding,
  paddingBottom: () => padding,
})

export const headCell = (text: string, alignment: 'left' | 'center' = 'center'): TableCell => ({
  text,
  style: 'head',
  alignment,
})
