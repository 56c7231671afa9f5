/** The loss figures of step 1: how many clients were lost, of which base, with what money, now and in the previous financial year. */
import { OFFERED_THRESHOLDS, type LostRule, type Period } from '#shared/domain/frame.ts'
import type { Day } from '#shared/kit/day.ts'
import type { MinorUnits } from '#shared/kit/money.ts'
import type { LeftOut, LossClient, LossEstimate, LossFigures } from './figures.ts'
import { daysWithoutOrder, endOf, endsBeforeStart, hasOrders, thresholdOf } from './loss-standing.ts'
import { breakdown } from './loss-breakdown.ts'
import { periodLoss, type PeriodCount, type ValuedClient } from './period-loss.ts'

type GapRule = Extract<LostRule, { kind: 'gap' }>

/** The client's annual revenue in minor units: as imported, else twelve months, else the last twelve months of orders; null where unknown. */
export const annualValue = (client: LossClient): MinorUnits | null =>
  client.revenueYear ?? (client.revenueMonth === null ? client.trailingRevenue : client.revenueMonth * 12)

/** The rule that the data can carry: a gap between orders needs orders, and without any the contracts and flags decide. */
export const lostRuleInUse = (clients: readonly LossClient[], rule: LostRule): LostRule =>
  rule.kind === 'gap' && !clients.some(hasOrders) ? { kind: 'contractual' } : rule

const isLostByContract = (client: LossClient, day: Day): boolean | null => {
  if (endsBeforeStart(client)) return null
  const end = endOf(client)
  if (end !== null) return end <= day
  if (client.lost !== null) return client.lost
  return client.start === null ? null : false
}

/**
 * Whether the client is lost on `day` by the rule; null where the data say nothing of it (no order under the gap rule, an
 * end before the start). Pass the rule through `lostRuleInUse` first, so that single clients agree with the figures.
 * Under the gap rule the answer is exact on the days that bound the two periods. A client who is "lost" without a date is
 * lost on every day.
 */
export const isLostOn = (client: LossClient, rule: LostRule, day: Day): boolean | null => {
  if (rule.kind === 'contractual') return isLostByContract(client, day)
  if (!hasOrders(client)) return null
  const days = daysWithoutOrder(client, day)
  return days !== null && days > thresholdOf(client, rule)
}

const isWithin = (day: Day | null, period: Period): boolean => day !== null && day >= period.from && day <= period.to

const methodOf = (clients: readonly LossClient[], rule: LostRule): LossFigures['method'] => {
  if (rule.kind === 'gap') return 'orders'
  const hasEnds = clients.some(client => client.end !== null)
  const hasFlags = clients.some(client => client.lost !== null)
  const hasDates = clients.some(client => client.start !== null || client.end !== null || hasOrders(client))
  // Days of start alone say nobody left: without one end or flag there is no loss figure to give.
  if (!hasEnds && !hasFlags) return 'none'
  return hasDates ? 'dates' : 'flags'
}

/** All with a known yes or no are the base; the word alone has no date, so only the current period can be filled. */
const countByFlags = (entries: readonly ValuedClient[]): PeriodCount => {
  const base = entries.filter(entry => entry.client.lost !== null)
  return { base, lost: base.filter(entry => entry.client.lost === true) }
}

const isLostInPeriodByContract = (client: LossClient, period: Period, isCurrent: boolean): boolean => {
  const end = endOf(client)
  // "Lost" without a day: the client left before it was asked, so it is counted once, in the current period.
  return end === null ? isCurrent && client.lost === true : isWithin(end, period)
}

const countByContract = (entries: readonly ValuedClient[], period: Period, isCurrent: boolean): PeriodCount => {
  // Without one day of leaving nothing can be said of the year before.
  if (!isCurrent && !entries.some(entry => endOf(entry.client) !== null)) return null
  const base = entries.filter(({ client }) => {
    const end = endOf(client)
    return (client.start === null || client.start < period.from) && (end === null || end >= period.from)
  })
  return { base, lost: base.filter(entry => isLostInPeriodByContract(entry.client, period, isCurrent)) }
}

type Gaps = { readonly entry: ValuedClient; readonly atStart: number | null; readonly atEnd: number | null }

const gapsIn = (entries: readonly ValuedClient[], period: Period): Gaps[] =>
  entries.map(entry => ({
    entry,
    atStart: daysWithoutOrder(entry.client, period.from),
    atEnd: daysWithoutOrder(entry.client, period.to),
  }))

const countByGaps = (gaps: readonly Gaps[], daysFor: (client: LossClient) => number): NonNullable<PeriodCount> => {
  const base = gaps.filter(({ entry, atStart }) => atStart !== null && atStart <= daysFor(entry.client))
  const lost = base.filter(({ entry, atEnd }) => atEnd !== null && atEnd > daysFor(entry.client))
  return { base: base.map(gap => gap.entry), lost: lost.map(gap => gap.entry) }
}

/** Where nobody is known to have ordered shortly before a period, the imported orders do not reach back to it: no loss is known, which is not none. */
const knownByGaps = (gaps: readonly Gaps[], daysFor: (client: LossClient) => number): PeriodCount => {
  const count = countByGaps(gaps, daysFor)
  return count.base.length === 0 && gaps.some(({ entry }) => entry.client.lastOrders !== null) ? null : count
}

