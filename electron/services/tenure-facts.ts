/** Gathers each client's beginning and end from the roster and the orders, once for every figure of tenure. */
import { z } from 'zod'
import { lostRuleInUse } from '#shared/analysis/losses.ts'
import type { TenureClient } from '#shared/analysis/tenure.ts'
import { daySchema } from '#shared/domain/schema-parts.ts'
import type { Day } from '#shared/kit/day.ts'
import { findSetting } from '#electron/storage/queries/engagement-queries.ts'
import { listOrderSpans } from '#electron/storage/queries/order-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import type { ClientFacts } from './audit-figures.ts'
import { parseStored } from './stored-setting.ts'

export type ClientTenure = TenureClient & {
  readonly segment: string | null
  readonly manager: string | null
  readonly reasonCrm: string | null
}

/**
 * A client's time begins with the day in the roster, else with the first order. A lost client's time ends with the contract, or where
 * the rule counts orders with the last of them: nobody knows when the client decided after it.
 */
export const readTenure = (reader: Reader, facts: ClientFacts): readonly ClientTenure[] => {
  const { period, lostRule } = facts.engagement
  const spans = new Map(listOrderSpans(reader, period.to).map(span => [span.clientId, span]))
  const byOrders = lostRuleInUse(facts.lossClients, lostRule).kind === 'gap'
  return facts.rows.map(row => ({
    id: row.id,
    start: row.start ?? spans.get(row.id)?.first ?? null,
    leftOn: row.isLost ? (byOrders ? row.last_order : row.end) : null,
    isLost: row.isLost,
    tenureMonths: row.tenure_months,
    segment: row.segment,
    manager: row.manager,
    reasonCrm: row.reason_crm,
  }))
}

/** The day from which on the list names the lost; null where it holds everybody who ever left. */
export const readKnownSince = (reader: Reader): Day | null =>
  parseStored(findSetting(reader, 'known-since'), z.object({ day: daySchema.nullable() }))?.day ?? null
