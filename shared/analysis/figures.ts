/** The shapes of every figure that the analyses give; screens, command line and report read these and compute nothing. */
import type { LostRule, Period } from '#shared/domain/frame.ts'
import type { MethodId } from '#shared/domain/evidence.ts'
import type { AbcClass, ClassOverride, ReasonGroup } from '#shared/domain/reasons.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ClientId, ReasonId } from '#shared/kit/id.ts'
import type { MinorUnits } from '#shared/kit/money.ts'

/** Last order on or before each of the four days that bound the two periods; null where there is none by then. */
export type LastOrders = {
  readonly periodFrom: Day | null
  readonly periodTo: Day | null
  readonly previousFrom: Day | null
  readonly previousTo: Day | null
}

/** What the loss figures need to know of one client. */
export type LossClient = {
  readonly id: ClientId
  readonly segment: string | null
  readonly start: Day | null
  readonly end: Day | null
  readonly lost: boolean | null
  readonly tenureMonths: number | null
  /** From the roster; used where there are no orders of this client. */
  readonly lastOrder: Day | null
  /** From the orders; null where there are none of this client. */
  readonly lastOrders: LastOrders | null
  /** Revenue of the client's last full 12 months, as imported; else null. */
  readonly revenueYear: MinorUnits | null
  readonly revenueMonth: MinorUnits | null
  /** Sum of the client's orders in the 12 months up to the last one; null without orders. */
  readonly trailingRevenue: MinorUnits | null
}

/** Typed by hand where the client company has no data; then marked as estimated. */
export type LossEstimate = {
  readonly period: 'current' | 'previous'
  readonly clients: number | null
  readonly base: number | null
  readonly money: MinorUnits | null
}

/** Where a figure comes from: the imported data, the client company's own estimate, or nowhere yet. */
export type FigureBasis = 'data' | 'estimated' | 'missing'

/** Three of the six boxes: one period's loss in clients, in share of the base and in money. */
export type PeriodLoss = {
  readonly period: Period
  /** Clients lost in the period. */
  readonly clients: number | null
  /** Clients active at the period's start (all clients where the data hold no dates). */
  readonly base: number | null
  /** clients / base, 0 to 1; null where the base is unknown or empty. */
  readonly share: number | null
  /** Annual revenue of the lost clients. */
  readonly moneyYear: MinorUnits | null
  /** Monthly revenue of the lost clients, where the data hold monthly revenue. */
  readonly moneyMonth: MinorUnits | null
  /** Annual revenue of the base; null where unknown. */
  readonly baseMoneyYear: MinorUnits | null
  /** Lost clients without any revenue figure: the money is then understated, and this says by how many. */
  readonly clientsWithoutMoney: number
  readonly clientsBasis: FigureBasis
  readonly baseBasis: FigureBasis
  readonly moneyBasis: FigureBasis
}

/** A kind of client left out of a figure, and why. `code` names a sentence in the `losses` messages. */
export type LeftOut = {
  readonly code: 'no-dates' | 'end-before-start' | 'no-order' | 'starts-later'
  readonly count: number
}

export type LossFigures = {
  readonly rule: LostRule
  /** How the base was found: by dates, or by the clients' own yes/no where no dates exist. */
  readonly method: 'dates' | 'flags' | 'orders' | 'none'
  /** All clients of the engagement. */
  readonly clients: number
  /** All clients that are lost on the period's last day, whenever they were lost. */
  readonly lostEver: number
  readonly current: PeriodLoss
  readonly previous: PeriodLoss
  /** Under the gap rule: clients past half their threshold but not lost yet. */
  readonly possiblyLost: number
  /** Under the gap rule: clients lost in the period at other thresholds, the chosen one among them. */
  readonly thresholds: readonly { readonly days: number; readonly clients: number }[]
  readonly bySegment: readonly {
    readonly segment: string
    readonly clients: number
    readonly base: number
    readonly share: number | null
    readonly moneyYear: MinorUnits | null
  }[]
  readonly leftOut: readonly LeftOut[]
}

export type RankingWeights = {
  readonly share: number
  readonly main: number
  readonly pain: number
  readonly money: number
}

