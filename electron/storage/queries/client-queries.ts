/** Reads clients with what the loss figures need of their orders; writes clients for an import. */
import type { LastOrders, LossEstimate } from '#shared/analysis/figures.ts'
import type { Client, Source } from '#shared/domain/clients.ts'
import type { Period } from '#shared/domain/frame.ts'
import type { ClientId } from '#shared/kit/id.ts'
import type { Reader, SqlValue, Writer } from '../sqlite.ts'

const FIELDS = [
  'id',
  'name',
  'segment',
  'manager',
  'region',
  'start',
  'end',
  'lost',
  'tenure_months',
  'last_order',
  'revenue_year',
  'revenue_month',
  'reason_crm',
  'complained',
  'complaint_solved',
  'recommended',
  'times_lost',
  'email',
  'phone',
  'contact',
  'note',
] as const satisfies readonly (keyof Client)[]
const COLUMNS = FIELDS.map(field => `"${field}"`).join(', ')

type ClientRowOf = { [Field in keyof Client]: Client[Field] extends boolean | null ? number | null : Client[Field] }

const flag = (value: number | null): boolean | null => (value === null ? null : value === 1)

const clientOf = (row: ClientRowOf): Client => ({
  ...row,
  lost: flag(row.lost),
  complained: flag(row.complained),
  complaint_solved: flag(row.complaint_solved),
  recommended: flag(row.recommended),
})

export const listClients = (reader: Reader): Client[] =>
  reader.all<ClientRowOf>(`SELECT ${COLUMNS} FROM clients ORDER BY id`).map(clientOf)

export const findClient = (reader: Reader, id: string): Client | undefined => {
  const row = reader.get<ClientRowOf>(`SELECT ${COLUMNS} FROM clients WHERE id = ?`, [id])
  return row === undefined ? undefined : clientOf(row)
}

export const clientExists = (reader: Reader, id: ClientId): boolean =>
  reader.get('SELECT 1 FROM clients WHERE id = ?', [id]) !== undefined

export type OrderFacts = LastOrders & { readonly clientId: ClientId; readonly trailingRevenue: number }

/** Per client with orders: the last one by each bound of the two periods, and the sum of the 12 months up to the last by the period's end. */
export const listOrderFacts = (reader: Reader, period: Period, previousYear: Period): OrderFacts[] =>
  reader.all<OrderFacts>(
    `WITH lasts AS (
       SELECT client_id, max(date) FILTER (WHERE date <= :periodFrom) AS periodFrom, max(date) FILTER (WHERE date <= :periodTo) AS periodTo,
         max(date) FILTER (WHERE date <= :previousFrom) AS previousFrom, max(date) FILTER (WHERE date <= :previousTo) AS previousTo
       FROM orders GROUP BY client_id)
     SELECT lasts.client_id AS clientId, lasts.periodFrom, lasts.periodTo, lasts.previousFrom, lasts.previousTo,
       coalesce((SELECT sum(amount) FROM orders WHERE orders.client_id = lasts.client_id AND date <= lasts.periodTo AND date > date(lasts.periodTo, '-12 months')), 0) AS trailingRevenue
     FROM lasts`,
    { periodFrom: period.from, periodTo: period.to, previousFrom: previousYear.from, previousTo: previousYear.to },
  )

export const listEstimates = (reader: Reader): LossEstimate[] =>
  reader.all<LossEstimate>('SELECT period, clients, base, money FROM loss_estimates ORDER BY period')

export const saveEstimate = (writer: Writer, estimate: LossEstimate): void => {
  const { period, clients, base, money } = estimate
  if (clients === null && base === null && money === null) {
    writer.run('DELETE FROM loss_estimates WHERE period = ?', [period])
    return
  }
  writer.run(
    `INSERT INTO loss_estimates (period, clients, base, money) VALUES (?, ?, ?, ?)
     ON CONFLICT (period) DO UPDATE SET clients = excluded.clients, base = excluded.base, money = excluded.money`,
    [period, clients, base, money],
  )
}

/** Known fields of one client as an import brings them; a field that is absent stays as it is. */
export type ClientPatch = { readonly id: ClientId } & Partial<Omit<Client, 'id'>>

const sqlValue = (value: Client[keyof Client] | undefined): SqlValue =>
  typeof value === 'boolean' ? Number(value) : (value ?? null)

export type Outcome = 'added' | 'updated' | 'same'

const given = (patch: ClientPatch): readonly (typeof FIELDS)[number][] =>
  FIELDS.filter(field => field !== 'id' && patch[field] !== undefined && patch[field] !== null)

/** What `upsertClient` would do, without doing it. */
export const judgeClient = (reader: Reader, patch: ClientPatch): Outcome => {
  const known = findClient(reader, patch.id)
  if (known === undefined) return 'added'
  return given(patch).some(field => known[field] !== patch[field]) ? 'updated' : 'same'
}

/** Adds the client or fills in what is new of a known one; never empties a known field. */
export const upsertClient = (writer: Writer, patch: ClientPatch, source: Source): Outcome => {
  const fields = given(patch)
  const place = [source.importId, source.sheet, source.row]
  const known = findClient(writer, patch.id)
  if (known === undefined) {
    const names = ['id', ...fields, 'import_id', 'sheet', 'row'].map(name => `"${name}"`).join(', ')
    const values = [patch.id, ...fields.map(field => sqlValue(patch[field])), ...place]
    const withName = fields.includes('name')
    writer.run(
      `INSERT INTO clients (${names}${withName ? '' : ', name'}) VALUES (${values.map(() => '?').join(', ')}${withName ? '' : ', ?'})`,
      withName ? values : [...values, patch.id],
    )
    return 'added'
  }
  const changed = fields.filter(field => known[field] !== patch[field])
  if (changed.length === 0) return 'same'
  writer.run(
    `UPDATE clients SET ${changed.map(field => `"${field}" = ?`).join(', ')}, import_id = ?, sheet = ?, row = ? WHERE id = ?`,
    [...changed.map(field => sqlValue(patch[field])), ...place, patch.id],
  )
  return 'updated'
}
