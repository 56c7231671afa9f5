/** One pass over rows of orders, a million of them if need be: each is read, judged and laid in the waiting room. */
import { createOrderReader } from '#shared/domain/import/order-reader.ts'
import { mapRow, type RowContext } from '#shared/domain/import/map-row.ts'
import type { ImportRecord } from '#shared/domain/import/fields.ts'
import type { RowView } from '#shared/domain/import/row-view.ts'
import { createSeenOrders } from '#shared/domain/import/seen-orders.ts'
import { Fingerprint, FingerprintTable } from '#shared/domain/import/seen-rows.ts'
import { createRowBatch } from '#electron/storage/import-staging.ts'
import type { ImportCounts, ProblemRow } from '#electron/storage/queries/import-queries.ts'
import type { Writer } from '#electron/storage/sqlite.ts'
import { duplicateValue } from './duplicate-value.ts'
import { PROBLEMS_SHOWN } from './import-pass.ts'

type OrderRecord = ImportRecord<'order'>
type Counts = { -readonly [name in 'rowsRead' | 'rejected' | 'excluded' | 'problemCount']: ImportCounts[name] }

export type OrderPass = {
  readonly counts: Counts
  /** The first problems; all of them were noted. */
  readonly shown: readonly ProblemRow[]
  take(view: RowView): void
  /** Ends the pass. @returns whether the keys of the orders came in rising order */
  finish(): { readonly ascending: boolean }
}

/** @param staged writes to the waiting room; @param expected rows to make room for; @param isExcluded tells rows that are left out, totals among them */
export const createOrderPass = (
  context: RowContext<'order'>,
  isExcluded: (view: RowView) => boolean,
  staged: Writer,
  expected: number,
): OrderPass => {
  const orders = createRowBatch(staged, 'staged.orders', 7)
  const clients = createRowBatch(staged, 'staged.clients', 2)
  const problems = createRowBatch(staged, 'staged.problems', 7)
  const counts: Counts = { rowsRead: 0, rejected: 0, excluded: 0, problemCount: 0 }
  const shown: ProblemRow[] = []
  const reader = createOrderReader(context)
  let seen = createSeenOrders(expected)
  const clientsSeen = new FingerprintTable(1)
  const print = new Fingerprint()
  let lastKey = ''
  let ascending = true

  const note = (problem: ProblemRow): void => {
    counts.problemCount += 1
    const { sheet, row, column, value, code, severity } = problem
    problems.values.push(counts.problemCount, sheet, row, column, value, code, severity)
    problems.next()
    if (shown.length < PROBLEMS_SHOWN) shown.push(problem)
  }

  const stage = (order: OrderRecord, key: string, row: number): void => {
    const clientId = order.client_id ?? ''
    if (key < lastKey) ascending = false
    lastKey = key
    print.ofText(clientId)
    if (clientsSeen.findOrAdd(print.first, print.second, 1) === 0) {
      clients.values.push(clientId, row)
      clients.next()
    }
    orders.values.push(row, key, clientId, order.date, order.amount, order.product, order.quantity)
    orders.next()
  }

  const carefully = (view: RowView): OrderRecord | null => {
    const { record, problems: found } = mapRow(view.toRow(), context)
    for (const { sheet, row, column, value, reason, severity } of found)
      note({ sheet, row, column: column || null, value: value || null, code: reason, severity })
    if (record === null) counts[found.length > 0 ? 'rejected' : 'excluded'] += 1
    return record
  }

  return {
    counts,
    shown,
    take: view => {
      counts.rowsRead += 1
      if (isExcluded(view)) {
        counts.excluded += 1
        return
      }
      const order = reader.read(view) ? reader.record : carefully(view)
      if (order === null) return
      const key = seen.take(order, view)
      if (key !== null) {
        stage(order, key, view.row)
        return
      }
      counts.rejected += 1
      const value = duplicateValue(seen.firstRow, null)
      note({ sheet: context.sheet, row: view.row, column: null, value, code: 'duplicate-row', severity: 'error' })
    },
    finish: () => {
      for (const batch of [orders, clients, problems]) batch.flush()
      // Storing needs the room that remembering took.
      seen = createSeenOrders(0)
      return { ascending }
    },
  }
}
