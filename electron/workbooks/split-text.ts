/**
 * UTF-8 bytes become rows without a string being made. It gives the rows that papaparse gives (a property test holds it to that);
 * the rare row whose quotation marks follow no rule is handed to papaparse itself, with the rest of its piece.
 */
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { CELL_TEXT_LIMIT } from '#shared/domain/import/raw-cell.ts'
import { EMPTY, TEXT, TOO_LONG, VIEW_COLUMNS, type RowView } from '#shared/domain/import/row-view.ts'
import { parseTextRows } from './parse-text-rows.ts'

const QUOTE = 0x22
const RETURN = 0x0d
const LINE_FEED = 0x0a
/** A single row longer than this has swallowed the rest of the file behind a quotation mark that never closes. */
const LONGEST_ROW = 16 * 1024 * 1024

/** How the scan of one row ended. */
const WHOLE = 0
const UNFINISHED = 1
const IRREGULAR = 2

export type TextSplitter = {
  /** Takes the next piece. @returns false once the receiver wants no more, or `unclosed-quote`. */
  push(piece: Buffer): Result<boolean>
  /** The last row, which no line end closes. */
  end(): Result<boolean>
}

/** @param onRow takes each row that is not empty; @returns false to stop. */
export type TakeView = (view: RowView) => boolean

class Splitter {
  private readonly delimiter: string
  private readonly newline: '\n' | '\r'
  private readonly file: string
  private readonly view: RowView
  private readonly onRow: TakeView
  private rest: Buffer = Buffer.alloc(0)
  private row = 0
  /** Where the scan of the present row stands. */
  private at = 0
  private columns = 0
  private doubled = false

  constructor(delimiter: string, newline: '\n' | '\r', file: string, view: RowView, onRow: TakeView) {
    this.delimiter = delimiter
    this.newline = newline
    this.file = file
    this.view = view
    this.onRow = onRow
  }

