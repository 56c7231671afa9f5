/** A sheet that holds more than a limit is refused as a whole: half a sheet is worse than none. */
import { fail, ok, type Result } from '#shared/kit/result.ts'
import type { ReadLimits } from './limits.ts'

export type Extent = { readonly rows: number; readonly columns: number; readonly cells: number }

/** @returns `too-many-columns`, `too-many-rows` or `too-many-cells` with the number found and the limit. */
export const checkExtent = (extent: Extent, limits: ReadLimits, file: string, sheet: string): Result<true> => {
  if (extent.columns > limits.columns) {
    return fail('too-many-columns', { file, sheet, columns: extent.columns, limit: limits.columns })
  }
  if (extent.rows > limits.rows) return fail('too-many-rows', { file, sheet, rows: extent.rows, limit: limits.rows })
  return extent.cells > limits.cells
    ? fail('too-many-cells', { file, sheet, cells: extent.cells, limit: limits.cells })
    : ok(true)
}
