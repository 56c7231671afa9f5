/** Finds the header among the first rows of a sheet, and rows of totals that should not be counted as clients. */
import { foldText } from './fold-text.ts'
import { missingKindOfCell } from './missing.ts'
import { parseDayText } from './parse-day.ts'
import { parseNumber, parseNumberText } from './parse-number.ts'
import { cellText, type RawCell, type RawRow } from './raw-cell.ts'
import { wordList } from './word-list.ts'

const HEADER_SEARCH = 30
const WIDTH_SAMPLE = 100

const isFilled = (cell: RawCell): boolean => cell !== null && cellText(cell).trim() !== ''
const filledCells = (row: RawRow): RawCell[] => row.cells.filter(isFilled)

/** A header cell is a word: text, and neither a number nor a day. */
const isLabel = (cell: RawCell): boolean =>
  cell?.t === 's' &&
  /\p{L}/u.test(cell.v) &&
  parseNumberText(cell.v).t === 'problem' &&
  parseDayText(cell.v).t === 'problem' &&
  missingKindOfCell(cell) === undefined

/** The number of filled cells that most rows have. */
const usualWidth = (rows: readonly RawRow[]): number => {
  const widths = rows.slice(0, WIDTH_SAMPLE).map(row => filledCells(row).length)
  widths.sort((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)] ?? 0
}

/**
 * The header is the first row of distinct labels that is at least 60 % as wide as the usual row; titles above it
 * are narrower. Empty rows are not among `rows`.
 * @returns an index into `rows`, or undefined where no row is a header (files that begin with data).
 */
export const detectHeader = (rows: readonly RawRow[]): number | undefined => {
  const width = usualWidth(rows)
  const index = rows.slice(0, HEADER_SEARCH).findIndex(row => {
    const cells = filledCells(row)
    const labels = cells.filter(isLabel)
    const distinct = new Set(labels.map(cell => cellText(cell).trim())).size
    return (
      cells.length >= Math.max(1, width * 0.6) && labels.length >= cells.length * 0.8 && distinct >= labels.length * 0.8
    )
  })
  return index === -1 ? undefined : index
}

/** @returns header texts of every column up to `width`, trimmed; empty where the header has none. */
export const headerTexts = (row: RawRow | undefined, width: number): string[] =>
  Array.from({ length: width }, (_, column) =>
    cellText(row?.cells[column] ?? null)
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  )

const TOTALS = wordList(
  'total, totals, grand total, subtotal, sum, sum total, overall, average',
  'итого, итог, всего, общий итог, промежуточный итог, сумма, в среднем, среднее',
  'gjithsej, shuma, totali, shuma totale, nëntotali, mesatarja',
).map(foldText)

/** True for a text that opens a row of totals: a word for "total", alone or before a few more. */
export const opensTotals = (text: string): boolean => {
  const words = foldText(text)
  return TOTALS.some(word => words === word || (words.startsWith(`${word} `) && words.length <= 60))
}

/** The letters, folded, with which a word for "total" can begin. */
export const TOTALS_LETTERS: ReadonlySet<string> = new Set(TOTALS.map(word => word.slice(0, 1)))

/** A row that opens with a word for "total" and holds nothing but numbers besides. */
export const isTotalsRow = (row: RawRow): boolean => {
  const index = row.cells.findIndex(cell => missingKindOfCell(cell) === undefined)
  const first = row.cells[index]
  if (first?.t !== 's' || !opensTotals(first.v)) return false
  return row.cells
    .slice(index + 1)
    .filter(cell => missingKindOfCell(cell) === undefined)
    .every(cell => parseNumber(cell, '.').t === 'value' || cell?.t === 'formula-without-value')
}

/** @returns the row numbers (as the file counts) of rows of totals, to be offered for exclusion. */
export const detectTotalsRows = (rows: readonly RawRow[]): readonly number[] =>
  rows.filter(isTotalsRow).map(row => row.row)
