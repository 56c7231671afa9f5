/** The losses looked at closely: by property, the gaps between orders, revenue, cohorts, and how sound the data are. */
import { cohortRetention, cohortSpanFor, type CohortClient } from '#shared/analysis/cohorts.ts'
import { thresholdOf } from '#shared/analysis/loss-standing.ts'
import { breakdown, breakdownByMonth, type BreakdownRow } from '#shared/analysis/loss-breakdown.ts'
import { annualValue, currentCount, lostRuleInUse } from '#shared/analysis/losses.ts'
import { gapDistribution, shareOfLongerGaps, type GapCount } from '#shared/analysis/order-gaps.ts'
import { revenueChurn } from '#shared/analysis/revenue-churn.ts'
import { monthsOfTenure, TENURE_BANDS, tenureBand } from '#shared/analysis/tenure.ts'
import type { LossClient } from '#shared/analysis/figures.ts'
import type { BreakdownBy, GapView } from '#shared/contract/losses.ts'
import { addDays, type Day } from '#shared/kit/day.ts'
import type { ClientId } from '#shared/kit/id.ts'
import { ok } from '#shared/kit/result.ts'
import { listGapCounts, listRevenueWindows } from '#electron/storage/queries/order-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import type { ClientFacts } from './audit-figures.ts'
import type { FactsCache } from './client-service.ts'
import { withEngagement, type Handlers, type ServiceContext } from './context.ts'
import { readQuality } from './data-quality.ts'
import { readKnownSince, readTenure } from './tenure-facts.ts'
import { withThreshold } from './with-threshold.ts'

type Names = 'losses.breakdown' | 'losses.gaps' | 'losses.revenue' | 'losses.cohorts' | 'losses.quality'

/** First days' months from one day's to another's, "2025-03". */
const monthsIn = (from: Day, to: Day): readonly string[] => {
  const months: string[] = []
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = `${addDays(day, 31).slice(0, 7)}-01`)
    months.push(day.slice(0, 7))
  return months
}

/** The day on which a lost client counts as lost by the rule in use; null where it is not known. */
const lossDays = (reader: Reader, facts: ClientFacts): ReadonlyMap<ClientId, Day | null> => {
  const rule = lostRuleInUse(facts.lossClients, facts.engagement.lostRule)
  const clients = new Map(facts.lossClients.map(client => [client.id, client]))
  return new Map(
    readTenure(reader, facts).map(({ id, leftOn }) => {
      const client = clients.get(id)
      if (leftOn === null || client === undefined) return [id, null]
      return [id, rule.kind === 'gap' ? addDays(leftOn, thresholdOf(client, rule) + 1) : leftOn]
    }),
  )
}

const readBreakdown = (reader: Reader, facts: ClientFacts, by: BreakdownBy): readonly BreakdownRow[] => {
  const { lostRule: rule, period, previousYear } = facts.engagement
  const count = currentCount({ clients: facts.lossClients, rule, period, previousYear })
  const everyone = facts.lossClients.map(client => ({ client, value: annualValue(client) }))
  const rows = new Map(facts.rows.map(row => [row.id, row]))
  if (by === 'month') {
    const days = lossDays(reader, facts)
    const monthOf = ({ id }: LossClient): string | null => days.get(id)?.slice(0, 7) ?? null
    return breakdownByMonth(count, everyone, monthOf, monthsIn(period.from, period.to))
  }
  if (by === 'tenure') {
    const tenures = new Map(readTenure(reader, facts).map(tenure => [tenure.id, monthsOfTenure(tenure, period.from)]))
    const bandOf = ({ id }: LossClient): string => {
      const months = tenures.get(id) ?? null
      return months === null ? '' : String(tenureBand(months))
    }
    // Bands stand in their own order, youngest first; clients of unknown tenure last.
    const order = [...TENURE_BANDS.keys(), TENURE_BANDS.length].map(String)
    const place = (key: string): number => (key === '' ? order.length : order.indexOf(key))
    return breakdown(count, everyone, bandOf).toSorted((one, other) => place(one.key) - place(other.key))
  }
  return breakdown(count, everyone, client => rows.get(client.id)?.[by] ?? '')
}

const readGaps = (reader: Reader, facts: ClientFacts): GapView | null => {
  const { lostRule, period } = facts.engagement
  const counts = listGapCounts(reader, period.to)
  if (counts.length === 0) return null
  const days = lostRule.kind === 'gap' ? lostRule.days : 0
  const total = new Map<number, number>()
  for (const own of counts) total.set(own.days, (total.get(own.days) ?? 0) + own.gaps)
  const all: readonly GapCount[] = [...total].map(([gap, gaps]) => ({ days: gap, gaps }))
  const chosen = (segment: string): number =>
    (lostRule.kind === 'gap' ? lostRule.segments.find(own => own.segment === segment)?.days : undefined) ?? days
  const bySegment = Map.groupBy(counts, own => own.segment)
  const segments = [...bySegment].map(([segment, own]) => ({
    segment,
    days: chosen(segment),
    distribution: gapDistribution(own),
    longer: shareOfLongerGaps(own, chosen(segment)),
  }))
  return {
    days,
    all: gapDistribution(all),
    longer: shareOfLongerGaps(all, days),
    // One segment alone is all of them.
    segments:
      segments.length > 1 ? segments.toSorted((one, other) => other.distribution.gaps - one.distribution.gaps) : [],
  }
}

const readCohorts = (reader: Reader, facts: ClientFacts) => {
  const until = facts.engagement.period.to
  const known = readTenure(reader, facts).flatMap((tenure): CohortClient[] =>
    tenure.start === null || tenure.start > until || (tenure.isLost && tenure.leftOn === null)
      ? []
      : [{ start: tenure.start, lostOn: tenure.leftOn }],
  )
  const first = known.reduce((earliest, { start }) => (start < earliest ? start : earliest), until)
  const span = cohortSpanFor(first, until)
  return { span, until, knownSince: readKnownSince(reader), cohorts: cohortRetention(known, span, until) }
}

const readRevenue = (reader: Reader, facts: ClientFacts) => {
  const { period, lostRule: rule, previousYear } = facts.engagement
  const windows = new Map(listRevenueWindows(reader, period).map(window => [window.clientId, window]))
  const count = currentCount({ clients: facts.lossClients, rule, period, previousYear })
  if (windows.size === 0 || count === null) return null
  const lost = new Set(count.lost.map(entry => entry.client.id))
  return revenueChurn(
    count.base.map(({ client }) => ({
      opening: windows.get(client.id)?.opening ?? 0,
      closing: windows.get(client.id)?.closing ?? 0,
      isLost: lost.has(client.id),
    })),
  )
}

export const createLossService = (context: ServiceContext, facts: FactsCache): Handlers<Names> => ({
  'losses.breakdown': ({ engagement, by, threshold }) =>
    withEngagement(context, engagement, open =>
      ok(readBreakdown(open.reader, withThreshold(facts.get(open), threshold), by)),
    ),
  'losses.gaps': ({ engagement }) =>
    withEngagement(context, engagement, open => ok(readGaps(open.reader, facts.get(open)))),
  'losses.revenue': ({ engagement }) =>
    withEngagement(context, engagement, open => ok(readRevenue(open.reader, facts.get(open)))),
  'losses.cohorts': ({ engagement }) =>
    withEngagement(context, engagement, open => ok(readCohorts(open.reader, facts.get(open)))),
  'losses.quality': ({ engagement }) =>
    withEngagement(context, engagement, open => ok(readQuality(open.reader, facts.get(open)))),
})
