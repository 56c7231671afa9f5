/** What one client's dates say of one day: the contract's end, and the days since the last order. */
import type { LostRule } from '#shared/domain/frame.ts'
import { daysBetween, type Day } from '#shared/kit/day.ts'
import type { LossClient } from './figures.ts'

type GapRule = Extract<LostRule, { kind: 'gap' }>

/** The contract's end. An end beside the client's own "not lost" is only planned, and so is none. */
export const endOf = (client: LossClient): Day | null => (client.lost === false ? null : client.end)

/** Dates that contradict each other: such a client is counted nowhere. */
export const endsBeforeStart = (client: LossClient): boolean =>
  client.start !== null && client.end !== null && client.end < client.start

/** The latest order on or before `day` that is known of the client. */
const latestOrder = ({ lastOrders, lastOrder }: LossClient, day: Day): Day | null => {
  const later = (best: Day | null, order: Day | null): Day | null =>
    order !== null && order <= day && (best === null || order > best) ? order : best
  if (lastOrders === null) return later(null, lastOrder)
  const { periodFrom, periodTo, previousFrom, previousTo } = lastOrders
  return later(later(later(later(null, periodTo), periodFrom), previousTo), previousFrom)
}

/** True where an order of the client is known, from the orders or from the roster. */
export const hasOrders = (client: LossClient): boolean => client.lastOrders !== null || client.lastOrder !== null

/** The number of days of the client's segment, else the rule's own. */
export const thresholdOf = (client: LossClient, rule: GapRule): number =>
  rule.segments.find(own => own.segment === client.segment)?.days ?? rule.days

/**
 * Days without an order on `day`; null where the client is not a client yet. Exact on the days that bound the two periods,
 * for which the last orders are known. A roster knows the last order alone: before that day the client is taken as
 * active (0 days) from the start on.
 */
export const daysWithoutOrder = (client: LossClient, day: Day): number | null => {
  const latest = latestOrder(client, day)
  if (latest !== null) return daysBetween(latest, day)
  const rosterOnly = client.lastOrders === null
  return rosterOnly && (client.start === null || client.start <= day) ? 0 : null
}
