/** How sound the client company's data are: doubtful records of each kind, counted on their base, the clients among them by id. */
import { endsBeforeStart } from '#shared/analysis/loss-standing.ts'
import { annualValue } from '#shared/analysis/losses.ts'
import type { QualityCode, QualityFinding } from '#shared/contract/losses.ts'
import { foldText } from '#shared/domain/import/fold-text.ts'
import type { ClientId } from '#shared/kit/id.ts'
import { countOrderQuality, countOrders } from '#electron/storage/queries/order-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import type { ClientFacts } from './audit-figures.ts'
import { readTenure } from './tenure-facts.ts'

/** So many clients of a kind are named; the rest are counted. */
const NAMED = 200

const sameNames = (facts: ClientFacts): readonly ClientId[] => {
  const byName = Map.groupBy(facts.rows, row => foldText(row.name))
  return [...byName.values()].filter(rows => rows.length > 1).flatMap(rows => rows.map(row => row.id))
}

/** Kinds of which there is none are left out. */
export const readQuality = (reader: Reader, facts: ClientFacts): readonly QualityFinding[] => {
  const clients = facts.rows.length
  const orders = countOrders(reader)
  const tenure = readTenure(reader, facts)
  const ofOrders = countOrderQuality(reader, facts.engagement.period.to)
  const withIds = (code: QualityCode, ids: readonly ClientId[]): QualityFinding => ({
    code,
    count: ids.length,
    base: clients,
    ids: ids.slice(0, NAMED),
  })
  const counted = (code: QualityCode, count: number, base: number): QualityFinding => ({ code, count, base, ids: [] })
  const idsOf = (judge: (client: ClientFacts['lossClients'][number]) => boolean): readonly ClientId[] =>
    facts.lossClients.filter(judge).map(client => client.id)
  return [
    withIds(
      'no-start',
      tenure.filter(one => one.start === null && one.tenureMonths === null).map(one => one.id),
    ),
    withIds(
      'no-revenue',
      idsOf(client => annualValue(client) === null),
    ),
    withIds(
      'negative-revenue',
      idsOf(client => (annualValue(client) ?? 0) < 0),
    ),
    withIds('end-before-start', idsOf(endsBeforeStart)),
    withIds('same-name', sameNames(facts)),
    counted('no-orders', ofOrders.clientsWithoutOrders, clients),
    counted('order-after-end', ofOrders.afterEnd, orders),
    counted('negative-orders', ofOrders.negative, orders),
    counted('orders-after-period', ofOrders.futureOrders, orders),
  ].filter(finding => finding.count > 0)
}
