/** Decoded text becomes rows, piece by piece; a row is handed on only when its end has been seen. */
import Papa, { type ParseError } from 'papaparse'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import type { RawCell, RawRow } from '#shared/domain/import/raw-cell.ts'
import { textCell } from './sheetjs-cells.ts'

export type TextRows = {
  /** @returns the rows that are complete with this piece, or `unclosed-quote`. */
  push(text: string): Result<readonly RawRow[]>
  /** @returns the last rows. */
  end(): Result<readonly RawRow[]>
}

type Parsed = { readonly data: string[][]; readonly errors: ParseError[]; readonly meta: { readonly cursor: number } }

/** A single row longer than this has swallowed the rest of the file behind a quotation mark that never closes. */
const LONGEST_ROW = 16 * 1024 * 1024

const toCells = (texts: readonly string[]): RawCell[] => {
  const cells = texts.map(textCell)
  while (cells.length > 0 && cells.at(-1) === null) cells.pop()
  return cells
}

/**
 * Lines end with LF or CRLF, also mixed; with CR alone where the file has nothing else. Rows count as spreadsheet
 * programs count them: a row whose cell holds line breaks is one row.
 */
export const createTextRows = (delimiter: string, newline: '\n' | '\r', file: string): TextRows => {
  let rest = ''
  let row = 0

  const withoutReturn = (texts: string[]): string[] => {
    const last = texts.at(-1)
    if (newline === '\n' && last?.endsWith('\r') === true) texts[texts.length - 1] = last.slice(0, -1)
    return texts
  }

  const parse = (text: string, atEnd: boolean): Result<readonly RawRow[]> => {
    const parsed = new Papa.Parser({ delimiter, newline, quoteChar: '"' }).parse(text, 0, !atEnd) as Parsed
    const firstRow = row + 1
    const broken = new Set(parsed.errors.flatMap(error => (error.code === 'InvalidQuotes' ? [error.row ?? -1] : [])))
    const unclosed = parsed.errors.find(error => error.code === 'MissingQuotes')
    if (atEnd && unclosed !== undefined) return fail('unclosed-quote', { file, row: firstRow + (unclosed.row ?? 0) })
    rest = atEnd ? '' : text.slice(parsed.meta.cursor)
    row += parsed.data.length
    if (rest.length > LONGEST_ROW) return fail('unclosed-quote', { file, row: row + 1 })
    const rows = parsed.data.map((texts, index): RawRow => {
      const cells = toCells(withoutReturn(texts))
      return { row: firstRow + index, cells, ...(broken.has(index) ? { brokenQuotes: true as const } : {}) }
    })
    return ok(rows.filter(({ cells }) => cells.length > 0))
  }

  return { push: text => parse(rest + text, false), end: () => parse(rest, true) }
}
