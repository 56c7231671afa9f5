/** The cells that a reader of spreadsheets hands on: typed as the file has them, nothing yet understood. */
import { serialToDay } from './serial-day.ts'

/** Longest text that a cell can hold in any spreadsheet program. */
export const CELL_TEXT_LIMIT = 32_767

/**
 * One cell. Numbers of `fmt: 'date'` are serial day numbers of the 1900 system, whatever system the file uses.
 * `too-long` holds the first 32,767 characters of a longer text. Empty cells are null.
 */
export type RawCell =
  | { readonly t: 's'; readonly v: string }
  | { readonly t: 'n'; readonly v: number; readonly fmt: 'date' | 'number' }
  | { readonly t: 'b'; readonly v: boolean }
  | { readonly t: 'e'; readonly v: string }
  | { readonly t: 'formula-without-value' }
  | { readonly t: 'too-long'; readonly v: string; readonly length: number }
  | null

/** One row that is not wholly empty. `row` counts from 1 as a spreadsheet program shows it. */
export type RawRow = {
  readonly row: number
  readonly cells: readonly RawCell[]
  /** Set where the quotation marks of a text file do not pair up in this row. */
  readonly brokenQuotes?: true
}

/** @returns the cell as a person would read it, untrimmed; days as ISO text. */
export const cellText = (cell: RawCell): string => {
  if (cell === null || cell.t === 'formula-without-value') return ''
  if (cell.t === 'n') return (cell.fmt === 'date' ? serialToDay(cell.v) : undefined) ?? String(cell.v)
  return String(cell.v)
}
