/** Hands rows on in batches, lets the event loop turn between them, and stops when told to. */
import { setImmediate } from 'node:timers/promises'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import type { RawRow } from '#shared/domain/import/raw-cell.ts'
import { RowView } from '#shared/domain/import/row-view.ts'
import type { ReadRequest, RowsRead, ViewRequest, Workbook } from './workbook.ts'

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

/** Gives the rows of a reader that knows no views as views. */
export const viewsOf =
  (readRows: Workbook['readRows']): Workbook['readViews'] =>
  ({ onRow, ...request }) => {
    const view = new RowView()
    return readRows({
      ...request,
      onRows: rows => {
        for (const row of rows) {
          view.load(row)
          onRow(view)
        }
      },
    })
  }

export type ViewDelivery = {
  /** Offers the next row; @returns false once reading should stop. */
  take(view: RowView): boolean
  /** Lets the event loop turn and tells of the progress; @returns false once reading should stop. */
  pause(share: number): Promise<boolean>
  /** @returns the summary, or `cancelled`, or `too-many-columns`. */
  finish(): Result<RowsRead>
}

/** @param most widest row that is taken */
export const createViewDelivery = (request: ViewRequest, sheet: string, file: string, most: number): ViewDelivery => {
  const { fromRow = 1, maxRows = Number.POSITIVE_INFINITY, signal, onRow, onProgress } = request
  let rows = 0
  let columns = 0
  let complete = true
  return {
    take: view => {
      if (view.count > columns) columns = view.count
      if (columns > most) return false
      if (view.row < fromRow) return true
      if (rows >= maxRows) {
        complete = false
        return false
      }
      rows += 1
      onRow(view)
      return true
    },
    pause: async share => {
      onProgress?.({ share, rows })
      // A cancel reaches a worker only when its event loop turns.
      await setImmediate()
      return signal?.aborted !== true
    },
    finish: () => {
      if (columns > most) return fail('too-many-columns', { file, sheet, columns, limit: most })
      if (signal?.aborted === true) return fail('cancelled', { file })
      return rows === 0 ? fail('sheet-empty', { file, sheet }) : ok({ sheet, rows, columns, complete })
    },
  }
}