  split(piece: Buffer, atEnd: boolean): Result<boolean> {
    const bytes = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece])
    let start = 0
    while (start < bytes.length) {
      const outcome = this.scanRow(bytes, start, atEnd)
      if (outcome === UNFINISHED) break
      if (outcome === IRREGULAR) return this.handOver(bytes.subarray(start), atEnd)
      start = this.at
      this.row += 1
      if (!this.give(bytes)) return ok(false)
    }
    this.rest = bytes.subarray(start)
    return this.rest.length > LONGEST_ROW ? fail('unclosed-quote', { file: this.file, row: this.row + 1 }) : ok(true)
  }

  /** Finds the cells of the row that begins at `start` and leaves `at` behind its line end. */
  private scanRow(bytes: Buffer, start: number, atEnd: boolean): number {
    const { starts, ends } = this.view
    const delimiter = this.delimiter.charCodeAt(0)
    const newline = this.newline.charCodeAt(0)
    const size = bytes.length
    let at = start
    let column = 0
    this.doubled = false
    for (;;) {
      let from = at
      let to: number
      if (bytes[at] === QUOTE) {
        to = this.closingQuote(bytes, at + 1)
        if (to === -1) return atEnd ? IRREGULAR : UNFINISHED
        from = at + 1
        at = to + 1
        if (at >= size && !atEnd) return UNFINISHED
        if (newline === LINE_FEED && bytes[at] === RETURN) {
          if (at + 1 >= size && !atEnd) return UNFINISHED
          if (bytes[at + 1] === LINE_FEED) at += 1
        }
        if (at < size && bytes[at] !== delimiter && bytes[at] !== newline) return IRREGULAR
      } else {
        while (at < size) {
          const byte = bytes[at]
          if (byte === delimiter || byte === newline) break
          at += 1
        }
        if (at >= size && !atEnd) return UNFINISHED
        to = at
      }
      if (column < VIEW_COLUMNS) {
        starts[column] = from
        ends[column] = to
      }
      column += 1
      if (at < size && bytes[at] === delimiter) {
        at += 1
        continue
      }
      this.at = at + 1
      this.columns = Math.min(column, VIEW_COLUMNS)
      return WHOLE
    }
  }

  /** @returns the place of the mark that closes the cell, -1 where there is none yet. */
  private closingQuote(bytes: Buffer, from: number): number {
    let quote = bytes.indexOf(QUOTE, from)
    while (quote !== -1 && bytes[quote + 1] === QUOTE) {
      this.doubled = true
      quote = bytes.indexOf(QUOTE, quote + 2)
    }
    return quote
  }

  private give(bytes: Buffer): boolean {
    const { view } = this
    view.row = this.row
    view.bytes = bytes
    view.brokenQuotes = false
    this.settleCells(bytes)
    return view.count === 0 || this.onRow(view)
  }

  private settleCells(bytes: Buffer): void {
    const { kinds, starts, ends, numbers } = this.view
    const last = this.columns - 1
    if (this.newline === '\n' && bytes[(ends[last] ?? 0) - 1] === RETURN && (ends[last] ?? 0) > (starts[last] ?? 0))
      ends[last] = (ends[last] ?? 0) - 1
    let count = 0
    for (let column = 0; column <= last; column += 1) {
      const start = starts[column] ?? 0
      if (this.doubled && bytes[start - 1] === QUOTE) this.undouble(bytes, column)
      const size = (ends[column] ?? 0) - start
      kinds[column] = size === 0 ? EMPTY : TEXT
      if (size > 0) count = column + 1
      if (size > CELL_TEXT_LIMIT) {
        const { length } = bytes.toString('utf8', start, start + size)
        numbers[column] = length
        if (length > CELL_TEXT_LIMIT) kinds[column] = TOO_LONG
      }
    }
    this.view.count = count
  }

  /** Marks that stand twice inside a quoted cell stand for one; the row is whole, so its bytes may be moved together. */
  private undouble(bytes: Buffer, column: number): void {
    const { starts, ends } = this.view
    const end = ends[column] ?? 0
    let to = starts[column] ?? 0
    for (let from = to; from < end; from += 1) {
      const byte = bytes[from] ?? 0
      bytes[to] = byte
      to += 1
      if (byte === QUOTE && bytes[from + 1] === QUOTE && from + 1 < end) from += 1
    }
    ends[column] = to
  }

  private handOver(bytes: Buffer, atEnd: boolean): Result<boolean> {
    const text = bytes.toString('utf8')
    const parsed = parseTextRows(text, this.delimiter, this.newline, { atEnd, before: this.row, file: this.file })
    if (!parsed.ok) return parsed
    const { rows, cursor, count } = parsed.value
    this.rest = bytes.subarray(atEnd ? bytes.length : Buffer.byteLength(text.slice(0, cursor)))
    this.row += count
    for (const row of rows) {
      this.view.load(row)
      if (!this.onRow(this.view)) return ok(false)
    }
    return this.rest.length > LONGEST_ROW ? fail('unclosed-quote', { file: this.file, row: this.row + 1 }) : ok(true)
  }
}

/** True where the splitter can work on bytes; other delimiters are left to papaparse. */
export const isByteDelimiter = (delimiter: string): boolean => /^[\t -!#-~]$/u.test(delimiter)

/**
 * @param delimiter one character of ASCII (see isByteDelimiter). Pieces must end between characters; the splitter may change their bytes.
 * @param view is filled anew for each row, with texts that last until the next one.
 */
export const createTextSplitter = (
  layout: { readonly delimiter: string; readonly newline: '\n' | '\r'; readonly file: string },
  view: RowView,
  onRow: TakeView,
): TextSplitter => {
  const splitter = new Splitter(layout.delimiter, layout.newline, layout.file, view, onRow)
  return { push: piece => splitter.split(piece, false), end: () => splitter.split(Buffer.alloc(0), true) }
}
