/** Tables leave as .xlsx bytes or CSV text; text can never become a formula, and numbers stay numbers. */
import Papa from 'papaparse'
import * as XLSX from 'xlsx'
import { CELL_TEXT_LIMIT } from '#shared/domain/import/raw-cell.ts'
import { dayToSerial } from '#shared/domain/import/serial-day.ts'
import type { Day } from '#shared/kit/day.ts'
import { guardFormula } from './guard-formula.ts'

/** `day` cells become real dates in .xlsx and ISO text in CSV. Nothing else, objects least of all, gets into a file. */
export type TableCell = string | number | boolean | null | { readonly day: Day }

export type Table = {
  /** Name of the sheet; shortened and cleaned as Excel demands. */
  readonly name: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
  /** Column widths in characters; 16 where absent. */
  readonly widths?: readonly number[]
}

const EXCEL_NAME_LIMIT = 31

/** Text beyond what a cell can hold ends with an ellipsis; our own notes are limited far below that. */
const fitText = (text: string): string =>
  text.length <= CELL_TEXT_LIMIT ? text : `${text.slice(0, CELL_TEXT_LIMIT - 1)}…`

/** Typed cells only: a text cell has no formula, whatever its text begins with. */
const toCell = (cell: TableCell): XLSX.CellObject | undefined => {
  if (cell === null) return undefined
  if (typeof cell === 'string') return cell === '' ? undefined : { t: 's', v: fitText(cell) }
  if (typeof cell === 'boolean') return { t: 'b', v: cell }
  if (typeof cell === 'number') return Number.isFinite(cell) ? { t: 'n', v: cell } : undefined
  return { t: 'n', v: dayToSerial(cell.day), z: 'yyyy-mm-dd' }
}

const toSheet = (table: Table): XLSX.WorkSheet => {
  const rows = [table.headers, ...table.rows]
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 1)
  const last = XLSX.utils.encode_cell({ r: rows.length - 1, c: columns - 1 })
  return {
    '!data': rows.map(row => row.map(toCell)) as XLSX.CellObject[][],
    '!ref': `A1:${last}`,
    '!cols': Array.from({ length: columns }, (_, column) => ({ wch: table.widths?.[column] ?? 16 })),
    '!autofilter': { ref: `A1:${last}` },
  }
}

/** Excel allows 31 characters, none of []:*?/\, no apostrophe at the ends, and no name twice. */
const sheetNames = (tables: readonly Table[]): string[] => {
  const taken = new Set<string>()
  return tables.map((table, index) => {
    const clean =
      table.name.replaceAll(/[[\]:*?/\\\p{Cc}]+/gu, ' ').replaceAll(/^[\s']+|[\s']+$/gu, '') || `Sheet ${index + 1}`
    let name = clean.slice(0, EXCEL_NAME_LIMIT).trim()
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) {
      const ending = ` ${copy}`
      name = clean.slice(0, EXCEL_NAME_LIMIT - ending.length).trim() + ending
    }
    taken.add(name.toLowerCase())
    return name
  })
}

export type WorkbookProperties = {
  /** Shown as the author of the file; no person's name. */
  readonly creator: string
  readonly title?: string
  /** UTC milliseconds. */
  readonly createdAt: number
}

/** @param tables one sheet each, at least one. @returns the bytes of an .xlsx. */
export const writeXlsx = (tables: readonly Table[], properties: WorkbookProperties): Uint8Array => {
  const names = sheetNames(tables)
  const book: XLSX.WorkBook = {
    SheetNames: names,
    Sheets: Object.fromEntries(tables.map((table, index) => [names[index], toSheet(table)])),
    Props: {
      Author: properties.creator,
      Application: properties.creator,
      ...(properties.title === undefined ? {} : { Title: properties.title }),
      CreatedDate: new Date(properties.createdAt),
    },
  }
  const bytes: Uint8Array = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true })
  return bytes
}

const toCsvText = (cell: TableCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'string') return guardFormula(cell)
  if (typeof cell === 'object') return cell.day
  return typeof cell === 'number' && !Number.isFinite(cell) ? '' : String(cell)
}

/**
 * @param delimiter semicolon by default, as programs with a decimal comma expect.
 * @returns CSV text with a byte order mark and CRLF line ends (RFC 4180); numbers with a decimal point.
 */
export const writeCsv = (table: Pick<Table, 'headers' | 'rows'>, delimiter: ',' | ';' | '\t' = ';'): string => {
  const rows = [table.headers, ...table.rows].map(row => row.map(toCsvText))
  return `\ufeff${Papa.unparse(rows, { delimiter, newline: '\r\n', escapeFormulae: false })}\r\n`
}
