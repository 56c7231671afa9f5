/** One row of a sheet as bytes and numbers, filled anew for each row: a cell becomes an object only where somebody asks for it. */
import { CELL_TEXT_LIMIT, cellText, type RawCell, type RawRow } from './raw-cell.ts'

/** What stands in a cell of a view; the numbers are compared in loops over millions of cells. */
export const EMPTY = 0
/** Text: UTF-8 from `starts` to `ends`, at most 32,767 characters. */
export const TEXT = 1
/** A number in `numbers`. */
export const NUMBER = 2
/** A serial day of the 1900 system in `numbers`. */
export const DAY = 3
/** Yes or no: 1 or 0 in `numbers`. */
export const FLAG = 4
/** The name of an error, as a text. */
export const ERROR = 5
export const FORMULA_WITHOUT_VALUE = 6
/** A text beyond what a cell can hold, cut; its whole length in characters stands in `numbers`. */
export const TOO_LONG = 7

/** Columns that a view can hold: the grid of every spreadsheet program. More are counted, not kept. */
export const VIEW_COLUMNS = 16_384

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = new TextEncoder()

/** Turns a part of UTF-8 bytes into text. */
export type SliceText = (bytes: Uint8Array, start: number, end: number) => string

const plainSlice: SliceText = (bytes, start, end) => decoder.decode(bytes.subarray(start, end))

export class RowView {
  /** Row number as a spreadsheet program shows it, from 1. */
  row = 0
  /** Cells up to the last one that is not empty. */
  count = 0
  bytes: Uint8Array = new Uint8Array(0)
  brokenQuotes = false
  readonly kinds = new Uint8Array(VIEW_COLUMNS)
  readonly starts = new Int32Array(VIEW_COLUMNS)
  readonly ends = new Int32Array(VIEW_COLUMNS)
  readonly numbers = new Float64Array(VIEW_COLUMNS)
  private readonly slice: SliceText
  private own = new Uint8Array(0)

  /** @param slice a faster way than TextDecoder, where the reader has one */
  constructor(slice: SliceText = plainSlice) {
    this.slice = slice
  }

  kind(column: number): number {
    return column < this.count ? (this.kinds[column] ?? EMPTY) : EMPTY
  }

  /** The text of a cell of kind TEXT, ERROR or TOO_LONG, as written. */
  text(column: number): string {
    return this.slice(this.bytes, this.starts[column] ?? 0, this.ends[column] ?? 0)
  }

  /** The cell as every careful parser takes it. */
  cell(column: number): RawCell {
    const number = this.numbers[column] ?? 0
    switch (this.kind(column)) {
      case TEXT:
        return { t: 's', v: this.text(column) }
      case NUMBER:
        return { t: 'n', v: number, fmt: 'number' }
      case DAY:
        return { t: 'n', v: number, fmt: 'date' }
      case FLAG:
        return { t: 'b', v: number === 1 }
      case ERROR:
        return { t: 'e', v: this.text(column) }
      case FORMULA_WITHOUT_VALUE:
        return { t: 'formula-without-value' }
      case TOO_LONG:
        return { t: 'too-long', v: this.text(column).slice(0, CELL_TEXT_LIMIT), length: number }
      default:
        return null
    }
  }

  toRow(): RawRow {
    const cells: RawCell[] = []
    for (let column = 0; column < this.count; column += 1) cells.push(this.cell(column))
    return { row: this.row, cells, ...(this.brokenQuotes ? { brokenQuotes: true as const } : {}) }
  }

  /** Takes over a row that a reader without views has made; the way back is `toRow`. */
  load(row: RawRow): void {
    this.row = row.row
    this.brokenQuotes = row.brokenQuotes === true
    this.count = Math.min(row.cells.length, VIEW_COLUMNS)
    let end = 0
    for (let column = 0; column < this.count; column += 1) {
      const cell = row.cells[column] ?? null
      this.kinds[column] = kindOf(cell)
      this.starts[column] = end
      if (cell !== null && (cell.t === 's' || cell.t === 'e' || cell.t === 'too-long'))
        end = this.append(cellText(cell), end)
      this.ends[column] = end
      this.numbers[column] = numberOf(cell)
    }
    this.bytes = this.own
  }

  private append(text: string, at: number): number {
    const most = at + text.length * 3
    if (most > this.own.length) {
      const wider = new Uint8Array(most * 2)
      wider.set(this.own.subarray(0, at))
      this.own = wider
    }
    return at + encoder.encodeInto(text, this.own.subarray(at)).written
  }
}

const KINDS = {
  s: TEXT,
  b: FLAG,
  e: ERROR,
  'formula-without-value': FORMULA_WITHOUT_VALUE,
  'too-long': TOO_LONG,
} as const

const kindOf = (cell: RawCell): number => {
  if (cell === null) return EMPTY
  return cell.t === 'n' ? (cell.fmt === 'date' ? DAY : NUMBER) : KINDS[cell.t]
}

const numberOf = (cell: RawCell): number => {
  if (cell?.t === 'n' || cell?.t === 'b') return Number(cell.v)
  return cell?.t === 'too-long' ? cell.length : 0
}
