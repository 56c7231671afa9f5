/** Reads a whole sheet into memory, for tests that look at every cell. */
import { openWorkbook, type OpenOptions } from '#electron/workbooks/open-workbook.ts'
import type { RowsRead, Workbook } from '#electron/workbooks/workbook.ts'
import { cellText, type RawRow } from '#shared/domain/import/raw-cell.ts'
import type { Result } from '#shared/kit/result.ts'

export type WholeSheet = { readonly workbook: Workbook; readonly rows: readonly RawRow[]; readonly read: RowsRead }

export const readAll = async (
  path: string,
  options: OpenOptions & { sheet?: string } = {},
): Promise<Result<WholeSheet>> => {
  const opened = openWorkbook(path, options)
  if (!opened.ok) return opened
  const rows: RawRow[] = []
  const read = await opened.value.readRows({ sheet: options.sheet, onRows: batch => void rows.push(...batch) })
  return read.ok ? { ok: true, value: { workbook: opened.value, rows, read: read.value } } : read
}

/** @returns the cells as texts, padded to the widest row; throws with the code where reading fails. */
export const textsOf = async (path: string, options: OpenOptions & { sheet?: string } = {}): Promise<string[][]> => {
  const whole = await readAll(path, options)
  if (!whole.ok) throw new Error(`${whole.error.code} ${JSON.stringify(whole.error.details)}`)
  const { columns } = whole.value.read
  return whole.value.rows.map(row =>
    Array.from({ length: columns }, (_, column) => cellText(row.cells[column] ?? null)),
  )
}
