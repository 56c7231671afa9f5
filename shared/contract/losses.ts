/** The losses looked at closely: by property, over time, by reason, in revenue, and how sound the data are. */
import { z } from 'zod'
import type { Cohort, CohortSpan } from '#shared/analysis/cohorts.ts'
import type { CumulativeIncidence } from '#shared/analysis/competing-risks.ts'
import type { LogRankTest } from '#shared/analysis/log-rank.ts'
import type { BreakdownRow } from '#shared/analysis/loss-breakdown.ts'
import type { GapDistribution } from '#shared/analysis/order-gaps.ts'
import type { RevenueChurn } from '#shared/analysis/revenue-churn.ts'
import type { SurvivalCurve, SurvivalStep } from '#shared/analysis/survival.ts'
import type { TenureLeftOut } from '#shared/analysis/tenure.ts'
import { daySchema } from '#shared/domain/schema-parts.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ClientId } from '#shared/kit/id.ts'
import { thresholdSchema } from './clients.ts'
import { command, query } from './procedure.ts'
import { inEngagement } from './library.ts'

export const BREAKDOWNS = ['segment', 'manager', 'month', 'tenure'] as const
export type BreakdownBy = (typeof BREAKDOWNS)[number]

export const SURVIVAL_GROUPS = ['segment', 'manager'] as const
export type SurvivalGroupBy = (typeof SURVIVAL_GROUPS)[number]

/** Where the reason of a lost client is taken from: the client company's own system, or what clients said to be their main reason. */
export const REASON_SOURCES = ['crm', 'clients'] as const
export type ReasonSource = (typeof REASON_SOURCES)[number]

/** Months at which survival is said in words. */
export const MILESTONES = [12, 24, 36] as const

export type SurvivalGroup = {
  /** The property's value; empty where the client has none. */
  readonly key: string
  readonly curve: SurvivalCurve
  /** The step that holds at 12, 24, 36 months; null beyond what is observed. */
  readonly milestones: readonly { readonly months: number; readonly step: SurvivalStep | null }[]
  /** Clients observed just before each tick of the axis. */
  readonly risk: readonly { readonly time: number; readonly atRisk: number }[]
}

export type SurvivalView = {
  readonly until: Day
  /** From which day on the list names the lost; null where it knows them from the beginning. */
  readonly knownSince: Day | null
  readonly overall: SurvivalGroup
  /** The largest groups first; none where nothing was asked for or all clients are in one. */
  readonly groups: readonly SurvivalGroup[]
  /** Over the groups shown; null without two of them. */
  readonly logRank: LogRankTest | null
  /** Groups beyond the largest, which are not shown, and their clients. */
  readonly unshown: { readonly groups: number; readonly clients: number }
  readonly leftOut: readonly {
    readonly code: TenureLeftOut
    readonly count: number
    readonly ids: readonly ClientId[]
  }[]
}

export type GapView = {
  readonly days: number
  readonly all: GapDistribution
  /** Share of gaps longer than the chosen number of days, 0 to 1. */
  readonly longer: number | null
  readonly segments: readonly {
    readonly segment: string
    readonly days: number
    readonly distribution: GapDistribution
    readonly longer: number | null
  }[]
}

export const QUALITY_CODES = [
  'no-start',
  'no-revenue',
  'negative-revenue',
  'end-before-start',
  'no-orders',
  'order-after-end',
  'negative-orders',
  'orders-after-period',
  'same-name',
] as const
export type QualityCode = (typeof QUALITY_CODES)[number]
/** One kind of doubtful record: how many, of how many, and the first of them by id where they are clients. */
export type QualityFinding = {
  readonly code: QualityCode
  readonly count: number
  readonly base: number
  readonly ids: readonly ClientId[]
}

export const lossProcedures = {
  'losses.breakdown': query<readonly BreakdownRow[]>()(
    inEngagement.extend({ by: z.enum(BREAKDOWNS), threshold: thresholdSchema.optional() }),
  ),
  /** Null without orders. */
  'losses.gaps': query<GapView | null>()(inEngagement),
  /** Null without orders: a list of clients knows one year's revenue alone. */
  'losses.revenue': query<RevenueChurn | null>()(inEngagement),
  'losses.cohorts': query<{
    readonly span: CohortSpan
    readonly until: Day
    /** From which day on the list names the lost; older cohorts then look better than they were. */
    readonly knownSince: Day | null
    readonly cohorts: readonly Cohort[]
  }>()(inEngagement),
  'losses.quality': query<readonly QualityFinding[]>()(inEngagement),
  'survival.get': query<SurvivalView>()(inEngagement.extend({ by: z.enum(SURVIVAL_GROUPS).nullable() })),
  /** The empty cause is the clients lost for a reason that nobody knows. */
  'survival.byReason': query<CumulativeIncidence & { readonly names: Readonly<Record<string, string>> }>()(
    inEngagement.extend({ source: z.enum(REASON_SOURCES) }),
  ),
  'survival.saveKnownSince': command()(inEngagement.extend({ day: daySchema.nullable() })),
} as const
