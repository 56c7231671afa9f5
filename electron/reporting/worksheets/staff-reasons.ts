/** The list of reasons as staff mark it on paper: named, main, who says so, how certain. */
import type { Content, TableCell } from 'pdfmake/interfaces'
import type { Translate } from '#shared/i18n/translate.ts'
import { CERTAINTIES } from '#shared/domain/staff-poll.ts'
import { headCell, penTable, roundBox, SHEET_WIDTH, tickBox } from './worksheet-page.ts'

const COLUMNS = { tick: 18, main: 44, basis: 52, certainty: 88 } as const
/** The gap to the right of each of the six columns. */
const GAPS = 6 * 6

const centred = (mark: Content, width: number, size = 10): TableCell => ({
  columns: [
    { width: (width - size) / 2, text: '' },
    { width: size, stack: [mark] },
    { width: '*', text: '' },
  ],
  columnGap: 0,
})

const row = (name: string): TableCell[] => [
  tickBox(),
  { text: name, style: 'cell', fontSize: 9.6 },
  centred(roundBox(), COLUMNS.main),
  centred(tickBox(), COLUMNS.basis),
  centred(tickBox(), COLUMNS.basis),
  { text: CERTAINTIES.join('     '), style: 'cell', fontSize: 10, alignment: 'center' },
]

/** @param names in the order of this form; "other" and "don't know" are set below the list by the sheet itself */
export const staffReasonTable = (t: Translate, names: readonly string[]): Content => ({
  table: {
    widths: [
      COLUMNS.tick,
      SHEET_WIDTH - COLUMNS.tick - COLUMNS.main - 2 * COLUMNS.basis - COLUMNS.certainty - GAPS,
      COLUMNS.main,
      COLUMNS.basis,
      COLUMNS.basis,
      COLUMNS.certainty,
    ],
    headerRows: 1,
    dontBreakRows: true,
    body: [
      [
        headCell(''),
        headCell(t('staff.sheetReason'), 'left'),
        headCell(t('staff.sheetMain')),
        headCell(t('staff.sheetSaid')),
        headCell(t('staff.sheetInferred')),
        headCell(t('staff.sheetCertainty')),
      ],
      ...names.map(row),
    ],
  },
  layout: penTable(),
  margin: [0, 0, 0, 6],
})