/** The stored, printed rule by which reasons are ranked. */
export type RankingSettings = {
  /** What a method's own score is made of. */
  readonly weights: RankingWeights
  /** The triangulation rule: how much each method's score counts; a method without studies is left out. */
  readonly methodWeights: { readonly [method in MethodId]: number }
  /** A while the share before a reason is below this, 0 to 1. */
  readonly cutA: number
  readonly cutB: number
  readonly seed: number
}

/** One mention as the ranking sees it, merged reasons already resolved. */
export type RankingMention = {
  readonly method: MethodId
  readonly studyId: string
  /** Who counts once: the client, or the respondent where no client is known; null where a group spoke as one. */
  readonly unit: string | null
  readonly clientId: ClientId | null
  readonly reasonId: ReasonId
  readonly pain: number | null
  readonly isMain: boolean
  readonly verified: boolean
  readonly dots: number | null
}

/** What the ranking must know of a study to state how many were asked. */
export type RankingStudy = {
  readonly studyId: string
  readonly method: MethodId
  /** How many were asked, whether or not they answered; null where the study does not say. */
  readonly asked: number | null
}

/** What one method says of one reason. */
export type MethodScore = {
  readonly method: MethodId
  /** Clients or respondents who named it; dots for a brainstorm. */
  readonly count: number
  /** count / all who answered in this method (all dots for a brainstorm), 0 to 1. */
  readonly share: number
  /** 1 for the most named; ties share the better rank. */
  readonly rank: number
  readonly mainCount: number
  /** Mean pain 0 to 10 over those who gave it. */
  readonly pain: number | null
  readonly money: MinorUnits
  /** The weighted score, 0 to 1. */
  readonly score: number
}

/** Hypothesis: staff or workshop alone. Corroborated: named by clients. Confirmed: verified in an interview and named by another method. */
export type EvidenceGrade = 'hypothesis' | 'corroborated' | 'confirmed'

export type RankedReason = {
  readonly reasonId: ReasonId
  readonly group: ReasonGroup
  /** 1 = fight first; ties share the better rank. */
  readonly rank: number
  /** Distinct clients (or respondents without a client) who named it themselves, in the survey or an interview: what staff believe is no client. */
  readonly clients: number
  readonly mentions: number
  /** Clients for whom it was the main reason; staff where no client named it at all. */
  readonly mainCount: number
  /** Mean pain 0 to 10 that clients gave it; that staff gave it where no client named it. */
  readonly pain: number | null
  /** Annual revenue of the lost clients who named it themselves, each counted once. */
  readonly money: MinorUnits
  readonly byMethod: readonly MethodScore[]
  readonly weight: number
  /** weight / sum of weights, 0 to 1. */
  readonly share: number
  /** Sum of the shares before this reason: the class is cut on it. */
  readonly cumulativeBefore: number
  readonly cumulative: number
  readonly computedClass: AbcClass
  readonly override: ClassOverride | null
  /** The override where there is one, else the computed class. */
  readonly class: AbcClass
  readonly grade: EvidenceGrade
  /** Named by staff or workshop only, or by clients only, where both were asked. */
  readonly gap: 'myth' | 'blind-spot' | null
  /** Share of seeded resamples of the respondents in which the computed class stayed; null with fewer than two units. */
  readonly stability: number | null
}

export type MethodBase = {
  readonly method: MethodId
  readonly studies: number
  /** Clients or respondents who answered; of a brainstorm all who were asked into the room, or one for the group where nobody noted how many. */
  readonly answered: number
  /** Sum of what the studies state as asked; null where one does not say. */
  readonly asked: number | null
  readonly mentions: number
}

export type Ranking = {
  readonly settings: RankingSettings
  readonly reasons: readonly RankedReason[]
  readonly bases: readonly MethodBase[]
  /** Between each reason and the next: whether the data carry the order (pairwise exact test, Holm). */
  readonly orderEstablished: readonly boolean[]
}

export const DEFAULT_RANKING_SETTINGS: RankingSettings = {
  weights: { share: 0.4, main: 0.2, pain: 0.2, money: 0.2 },
  methodWeights: { interview: 4, survey: 3, staff: 2, brainstorm: 1 },
  cutA: 0.8,
  cutB: 0.95,
  seed: 20_260_101,
}
