/** The ranking of step 3: which reasons to fight first, with the evidence behind each place and what the data do not carry. */
import { METHOD_IDS, type MethodId } from '#shared/domain/evidence.ts'
import type { AbcClass, ClassOverride, ReasonGroup } from '#shared/domain/reasons.ts'
import type { ClientId, ReasonId } from '#shared/kit/id.ts'
import type { MinorUnits } from '#shared/kit/money.ts'
import { classify, sharesBefore } from './abc.ts'
import type {
  EvidenceGrade,
  MethodBase,
  MethodScore,
  RankedReason,
  Ranking,
  RankingMention,
  RankingSettings,
  RankingStudy,
} from './figures.ts'
import { establishedPairs } from './rank-sets.ts'
import {
  gatherEvidence,
  greatestPain,
  moneyOfClients,
  unitKey,
  type MethodEvidence,
  type SilentUnit,
} from './ranking-evidence.ts'
import {
  classStability,
  combinedWeights,
  methodScores,
  onceEach,
  tally,
  weighMethods,
  type Tally,
  type WeighedMethod,
} from './ranking-score.ts'

/** A reason as the ranking takes it: those merged away are left out, their mentions already point to the other. */
export type RankingReason = {
  readonly id: ReasonId
  readonly group: ReasonGroup
  readonly override: ClassOverride | null
}

export type RankingInput = {
  readonly mentions: readonly RankingMention[]
  readonly reasons: readonly RankingReason[]
  /** Annual revenue of the lost clients; a client whose revenue is unknown is not in it. */
  readonly money: ReadonlyMap<ClientId, MinorUnits>
  readonly settings: RankingSettings
  /** All studies, those without an answer too. */
  readonly studies: readonly RankingStudy[]
  /** Those who answered without naming a reason. */
  readonly silent?: readonly SilentUnit[]
  /** Resamples for the stability of the classes; 0 leaves it out. 2,000 for print, fewer while typing. */
  readonly resamples?: number
}

const DEFAULT_RESAMPLES = 200
const CLIENT_METHODS: readonly MethodId[] = ['survey', 'interview']
const INSIDE_METHODS: readonly MethodId[] = ['brainstorm', 'staff']

const isNamedBy = (mentions: readonly RankingMention[], methods: readonly MethodId[]): boolean =>
  mentions.some(mention => methods.includes(mention.method))

