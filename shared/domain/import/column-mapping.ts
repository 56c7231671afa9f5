/** Which column fills which field, and how its texts are read: what the consultant confirms before an import. */
import type { FieldOf, RecordKind } from './fields.ts'
import { foldText } from './fold-text.ts'
import type { DateOrder } from './parse-day.ts'
import type { DecimalMark } from './parse-number.ts'

/** By column index from 0; null for a column that is not imported. */
export type ColumnMapping<Kind extends RecordKind = RecordKind> = readonly (FieldOf<Kind> | null)[]

/** How the texts of one column are read; what is absent is decided cell by cell, and doubt is a problem. */
export type ColumnSettings = {
  readonly dateOrder?: DateOrder
  readonly decimalMark?: DecimalMark
  /** Multiplier of money: 1000 for a header such as "Revenue, thousands". */
  readonly scale?: number
}

/** @returns the same text for files of the same layout, to find a remembered mapping; order and number of columns count. */
export const headerFingerprint = (headers: readonly string[]): string => headers.map(foldText).join('|')
