/** Orders of an import, from the waiting room into the engagement: judged and stored set by set, not row by row. */
import type { ImportId } from '#shared/kit/id.ts'
import type { Reader, Writer } from '../sqlite.ts'

export type OrderCounts = { readonly added: number; readonly updated: number; readonly same: number }

const DIFFERS = `(known.client_id <> new.client_id OR known.date <> new.date OR known.amount <> new.amount
  OR known.product IS NOT new.product OR known.quantity IS NOT new.quantity)`

const countOf = (reader: Reader, table: string): number =>
  reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0

/** What storing the staged orders would do, without doing it. */
export const judgeStagedOrders = (reader: Reader): OrderCounts => {
  const staged = countOf(reader, 'staged.orders')
  if (countOf(reader, 'orders') === 0) return { added: staged, updated: 0, same: 0 }
  const found = reader.get<{ known: number; updated: number }>(
    `SELECT count(*) AS known, count(*) FILTER (WHERE ${DIFFERS}) AS updated
     FROM staged.orders AS new CROSS JOIN orders AS known ON known.order_id = new.order_id`,
  )
  const { known = 0, updated = 0 } = found ?? {}
  return { added: staged - known, updated, same: known - updated }
}

const CLIENT_INDEX = 'CREATE INDEX orders_of_client ON orders (client_id, date, amount)'
/** Building an index at the end is cheaper than keeping it from this share of new rows on. */
const REBUILD_SHARE = 0.25

export type OrderMerge = {
  readonly importId: ImportId
  readonly sheet: string
  /** Where keys come in rising order they go into the file as they come; else they are sorted first. */
  readonly ascending: boolean
  /** Asked between the statements, each of which may take seconds. */
  readonly isCancelled: () => boolean
}

const addClients = (writer: Writer, { importId, sheet }: OrderMerge): void =>
  void writer.run(
    `INSERT INTO clients (id, name, import_id, sheet, row)
     SELECT id, id, ?, ?, min(row) FROM staged.clients AS new
     WHERE NOT EXISTS (SELECT 1 FROM clients WHERE clients.id = new.id) GROUP BY id`,
    [importId, sheet],
  )

const updateOrders = (writer: Writer, { importId, sheet }: OrderMerge): number =>
  writer.run(
    `UPDATE orders AS known SET client_id = new.client_id, date = new.date, amount = new.amount, product = new.product,
       quantity = new.quantity, import_id = ?, sheet = ?, row = new.row
     FROM staged.orders AS new WHERE known.order_id = new.order_id AND ${DIFFERS}`,
    [importId, sheet],
  )

const addOrders = (writer: Writer, { importId, sheet, ascending }: OrderMerge): number =>
  writer.run(
    `INSERT OR IGNORE INTO orders (order_id, client_id, date, amount, product, quantity, import_id, sheet, row)
     SELECT order_id, client_id, date, amount, product, quantity, ?, ?, row FROM staged.orders ORDER BY ${ascending ? 'row' : 'order_id'}`,
    [importId, sheet],
  )

const addProblems = (writer: Writer, { importId }: OrderMerge): void =>
  void writer.run(
    `INSERT INTO import_problems (import_id, seq, sheet, row, col, value, code, severity)
     SELECT ?, seq, sheet, row, col, value, code, severity FROM staged.problems ORDER BY seq`,
    [importId],
  )

/**
 * Stores the staged orders, their clients and problems; the connection must have foreign keys off (they are compared at the end)
 * and the import must be noted.
 * @returns what was done, null where it was cancelled. @throws where the counts do not add up: nothing may be committed then
 */
export const storeStagedOrders = (writer: Writer, merge: OrderMerge): OrderCounts | null => {
  const staged = countOf(writer, 'staged.orders')
  const before = countOf(writer, 'orders')
  const rebuilds = staged >= before * REBUILD_SHARE
  addProblems(writer, merge)
  addClients(writer, merge)
  const updated = before === 0 ? 0 : updateOrders(writer, merge)
  if (merge.isCancelled()) return null
  if (rebuilds) writer.run('DROP INDEX orders_of_client')
  if (!merge.ascending) writer.run('CREATE INDEX staged.orders_by_id ON orders (order_id)')
  const added = addOrders(writer, merge)
  if (merge.isCancelled()) return null
  if (rebuilds) writer.run(CLIENT_INDEX)
  if (merge.isCancelled()) return null
  if (countOf(writer, 'orders') !== before + added || hasStrangers(writer))
    throw new Error('the stored orders do not add up')
  return { added, updated, same: staged - added - updated }
}

/** Whether an order stands there whose client does not. */
const hasStrangers = (reader: Reader): boolean =>
  reader.get(
    `SELECT 1 FROM (SELECT DISTINCT client_id FROM orders) AS named
     WHERE NOT EXISTS (SELECT 1 FROM clients WHERE clients.id = named.client_id)`,
  ) !== undefined