/** 1 + how many are greater: ties share the better rank. */
export const ranksOf = (values: readonly number[]): readonly number[] => {
  const first = new Map<number, number>()
  for (const [index, value] of [...values].sort((left, right) => right - left).entries()) {
    if (!first.has(value)) first.set(value, index + 1)
  }
  return values.map(value => first.get(value) ?? 1)
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length

/** Mean over the units of the greatest pain each gave; null where nobody gave any. */
const meanPain = (mentions: readonly RankingMention[]): number | null => {
  const perUnit = [...Map.groupBy(mentions, unitKey).values()].map(greatestPain).filter(pain => pain !== null)
  // Sorted, so that the sum does not depend on the order of the mentions.
  return mean(perUnit.sort((left, right) => left - right))
}

const countUnits = (mentions: readonly RankingMention[]): number => new Set(mentions.map(unitKey)).size

const gradeOf = (mentions: readonly RankingMention[]): EvidenceGrade => {
  const isVerified = mentions.some(mention => mention.method === 'interview' && mention.verified)
  if (isVerified && mentions.some(mention => mention.method !== 'interview')) return 'confirmed'
  return isNamedBy(mentions, CLIENT_METHODS) ? 'corroborated' : 'hypothesis'
}

const gapOf = (own: readonly RankingMention[], all: readonly RankingMention[]): RankedReason['gap'] => {
  const byClients = isNamedBy(own, CLIENT_METHODS)
  const byInsiders = isNamedBy(own, INSIDE_METHODS)
  if (byInsiders && !byClients && isNamedBy(all, CLIENT_METHODS)) return 'myth'
  return byClients && !byInsiders && isNamedBy(all, INSIDE_METHODS) ? 'blind-spot' : null
}

type ScoredMethod = WeighedMethod & {
  readonly tally: Tally
  readonly scores: readonly number[]
  readonly ranks: readonly number[]
}

const scoreMethod = (method: WeighedMethod): ScoredMethod => {
  const own = tally(method.evidence, onceEach(method.evidence))
  return { ...method, tally: own, scores: methodScores(own, method.weights), ranks: ranksOf(own.counts) }
}

const methodScoreOf = (
  scored: ScoredMethod,
  position: number,
  mentions: readonly RankingMention[],
  money: ReadonlyMap<ClientId, MinorUnits>,
): MethodScore => {
  const count = scored.tally.counts[position] ?? 0
  return {
    method: scored.evidence.method,
    count,
    share: scored.tally.base === 0 ? 0 : count / scored.tally.base,
    rank: scored.ranks[position] ?? 1,
    mainCount: scored.tally.mains[position] ?? 0,
    pain: meanPain(mentions),
    money: moneyOfClients(mentions, money),
    score: scored.scores[position] ?? 0,
  }
}

const basesOf = (
  studies: readonly RankingStudy[],
  mentions: readonly RankingMention[],
  evidence: readonly MethodEvidence[],
): readonly MethodBase[] =>
  METHOD_IDS.flatMap(method => {
    const own = studies.filter(study => study.method === method)
    const said = mentions.filter(mention => mention.method === method)
    const ids = new Set([...own.map(study => study.studyId), ...said.map(mention => mention.studyId)])
    if (ids.size === 0) return []
    const gathered = evidence.find(entry => entry.method === method)
    const asked = own.map(study => study.asked)
    const isKnown = asked.length === ids.size && asked.every(count => count !== null)
    const askedInAll = isKnown ? asked.reduce((sum, count) => sum + (count ?? 0), 0) : null
    const heard = (gathered?.units.length ?? 0) + (gathered?.groups ?? 0)
    return [
      {
        method,
        studies: ids.size,
        // In a brainstorm the room speaks as one: who was asked was there.
        answered: method === 'brainstorm' && askedInAll !== null ? Math.max(askedInAll, heard) : heard,
        asked: askedInAll,
        mentions: said.length,
      },
    ]
  })

/**
 * Whether the data carry the order of neighbours, on counts of main reasons (of namings where none is marked main; who
 * names both then counts for both, which makes the test more cautious, never less). The clients' own word decides where
 * there is any, else the staff's, so that answers of different kinds are not added up. Dots are not independent answers:
 * a workshop alone establishes no order.
 */
const establishedOrder = (ordered: readonly ReasonId[], mentions: readonly RankingMention[]): readonly boolean[] => {
  const methods: readonly MethodId[] = isNamedBy(mentions, CLIENT_METHODS) ? CLIENT_METHODS : ['staff']
  const answers = mentions.filter(mention => methods.includes(mention.method))
  const marked = answers.some(mention => mention.isMain) ? answers.filter(mention => mention.isMain) : answers
  const byReason = Map.groupBy(marked, mention => mention.reasonId)
  const above = establishedPairs(ordered.map(id => countUnits(byReason.get(id) ?? [])))
  return ordered.slice(1).map((_, index) => above[index]?.[index + 1] === true)
}

type Placed = {
  readonly reason: RankingReason
  readonly position: number
  readonly weight: number
  readonly rank: number
  readonly share: number
  readonly before: number
  readonly computedClass: AbcClass
  readonly stability: number | null
}

/** The named reasons with weight, place and class, the heaviest first; ties stand in the order of their ids. */
const placeReasons = (
  reasons: readonly RankingReason[],
  methods: readonly ScoredMethod[],
  settings: RankingSettings,
  resamples: number,
): readonly Placed[] => {
  const weights = combinedWeights(
    methods,
    methods.map(method => method.scores),
    reasons.length,
  )
  const classes = classify(weights, settings)
  const before = sharesBefore(weights)
  const ranks = ranksOf(weights)
  const stability = classStability(methods, classes, settings, resamples)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return reasons
    .map((reason, position) => {
      const weight = weights[position] ?? 0
      return {
        reason,
        position,
        weight,
        rank: ranks[position] ?? 1,
        share: total <= 0 ? 0 : weight / total,
        before: total <= 0 ? 0 : (before[position] ?? 0),
        computedClass: classes[position] ?? 'C',
        stability: stability[position] ?? null,
      }
    })
    .sort((left, right) => right.weight - left.weight || left.position - right.position)
}

/**
 * Ranks the reasons that were named. Each method scores its reasons on its own (share of those who named it, of main
 * reasons, of pain, of money); the weight is the mean of these scores by the triangulation rule's method weights, so
 * counts of different methods are never added together. Equal weights share the rank, the share before and the class.
 * Deterministic: neither the order of the mentions nor that of the reasons has an effect.
 */
export const rankReasons = (input: RankingInput): Ranking => {
  const { mentions, money, settings, studies } = input
  const byReason = Map.groupBy(mentions, mention => mention.reasonId)
  const named = input.reasons
    .filter(reason => byReason.has(reason.id))
    .sort((left, right) => (left.id < right.id ? -1 : 1))
  const evidence = gatherEvidence(
    mentions,
    named.map(reason => reason.id),
    money,
    input.silent,
  )
  const methods = weighMethods(evidence, settings).map(scoreMethod)
  const placed = placeReasons(named, methods, settings, input.resamples ?? DEFAULT_RESAMPLES)
  let running = 0
  const reasons = placed.map((place): RankedReason => {
    const own = byReason.get(place.reason.id) ?? []
    const byClients = own.filter(mention => CLIENT_METHODS.includes(mention.method))
    // Clients speak for themselves; what staff say of a reason stands only where no client named it.
    const heard = byClients.length > 0 ? byClients : own.filter(mention => mention.method !== 'brainstorm')
    running += place.share
    return {
      reasonId: place.reason.id,
      group: place.reason.group,
      rank: place.rank,
      clients: countUnits(byClients),
      mentions: own.length,
      mainCount: countUnits(heard.filter(mention => mention.isMain)),
      pain: meanPain(heard),
      money: moneyOfClients(byClients, money),
      byMethod: methods.flatMap(scored => {
        const said = own.filter(mention => mention.method === scored.evidence.method)
        return said.length === 0 ? [] : [methodScoreOf(scored, place.position, said, money)]
      }),
      weight: place.weight,
      share: place.share,
      cumulativeBefore: place.before,
      cumulative: Math.min(1, running),
      computedClass: place.computedClass,
      override: place.reason.override,
      class: place.reason.override?.class ?? place.computedClass,
      grade: gradeOf(own),
      gap: gapOf(own, mentions),
      stability: place.stability,
    }
  })
  return {
    settings,
    reasons,
    bases: basesOf(studies, mentions, evidence),
    orderEstablished: establishedOrder(
      reasons.map(reason => reason.reasonId),
      mentions,
    ),
  }
}
