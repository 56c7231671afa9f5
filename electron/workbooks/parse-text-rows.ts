/** Text becomes rows by papaparse: what the splitter of bytes leaves to it, and the delimiters that are no single byte. */
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

/** `rows` are those that hold anything, `count` counts all, `cursor` is the character where the first unfinished row begins. */
export type ParsedRows = { readonly rows: readonly RawRow[]; readonly count: number; readonly cursor: number }

/**
 * Lines end with LF or CRLF, also mixed; with CR alone where the file has nothing else. Rows count as spreadsheet
 * programs count them: a row whose cell holds line breaks is one row.
 * @param place `before`: rows that stand above the text. @returns the rows, or `unclosed-quote`.
 */
export const parseTextRows = (
  text: string,
  delimiter: string,
  newline: '\n' | '\r',
  place: { readonly atEnd: boolean; readonly before: number; readonly file: string },
): Result<ParsedRows> => {
  const { atEnd, before, file } = place
  const parsed = new Papa.Parser({ delimiter, newline, quoteChar: '"' }).parse(text, 0, !atEnd) as Parsed
  const broken = new Set(parsed.errors.flatMap(error => (error.code === 'InvalidQuotes' ? [error.row ?? -1] : [])))
  const unclosed = parsed.errors.find(error => error.code === 'MissingQuotes')
  if (atEnd && unclosed !== undefined) return fail('unclosed-quote', { file, row: before + 1 + (unclosed.row ?? 0) })
  const withoutReturn = (texts: string[]): string[] => {
    const last = texts.at(-1)
    if (newline === '\n' && last?.endsWith('\r') === true) texts[texts.length - 1] = last.slice(0, -1)
    return texts
  }
  const rows = parsed.data.map((texts, index): RawRow => {
    const cells = toCells(withoutReturn(texts))
    return { row: before + 1 + index, cells, ...(broken.has(index) ? { brokenQuotes: true as const } : {}) }
  })
  return ok({
    rows: rows.filter(({ cells }) => cells.length > 0),
    count: parsed.data.length,
    cursor: parsed.meta.cursor,
  })
}

/** Rows of a text that comes in pieces; a row is handed on only when its end has been seen. */
export const createTextRows = (delimiter: string, newline: '\n' | '\r', file: string): TextRows => {
  let rest = ''
  let row = 0
  const parse = (text: string, atEnd: boolean): Result<readonly RawRow[]> => {
    const parsed = parseTextRows(text, delimiter, newline, { atEnd, before: row, file })
    if (!parsed.ok) return parsed
    rest = atEnd ? '' : text.slice(parsed.value.cursor)
    row += parsed.value.count
    return rest.length > LONGEST_ROW ? fail('unclosed-quote', { file, row: row + 1 }) : ok(parsed.value.rows)
  }
  return { push: text => parse(rest + text, false), end: () => parse(rest, true) }
}
