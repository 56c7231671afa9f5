/** The scores of the ranking: each method's own, their weighted mean, and how steady the classes are under resampling. */
import type { AbcClass } from '#shared/domain/reasons.ts'
import { createRandom, type Random } from '#shared/kit/random.ts'
import { classify } from './abc.ts'
import type { RankingSettings, RankingWeights } from './figures.ts'
import type { MethodEvidence } from './ranking-evidence.ts'

/** What a method says of every reason, by the reason's position. */
export type Tally = {
  readonly counts: readonly number[]
  readonly mains: readonly number[]
  /** Sum over the units of the pain they gave. */
  readonly pains: readonly number[]
  /** Sum over the units who named the reason. */
  readonly money: readonly number[]
  /** Units who answered; in a brainstorm all dots, or all mentions where no dots were given. */
  readonly base: number
  readonly units: number
  /** Of all units who answered. */
  readonly totalMoney: number
}

/** @param times how often each unit counts: once each, or as drawn by a resample */
export const tally = (evidence: MethodEvidence, times: readonly number[]): Tally => {
  const counts = [...evidence.groupCounts]
  const mains = counts.map(() => 0)
  const pains = counts.map(() => 0)
  const money = counts.map(() => 0)
  let units = 0
  let totalMoney = 0
  for (const [index, unit] of evidence.units.entries()) {
    const weight = times[index] ?? 0
    if (weight === 0) continue
    units += weight
    totalMoney += weight * unit.money
    for (const { reason, count, isMain, pain } of unit.namings) {
      counts[reason] = (counts[reason] ?? 0) + weight * count
      if (isMain) mains[reason] = (mains[reason] ?? 0) + weight
      pains[reason] = (pains[reason] ?? 0) + weight * (pain ?? 0)
      money[reason] = (money[reason] ?? 0) + weight * unit.money
    }
  }
  const base = evidence.method === 'brainstorm' ? counts.reduce((sum, count) => sum + count, 0) : units
  return { counts, mains, pains, money, base, units, totalMoney }
}

/** Every unit once: the evidence as it is, without resampling. */
export const onceEach = (evidence: MethodEvidence): readonly number[] => evidence.units.map(() => 1)

/**
 * The weights that a method can fill, made to add up to 1; all 0 where it can fill none that counts. A workshop has neither main reasons nor pain nor clients; a staff poll without clients has no money. What nobody in a
 * method gave is left out there and the other weights take its place, so that a method is not punished for not asking.
 */
export const usableWeights = (evidence: MethodEvidence, weights: RankingWeights): RankingWeights => {
  const answers = evidence.method !== 'brainstorm'
  const namings = evidence.units.flatMap(unit => unit.namings)
  const usable = {
    share: weights.share,
    main: answers && namings.some(naming => naming.isMain) ? weights.main : 0,
    pain: answers && namings.some(naming => naming.pain !== null) ? weights.pain : 0,
    money: answers && evidence.units.some(unit => unit.money > 0) ? weights.money : 0,
  }
  const sum = usable.share + usable.main + usable.pain + usable.money
  if (sum <= 0) return { share: 0, main: 0, pain: 0, money: 0 }
  return { share: usable.share / sum, main: usable.main / sum, pain: usable.pain / sum, money: usable.money / sum }
}

const ratio = (part: number, whole: number): number => (whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole)))

/** One method's score of every reason, 0 to 1: the weighted mean of the shares of namings, of main reasons, of pain and of money. */
export const methodScores = (own: Tally, weights: RankingWeights): readonly number[] =>
  own.counts.map(
    (count, reason) =>
      weights.share * ratio(count, own.base) +
      weights.main * ratio(own.mains[reason] ?? 0, own.units) +
      weights.pain * ratio((own.pains[reason] ?? 0) / 10, own.units) +
      weights.money * ratio(own.money[reason] ?? 0, own.totalMoney),
  )

/** A method as it enters the ranking: its evidence, the weights it can fill and how much its score counts. */
export type WeighedMethod = {
  readonly evidence: MethodEvidence
  readonly weights: RankingWeights
  readonly methodWeight: number
}

/** Joins each method with the weights it can fill; one that can fill none that counts has no weight at all. */
export const weighMethods = (
  evidence: readonly MethodEvidence[],
  settings: RankingSettings,
): readonly WeighedMethod[] =>
  evidence.map(own => {
    const weights = usableWeights(own, settings.weights)
    const saysSomething = weights.share + weights.main + weights.pain + weights.money > 0
    return { evidence: own, weights, methodWeight: saysSomething ? settings.methodWeights[own.method] : 0 }
  })

/** Equal sums written in another order differ in their last bits: twelve decimals keep ties tied. */
const steady = (value: number): number => Math.round(value * 1e12) / 1e12

/** The weight of every reason, 0 to 1: the mean of the methods' scores by the weights of the methods. Counts are never added. */
export const combinedWeights = (
  methods: readonly WeighedMethod[],
  scores: readonly (readonly number[])[],
  reasons: number,
): readonly number[] => {
  const total = methods.reduce((sum, method) => sum + method.methodWeight, 0)
  return Array.from({ length: reasons }, (_, reason) => {
    if (total <= 0) return 0
    const sum = methods.reduce((sum, method, index) => sum + method.methodWeight * (scores[index]?.[reason] ?? 0), 0)
    return steady(sum / total)
  })
}

const drawTimes = (size: number, random: Random): readonly number[] => {
  const times = Array.from({ length: size }, () => 0)
  for (let draw = 0; draw < size; draw += 1) {
    const index = random.below(size)
    times[index] = (times[index] ?? 0) + 1
  }
  return times
}

/**
 * The share of seeded resamples in which each reason keeps its class. Within each method the units are drawn with
 * replacement; what a group gave as one stays as it is. Null where no method has two units: nothing can be drawn then.
 * Source: Efron, "Bootstrap Methods: Another Look at the Jackknife", Annals of Statistics 7 (1979).
 */
export const classStability = (
  methods: readonly WeighedMethod[],
  classes: readonly AbcClass[],
  settings: RankingSettings,
  resamples: number,
): readonly (number | null)[] => {
  if (resamples <= 0 || !methods.some(method => method.evidence.units.length >= 2)) return classes.map(() => null)
  const random = createRandom(settings.seed)
  const kept = classes.map(() => 0)
  for (let round = 0; round < resamples; round += 1) {
    const scores = methods.map(({ evidence, weights }) =>
      methodScores(tally(evidence, drawTimes(evidence.units.length, random)), weights),
    )
    const drawn = classify(combinedWeights(methods, scores, classes.length), settings)
    for (const [reason, letter] of drawn.entries())
      if (letter === classes[reason]) kept[reason] = (kept[reason] ?? 0) + 1
  }
  return kept.map(count => count / resamples)
}
