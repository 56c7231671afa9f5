/** Ballots: one code a ballot, two to a page where the list is short; told apart by words and lines, never by colour alone. */
import type { Content } from 'pdfmake/interfaces'
import { SERIF } from '../fonts.ts'
import { logoImage } from '../logo-image.ts'
import { PAGE } from '../report-styles.ts'
import { signature, type SheetContext } from './build-sheets.ts'
import type { BallotSheets } from './sheet-facts.ts'

/** Longest list that leaves room for a second ballot on the page. */
const HALF_PAGE_ITEMS = 10
/** Names this long may take two lines; a list of them needs the whole page. */
const HALF_PAGE_LETTERS = 620
const SIDE = 48
const WIDTH = PAGE.width - 2 * SIDE
const HALF = PAGE.height / 2
const BOX = 62

const head = (context: SheetContext, { round, mode, size, question }: BallotSheets, code: string): Content[] => {
  const { t, palette, facts } = context
  const logo = logoImage(facts, 'consultancy', [110, 30], 'right')
  return [
    {
      columns: [
        {
          stack: [
            { text: t(`brainstorm.paper.ballot.${round}`), font: SERIF, bold: true, fontSize: 16, color: palette.ink },
            ...(question === '' ? [] : [{ text: question, fontSize: 9.6, color: palette.soft }]),
          ],
        },
        {
          stack: [
            ...logo,
            { text: t('brainstorm.paper.code', { code }), bold: true, fontSize: 15, alignment: 'right' },
          ],
          width: 130,
        },
      ],
      columnGap: 12,
    },
    { text: t(`brainstorm.paper.how.${mode}`, { size }), fontSize: 10.2, margin: [0, 7, 0, 1] },
    { text: t('brainstorm.paper.silent'), fontSize: 9, color: palette.muted, margin: [0, 0, 0, 6] },
  ]
}

const list = ({ palette }: SheetContext, items: BallotSheets['items']): Content => ({
  table: {
    widths: [24, WIDTH - BOX - 24 - 18, BOX],
    dontBreakRows: true,
    body: items.map(({ number, name }) => [
      { text: String(number), bold: true, alignment: 'right', margin: [0, 2, 0, 2] },
      { text: name, margin: [0, 2, 0, 2] },
      { text: '' },
    ]),
  },
  layout: {
    hLineWidth: () => 0.6,
    vLineWidth: line => (line === 2 || line === 3 ? 1 : 0),
    hLineColor: () => palette.muted,
    vLineColor: () => palette.ink,
    paddingLeft: column => (column === 0 ? 0 : 9),
    paddingRight: () => 0,
    paddingTop: () => 2.4,
    paddingBottom: () => 2.4,
  },
})

const ballot = (context: SheetContext, sheets: BallotSheets, code: string): Content[] => [
  ...head(context, sheets, code),
  list(context, sheets.items),
  { text: signature(context), style: 'running', margin: [0, 5, 0, 0] },
]

const fitsHalf = ({ items }: BallotSheets): boolean =>
  items.length <= HALF_PAGE_ITEMS &&
  items.reduce((sum, item) => sum + Math.max(50, item.name.length), 0) <= HALF_PAGE_LETTERS

const cutLine = ({ t, palette }: SheetContext): Content => ({
  absolutePosition: { x: 0, y: HALF },
  stack: [
    {
      canvas: [
        {
          type: 'line',
          x1: 20,
          y1: 0,
          x2: PAGE.width - 20,
          y2: 0,
          lineWidth: 0.5,
          lineColor: '#777777',
          dash: { length: 4, space: 3 },
        },
      ],
    },
    { text: t('brainstorm.paper.cut'), fontSize: 6.5, color: palette.muted, margin: [22, 1, 0, 0] },
  ],
})

/** Two ballots one above the other, the lower one moved to its half of the page. */
const pagePair = (context: SheetContext, sheets: BallotSheets, codes: readonly string[], isFirst: boolean): Content => {
  const [upper = '', lower] = codes
  return {
    ...(isFirst ? {} : { pageBreak: 'before' as const }),
    stack: [
      {
        table: {
          widths: [WIDTH],
          heights: row => (row === 0 ? HALF - 34 : 'auto'),
          body: [
            [{ stack: ballot(context, sheets, upper) }],
            ...(lower === undefined ? [] : [[{ stack: ballot(context, sheets, lower) }]]),
          ],
        },
        layout: {
          hLineWidth: () => 0,
          vLineWidth: () => 0,
          paddingLeft: () => 0,
          paddingRight: () => 0,
          paddingTop: row => (row === 0 ? 0 : 30),
          paddingBottom: () => 0,
        },
        margin: [SIDE, 34, SIDE, 0],
      },
      cutLine(context),
    ],
  }
}

export const ballotPages = (context: SheetContext, sheets: BallotSheets): Content[] => {
  if (!fitsHalf(sheets))
    return sheets.codes.map((code, index) => ({
      ...(index === 0 ? {} : { pageBreak: 'before' as const }),
      stack: ballot(context, sheets, code),
      margin: [SIDE, 40, SIDE, 30] as [number, number, number, number],
    }))
  const pairs = Array.from({ length: Math.ceil(sheets.codes.length / 2) }, (_, index) =>
    sheets.codes.slice(index * 2, index * 2 + 2),
  )
  return pairs.map((codes, index) => pagePair(context, sheets, codes, index === 0))
}
