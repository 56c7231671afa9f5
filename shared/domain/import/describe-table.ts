/** Everything we can say about a table from its first rows: header, mapping, notations, totals; all of it a proposal. */
import { headerFingerprint, type ColumnMapping, type ColumnSettings } from './column-mapping.ts'
import { detectHeader, detectTotalsRows, headerTexts } from './detect-header.ts'
import type { RecordKind } from './fields.ts'
import { guessMapping } from './guess-mapping.ts'
import { guessSettings } from './guess-settings.ts'
import type { RawRow } from './raw-cell.ts'

export type TableDescription<Kind extends RecordKind> = {
  /** Row number of the header as the file counts; null where the file begins with data. */
  readonly headerRow: number | null
  /** One text per column; empty where the header has none. */
  readonly headers: readonly string[]
  readonly fingerprint: string
  readonly mapping: ColumnMapping<Kind>
  /** By column, 0 to 1. */
  readonly confidence: readonly number[]
  readonly settings: readonly ColumnSettings[]
  /** Row numbers among the given rows only: totals further down are found by isTotalsRow while importing. */
  readonly totalsRows: readonly number[]
}

/**
 * @param rows the first filled rows of the sheet, header included.
 * @param headerRow the consultant's choice: a row number, or null for "no header"; found by itself where absent.
 */
export const describeTable = <Kind extends RecordKind>(
  kind: Kind,
  rows: readonly RawRow[],
  headerRow?: number | null,
): TableDescription<Kind> => {
  const found = headerRow === undefined ? detectHeader(rows) : rows.findIndex(row => row.row === headerRow)
  const index = found ?? -1
  const header = rows[index]
  const data = rows.slice(index + 1)
  const width = Math.max(header?.cells.length ?? 0, ...(header === undefined ? data.map(row => row.cells.length) : []))
  const headers = headerTexts(header, width)
  const { mapping, confidence } = guessMapping(kind, headers, data)
  return {
    headerRow: header?.row ?? null,
    headers,
    fingerprint: headerFingerprint(headers),
    mapping,
    confidence,
    settings: guessSettings(kind, headers, mapping, data),
    totalsRows: detectTotalsRows(data),
  }
}