/** The offered thresholds stand for every segment alike; the chosen one is the rule as it is, so it repeats the box. */
const lossesAtThresholds = (gaps: readonly Gaps[], rule: GapRule): LossFigures['thresholds'] =>
  [...new Set([...OFFERED_THRESHOLDS, rule.days])]
    .sort((left, right) => left - right)
    .map(days => ({
      days,
      clients: countByGaps(gaps, client => (days === rule.days ? thresholdOf(client, rule) : days)).lost.length,
    }))

type Counted = Pick<LossFigures, 'method' | 'possiblyLost' | 'thresholds'> & {
  readonly current: PeriodCount
  readonly previous: PeriodCount
  readonly leftOut: readonly LeftOut[]
}

const countOrders = (entries: readonly ValuedClient[], rule: GapRule, period: Period, before: Period): Counted => {
  const withOrders = entries.filter(entry => hasOrders(entry.client))
  const daysFor = (client: LossClient): number => thresholdOf(client, rule)
  const gaps = gapsIn(withOrders, period)
  const possibly = gaps.filter(({ entry, atEnd }) => {
    const days = daysFor(entry.client)
    return atEnd !== null && atEnd > days / 2 && atEnd <= days
  })
  const cameAndLeft = gaps.filter(
    gap => gap.atStart === null && gap.atEnd !== null && gap.atEnd > daysFor(gap.entry.client),
  )
  return {
    method: 'orders',
    current: knownByGaps(gaps, daysFor),
    previous: knownByGaps(gapsIn(withOrders, before), daysFor),
    possiblyLost: possibly.length,
    thresholds: lossesAtThresholds(gaps, rule),
    leftOut: [
      { code: 'no-order', count: entries.length - withOrders.length },
      { code: 'starts-later', count: cameAndLeft.length },
    ],
  }
}

const countContracts = (entries: readonly ValuedClient[], period: Period, before: Period): Counted => {
  const sound = entries.filter(entry => !endsBeforeStart(entry.client))
  const cameAndLeft = sound.filter(
    ({ client }) =>
      client.start !== null && isWithin(client.start, period) && isLostInPeriodByContract(client, period, true),
  )
  return {
    method: 'dates',
    current: countByContract(sound, period, true),
    previous: countByContract(sound, before, false),
    possiblyLost: 0,
    thresholds: [],
    leftOut: [
      { code: 'end-before-start', count: entries.length - sound.length },
      { code: 'starts-later', count: cameAndLeft.length },
    ],
  }
}

const countUndated = (entries: readonly ValuedClient[], method: 'flags' | 'none'): Counted => {
  const current = method === 'flags' ? countByFlags(entries) : null
  const count = entries.length - (current?.base.length ?? 0)
  return { method, current, previous: null, possiblyLost: 0, thresholds: [], leftOut: [{ code: 'no-dates', count }] }
}

/** Empty where the list names no segments at all. */
const segmentRows = (count: PeriodCount, everyone: readonly ValuedClient[]): LossFigures['bySegment'] =>
  everyone.some(entry => entry.client.segment !== null)
    ? breakdown(count, everyone, client => client.segment ?? '').map(({ key, ...row }) => ({ segment: key, ...row }))
    : []

type LossInput = {
  readonly clients: readonly LossClient[]
  readonly rule: LostRule
  readonly period: Period
  readonly previousYear: Period
}

const countAll = (
  { clients, rule: given, period, previousYear }: LossInput,
  entries: readonly ValuedClient[],
): Counted => {
  const rule = lostRuleInUse(clients, given)
  const method = methodOf(clients, rule)
  if (rule.kind === 'gap') return countOrders(entries, rule, period, previousYear)
  return method === 'dates'
    ? countContracts(entries, period, previousYear)
    : countUndated(entries, method === 'flags' ? 'flags' : 'none')
}

/**
 * The clients behind the current period's boxes: who was active at its start, and who of them was lost in it. Null where the data do
 * not say.
 */
export const currentCount = (input: LossInput): PeriodCount =>
  countAll(
    input,
    input.clients.map(client => ({ client, value: annualValue(client) })),
  ).current

/**
 * The six boxes and what explains them. Churn is lost in the period / active at its start: clients who came later are in
 * neither, and those who came and left within the period are listed as left out. A typed estimate replaces exactly its
 * own figure and marks it. Money is whole minor units; shares are 0 to 1; a figure that the data cannot carry is null.
 * Definitions: Gupta, Lehmann, "Managing Customers as Investments" (2005), for churn in contracts; Schmittlein,
 * Morrison, Colombo, "Counting Your Customers", Management Science 33 (1987), on why without contracts a threshold is needed.
 */
export const lossFigures = (input: LossInput & { readonly estimates: readonly LossEstimate[] }): LossFigures => {
  const { clients, period, previousYear, estimates } = input
  const entries = clients.map(client => ({ client, value: annualValue(client) }))
  const rule = lostRuleInUse(clients, input.rule)
  const counted = countAll(input, entries)
  const typed = (which: LossEstimate['period']): LossEstimate | undefined =>
    estimates.find(estimate => estimate.period === which)
  return {
    rule: input.rule,
    method: counted.method,
    clients: clients.length,
    lostEver: clients.filter(client => isLostOn(client, rule, period.to) === true).length,
    current: periodLoss(period, counted.current, entries, typed('current')),
    previous: periodLoss(previousYear, counted.previous, entries, typed('previous')),
    possiblyLost: counted.possiblyLost,
    thresholds: counted.thresholds,
    bySegment: segmentRows(counted.current, entries),
    leftOut: counted.leftOut.filter(kind => kind.count > 0),
  }
}
