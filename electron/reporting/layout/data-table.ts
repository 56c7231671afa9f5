/**
 * Tables of data: fixed widths, a header repeated on every page, and no row torn - except where a row could be taller
 * than a page, because a row that may neither break nor fit is not printed at all.
 */
import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces'
import type { ReportPalette } from '../brand-colours.ts'
import { textOf } from './text-of.ts'

export type Column = {
  readonly title: string
  /** Points, the gap to the next column included. */
  readonly width: number
  readonly align?: 'left' | 'right' | 'center'
  /** Points by which the title stands in, as the cells of a filled column do. */
  readonly indent?: number
}

/** Space between columns, to the right of each but the last. */
const GAP = 8
/** Tallest row that is kept in one piece: well under half of a page. */
const TALLEST_WHOLE_ROW = 300
/** Widest likely letter and the line of a table's text, in points: on the safe side, so that heights are overestimated. */
const LETTER = 5.6
const LINE = 12

/** Whether every row is surely lower than `TALLEST_WHOLE_ROW`, by the number of letters in its cells. */
const isBounded = (row: readonly TableCell[], columns: readonly Column[]): boolean =>
  row.every((cell, index) => {
    const span = typeof cell === 'object' && 'colSpan' in cell ? (cell.colSpan ?? 1) : 1
    const width = columns.slice(index, index + span).reduce((sum, column) => sum + column.width, 0) - GAP
    const lines = textOf(cell).flatMap(text => text.split('\n'))
    const height = lines.reduce((sum, line) => sum + LINE * Math.ceil((line.length * LETTER) / width + 1), 0)
    return height <= TALLEST_WHOLE_ROW
  })

/** Rules of hair under the rows, a strong one in the brand's colour above; no vertical lines. */
export const tableLayout = (palette: ReportPalette, headerRows = 1, padding = 3.5): CustomTableLayout => ({
  hLineWidth: (line, node) => (line === 0 ? 1.2 : line === node.table.body.length || line >= headerRows ? 0.4 : 0),
  vLineWidth: () => 0,
  hLineColor: line => (line === 0 ? palette.primary : palette.line),
  paddingLeft: () => 0,
  paddingRight: (column, node) => (column === (node.table.body[0]?.length ?? 0) - 1 ? 0 : GAP),
  paddingTop: () => padding,
  paddingBottom: () => padding,
})

const styled = (cell: TableCell | string, column: Column | undefined): TableCell => {
  const alignment = column?.align ?? 'left'
  if (typeof cell === 'string') return { text: cell, style: 'cell', alignment }
  return { style: 'cell', alignment, ...(cell as object) } as TableCell
}

/** @param rows cells in the order of the columns; a plain string becomes a cell of the table's own style. */
export const dataTable = (
  palette: ReportPalette,
  columns: readonly Column[],
  rows: readonly (readonly (TableCell | string)[])[],
  options: { readonly margin?: [number, number, number, number]; readonly layout?: CustomTableLayout } = {},
): ContentTable => {
  const body = rows.map(row => row.map((cell, index) => styled(cell, columns[index])))
  const header: TableCell[] = columns.map(column => ({
    text: column.title,
    style: 'head',
    alignment: column.align ?? 'left',
    margin: [column.indent ?? 0, 0, 0, 0],
  }))
  const first = body[0]
  return {
    table: {
      widths: columns.map((column, index) => column.width - (index === columns.length - 1 ? 0 : GAP)),
      headerRows: 1,
      keepWithHeaderRows: first !== undefined && isBounded(first, columns) ? 1 : 0,
      dontBreakRows: body.every(row => isBounded(row, columns)),
      body: [header, ...body],
    },
    layout: options.layout ?? tableLayout(palette),
    margin: options.margin ?? [0, 0, 0, 10],
  }
}

/** A table of one cell: a panel, a note, a quotation. It may break over pages unless its text is short. */
export const panel = (
  content: Content,
  /** Points, padding included: a fixed width breaks a long word that would otherwise widen the panel past the page. */
  width: number,
  options: {
    readonly fill?: string
    readonly bar?: string
    readonly padding?: readonly [number, number, number, number]
    readonly margin?: [number, number, number, number]
  },
): ContentTable => {
  const [left, top, right, bottom] = options.padding ?? [11, 9, 11, 10]
  return {
    table: { widths: [width - left - right], body: [[content]] },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: line => (line === 0 && options.bar !== undefined ? 1.8 : 0),
      vLineColor: () => options.bar ?? null,
      fillColor: () => options.fill ?? null,
      paddingLeft: () => left,
      paddingRight: () => right,
      paddingTop: () => top,
      paddingBottom: () => bottom,
    },
    margin: options.margin ?? [0, 0, 0, 8],
  }
}
