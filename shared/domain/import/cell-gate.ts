/** What every parser asks of a cell first: is it absent, broken, or is there something to parse? */
import { missingKindOfCell } from './missing.ts'
import { missing, problem, type Parsed } from './parsed.ts'
import type { RawCell } from './raw-cell.ts'

/** A cell that holds a text, a number or a flag. */
export type FilledCell = Exclude<RawCell, null | { readonly t: 'e' } | { readonly t: 'formula-without-value' }>

/** @returns the filled cell, or the missing value or problem that ends parsing. */
export const fillOf = (cell: RawCell): { readonly filled: FilledCell } | { readonly end: Parsed<never> } => {
  const absent = missingKindOfCell(cell)
  if (cell === null || absent !== undefined) return { end: missing(absent ?? 'empty') }
  if (cell.t === 'e') return { end: problem('cell-error') }
  if (cell.t === 'formula-without-value') return { end: problem('formula-without-value') }
  return { filled: cell }
}
