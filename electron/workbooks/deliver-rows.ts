/** Hands rows on in batches, lets the event loop turn between them, and stops when told to. */
import { setImmediate } from 'node:timers/promises'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import type { RawRow } from '#shared/domain/import/raw-cell.ts'
import type { ReadRequest, RowsRead } from './workbook.ts'

const BATCH = 1000

export type Delivery = {
  /** Offers rows that follow the ones before; @returns false once reading should stop. */
  take(rows: readonly RawRow[], share: number): Promise<boolean>
  /** @returns the summary, or `cancelled`. */
  finish(): Result<RowsRead>
}

export const createDelivery = (request: ReadRequest, sheet: string, file: string): Delivery => {
  const fromRow = request.fromRow ?? 1
  const maxRows = request.maxRows ?? Number.POSITIVE_INFINITY
  let rows = 0
  let columns = 0
  let complete = true

  const cancelled = (): boolean => request.signal?.aborted === true

  const give = async (batch: readonly RawRow[], share: number): Promise<void> => {
    for (const row of batch) columns = Math.max(columns, row.cells.length)
    rows += batch.length
    await request.onRows(batch)
    request.onProgress?.({ share, rows })
  }

  const take = async (offered: readonly RawRow[], share: number): Promise<boolean> => {
    const wanted = offered.filter(row => row.row >= fromRow)
    for (let start = 0; start < wanted.length; start += BATCH) {
      // Messages (a cancel, for one) reach a worker only when its event loop turns.
      await setImmediate()
      if (cancelled()) return false
      const batch = wanted.slice(start, Math.min(start + BATCH, start + maxRows - rows))
      if (batch.length > 0) await give(batch, share)
      if (rows >= maxRows && start + batch.length < wanted.length) complete = false
      if (!complete) return false
    }
    return !cancelled()
  }

  const finish = (): Result<RowsRead> => {
    if (cancelled()) return fail('cancelled', { file })
    return rows === 0 ? fail('sheet-empty', { file, sheet }) : ok({ sheet, rows, columns, complete })
  }

  return { take, finish }
}
