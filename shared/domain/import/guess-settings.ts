/** How the texts of each mapped column are best read, decided from its own samples. */
import type { ColumnSettings } from './column-mapping.ts'
import { fieldKind, type RecordKind } from './fields.ts'
import { guessScale } from './fold-header.ts'
import { guessDateOrder } from './parse-day.ts'
import { guessDecimalMark } from './parse-number.ts'
import type { RawRow } from './raw-cell.ts'

const NUMERIC = new Set(['money', 'number', 'integer'])

/** @returns the cells of a column that are texts, as written; `column` counts from 0. */
export const textsOf = (rows: readonly RawRow[], column: number): string[] =>
  rows.flatMap(row => {
    const cell = row.cells[column] ?? null
    return cell?.t === 's' ? [cell.v] : []
  })

/** @returns one entry per column; what the samples leave open is absent, so that doubtful cells become problems. */
export const guessSettings = (
  kind: RecordKind,
  headers: readonly string[],
  mapping: readonly (string | null)[],
  rows: readonly RawRow[],
): readonly ColumnSettings[] =>
  headers.map((header, column) => {
    const sort = fieldKind(kind, mapping[column] ?? '')
    if (sort === 'day') {
      const order = guessDateOrder(textsOf(rows, column))
      return order === 'dmy' || order === 'mdy' ? { dateOrder: order } : {}
    }
    if (sort === undefined || !NUMERIC.has(sort)) return {}
    const mark = guessDecimalMark(textsOf(rows, column))
    const scale = sort === 'money' ? guessScale(header) : 1
    return { ...(mark === 'ambiguous' ? {} : { decimalMark: mark }), ...(scale === 1 ? {} : { scale }) }
  })
