/** The memory of an import of orders: which order numbers came before, and with which rows. */
import type { ImportRecord } from './fields.ts'
import type { RowView } from './row-view.ts'
import { Fingerprint, FingerprintTable, takeFingerprint } from './seen-rows.ts'

type OrderRecord = ImportRecord<'order'>

export type SeenOrders = {
  /**
   * The key of an order: the same order line of the same file gets the same key each time.
   * @returns null where the row repeats an earlier row of its order number cell by cell; `firstRow` is then that row.
   */
  take(order: OrderRecord, view: RowView): string | null
  firstRow: number
}

/** Words kept with an order number: how often it came, its first row, and the fingerprint of that row. */
const TIMES = 0
const FIRST_ROW = 1
const CONTENT = 2

/**
 * An order number may stand in several rows, one line of the order each; the second line's key is `7#2`. Orders without a number
 * are known by what stands in them, may truly be alike, and are counted.
 * @param expected orders to make room for
 */
export const createSeenOrders = (expected: number): SeenOrders => {
  const keys = new FingerprintTable(4, expected)
  /** Rows of an order number after its first. */
  const laterRows = new FingerprintTable(1)
  const keyPrint = new Fingerprint()
  const rowPrint = new Fingerprint()
  const days = new Map<number, string>()

  const placeOf = (key: string): number => {
    keyPrint.ofText(key)
    return keys.place(keyPrint.first, keyPrint.second)
  }
  const count = (at: number): number => {
    const times = (keys.cells[at + TIMES] ?? 0) + 1
    keys.cells[at + TIMES] = times
    return times
  }
  /** @returns the earlier row that this one repeats, 0 where it repeats none; remembers it then. */
  const earlierRow = (at: number, view: RowView): number => {
    takeFingerprint(view, rowPrint, days)
    const { cells } = keys
    if (cells[at + TIMES] === 0) {
      cells[at + FIRST_ROW] = view.row
      cells[at + CONTENT] = rowPrint.first
      cells[at + CONTENT + 1] = rowPrint.second
      return 0
    }
    const first = cells[at + FIRST_ROW] ?? 0
    const sameAsFirst = cells[at + CONTENT] === rowPrint.first && cells[at + CONTENT + 1] === rowPrint.second
    return first !== 0 && sameAsFirst ? first : laterRows.findOrAdd(rowPrint.first, rowPrint.second, view.row)
  }

  const seen: SeenOrders = {
    firstRow: 0,
    take: (order, view) => {
      const { order_id, client_id, date, amount, product, quantity } = order
      const base = order_id ?? [client_id, date, amount, product, quantity].join('|')
      const at = placeOf(base)
      seen.firstRow = order_id === null ? 0 : earlierRow(at, view)
      if (seen.firstRow !== 0) return null
      let times = count(at)
      if (times === 1) return base
      // A number such as `7#2` may also stand in the file itself.
      while (count(placeOf(`${base}#${times}`)) > 1) times += 1
      return `${base}#${times}`
    },
  }
  return seen
}
