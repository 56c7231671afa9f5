/** Cells as SheetJS gives them become raw cells: serial numbers of the 1900 system, error names, no formatting. */
import * as XLSX from 'xlsx'
import { CELL_TEXT_LIMIT, type RawCell, type RawRow } from '#shared/domain/import/raw-cell.ts'
import { SYSTEM_OFFSET } from '#shared/domain/import/serial-day.ts'

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
}

/** A number format shows a day when it has a year, a day or a month name outside quotes, escapes and brackets. */
const showsDay = (format: unknown): boolean => {
  if (typeof format !== 'string' || !XLSX.SSF.is_date(format)) return false
  const bare = format.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '')
  return /[yd]|m{3}/iu.test(bare)
}

/** The format of a number as the program's own list has it; that of every program where it has none. */
export const formatOf = (id: number): string => (XLSX.SSF.get_table() as Record<number, string>)[id] ?? 'General'

/** @returns the error's name, or `#ERROR` for one that no program writes. */
export const errorName = (text: string): string => (Object.values(ERRORS).includes(text) ? text : '#ERROR')

/** Formats repeat in every cell of a column, so each is judged once. */
export const createDayTest = (): ((format: unknown) => boolean) => {
  const known = new Map<unknown, boolean>()
  return format => {
    const before = known.get(format)
    if (before !== undefined) return before
    const shows = showsDay(format)
    known.set(format, shows)
    return shows
  }
}

/** @returns the text as a cell; null where empty, `too-long` beyond what any spreadsheet program writes. */
export const textCell = (text: string): RawCell => {
  if (text === '') return null
  if (text.length <= CELL_TEXT_LIMIT) return { t: 's', v: text }
  return { t: 'too-long', v: text.slice(0, CELL_TEXT_LIMIT), length: text.length }
}

const toRawCell = (cell: XLSX.CellObject, isDay: (format: unknown) => boolean, date1904: boolean): RawCell => {
  if (cell.t === 's') return textCell(String(cell.v ?? ''))
  if (cell.t === 'b') return { t: 'b', v: cell.v === true }
  if (cell.t === 'e') return { t: 'e', v: ERRORS[Number(cell.v)] ?? '#ERROR' }
  if (cell.t !== 'n') return null
  const value = Number(cell.v)
  if (!Number.isFinite(value)) return { t: 'e', v: '#NUM!' }
  if (!isDay(cell.z)) return { t: 'n', v: value, fmt: 'number' }
  return { t: 'n', v: date1904 ? value + SYSTEM_OFFSET : value, fmt: 'date' }
}

export type SheetContent = {
  readonly rows: readonly RawRow[]
  readonly readRows: number
  readonly columns: number
  readonly cells: number
}

const rowCells = (
  cells: readonly (XLSX.CellObject | undefined)[],
  convert: (cell: XLSX.CellObject) => RawCell,
): RawCell[] => {
  const raw: RawCell[] = []
  // Only real cells are visited: a declared extent may span the whole grid.
  for (const key of Object.keys(cells)) {
    const cell = cells[Number(key)]
    const value = cell === undefined ? null : convert(cell)
    if (value === null) continue
    while (raw.length < Number(key)) raw.push(null)
    raw[Number(key)] = value
  }
  return raw
}

/**
 * @param formulas places of formulas without value as `row:column` from 1.
 * @returns rows that hold anything; `readRows` counts rows with any cell, blank texts included.
 */
export const sheetRows = (sheet: XLSX.WorkSheet, date1904: boolean, formulas: readonly string[]): SheetContent => {
  const isDay = createDayTest()
  const data: readonly (readonly (XLSX.CellObject | undefined)[])[] = sheet['!data'] ?? []
  const byRow = new Map<number, RawCell[]>()
  let readRows = 0
  for (const key of Object.keys(data)) {
    const cells = data[Number(key)] ?? []
    const raw = rowCells(cells, cell => toRawCell(cell, isDay, date1904))
    if (cells.length > 0) readRows += 1
    if (raw.length > 0) byRow.set(Number(key) + 1, raw)
  }
  for (const place of formulas) {
    const [row = 1, column = 1] = place.split(':').map(Number)
    const cells = byRow.get(row) ?? []
    if (cells.length === 0) readRows += data[row - 1] === undefined ? 1 : 0
    while (cells.length < column) cells.push(null)
    cells[column - 1] = { t: 'formula-without-value' }
    byRow.set(row, cells)
  }
  const rows = [...byRow].sort(([a], [b]) => a - b).map(([row, cells]): RawRow => ({ row, cells }))
  const columns = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0)
  const cells = rows.reduce((sum, row) => sum + row.cells.filter(cell => cell !== null).length, 0)
  return { rows, readRows, columns, cells }
}
