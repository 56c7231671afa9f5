/** Cards to cut: eight to a page, a page for every seat, so that the order in which a seat writes is on paper too. */
import type { Content, TableCell } from 'pdfmake/interfaces'
import { PAGE } from '../report-styles.ts'
import { signature, type SheetContext } from './build-sheets.ts'
import type { CardSheets } from './sheet-facts.ts'

const ACROSS = 2
const DOWN = 4
const MARGIN = 26
const CELL = { width: (PAGE.width - 2 * MARGIN) / ACROSS, height: (PAGE.height - 2 * MARGIN) / DOWN }
const INSET = 14
const WRITING_LINES = 3
const LINE_GAP = 34

/** Lines to write on, dark enough for a worn printer. */
const writingLines = (colour: string): Content => ({
  canvas: Array.from({ length: WRITING_LINES }, (_, index) => ({
    type: 'line' as const,
    x1: 0,
    x2: CELL.width - 2 * INSET,
    y1: (index + 1) * LINE_GAP,
    y2: (index + 1) * LINE_GAP,
    lineWidth: 0.6,
    lineColor: colour,
  })),
})

const card = (context: SheetContext, question: string, seat: number, place: number): TableCell => {
  const { t, palette } = context
  return {
    stack: [
      { text: question, fontSize: 9, bold: true, color: palette.primaryText, lineHeight: 1 },
      writingLines(palette.muted),
      {
        columns: [
          { text: t('brainstorm.paper.cardFoot', { seat, card: place }), fontSize: 9, bold: true, color: palette.ink },
          { text: signature(context), fontSize: 7, color: palette.muted, alignment: 'right', margin: [0, 2, 0, 0] },
        ],
        margin: [0, 16, 0, 0],
      },
    ],
  }
}

const seatPage = (context: SheetContext, question: string, seat: number, isFirst: boolean): Content => ({
  table: {
    widths: Array.from({ length: ACROSS }, () => CELL.width - 2 * INSET),
    heights: CELL.height - 2 * INSET,
    body: Array.from({ length: DOWN }, (_, row) =>
      Array.from({ length: ACROSS }, (_, column) => card(context, question, seat, row * ACROSS + column + 1)),
    ),
  },
  layout: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    hLineColor: () => '#777777',
    vLineColor: () => '#777777',
    hLineStyle: () => ({ dash: { length: 4, space: 3 } }),
    vLineStyle: () => ({ dash: { length: 4, space: 3 } }),
    paddingLeft: () => INSET,
    paddingRight: () => INSET,
    paddingTop: () => INSET,
    paddingBottom: () => INSET,
  },
  margin: [MARGIN, MARGIN - 1, MARGIN, 0],
  ...(isFirst ? {} : { pageBreak: 'before' as const }),
})

/** Longest question that a card has room for. */
const QUESTION_LIMIT = 110

export const cardPages = (context: SheetContext, { question, seats }: CardSheets): Content[] => {
  const asked = question === '' || question.length > QUESTION_LIMIT ? context.t('brainstorm.paper.cardHead') : question
  return seats.map((seat, index) => seatPage(context, asked, seat, index === 0))
}
