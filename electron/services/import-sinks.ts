/** Where the records of an import go: each kind of record is judged against the engagement and, unless it is a trial, written. */
import type { ClientId, ImportId } from '#shared/kit/id.ts'
import type { ImportRecord } from '#shared/domain/import/fields.ts'
import type { Order, Source } from '#shared/domain/clients.ts'
import {
  judgeClient,
  judgeOrder,
  upsertClient,
  upsertOrder,
  clientExists,
  type Outcome,
} from '#electron/storage/queries/client-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'

/** Takes one record; `writer` is null in a trial. */
export type Sink<Row> = {
  put(row: Row, source: Source): Outcome
}

type Target = { readonly reader: Reader; readonly writer: Writer | null; readonly importId: ImportId }

/** Clients without a number of their own go by their name. */
export const createClientSink = ({ reader, writer }: Target): Sink<ImportRecord<'client'>> => ({
  put: (row, source) => {
    const patch = { ...row, id: (row.id ?? row.name ?? '') as ClientId, name: row.name ?? row.id ?? '' }
    return writer === null ? judgeClient(reader, patch) : upsertClient(writer, patch, source)
  },
})

/** The same order line of the same file gets the same key each time, with or without an order number of its own. */
const createOrderKeys = (): ((row: ImportRecord<'order'>) => string) => {
  const seen = new Map<string, number>()
  return row => {
    const base = row.order_id ?? [row.client_id, row.date, row.amount, row.product, row.quantity].join('|')
    const times = (seen.get(base) ?? 0) + 1
    seen.set(base, times)
    return times === 1 ? base : `${base}#${times}`
  }
}

/** Orders whose client is in no roster bring their client along. */
export const createOrderSink = ({ reader, writer }: Target): Sink<ImportRecord<'order'>> => {
  const keyOf = createOrderKeys()
  return {
    put: (row, source) => {
      const order: Order = {
        order_id: keyOf(row),
        client_id: (row.client_id ?? '') as ClientId,
        date: row.date ?? '',
        amount: row.amount ?? 0,
        product: row.product,
        quantity: row.quantity,
      }
      if (writer === null) return judgeOrder(reader, order)
      // An order of a client who is in no roster still counts: the client is known by his number.
      if (!clientExists(writer, order.client_id))
        upsertClient(writer, { id: order.client_id, name: order.client_id }, source)
      return upsertOrder(writer, order, source)
    },
  }
}
