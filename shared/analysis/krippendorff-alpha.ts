/** Agreement of any number of coders who need not have judged everything. */
import { createRandom } from '#shared/kit/random.ts'
import { mustExist } from '#shared/kit/result.ts'
import type { Interval } from './proportions.ts'

/** How far two answers differ: not the same; by places in the order of answers; by the square of their distance. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval'

/** One thing judged: the coders' answers, null where a coder gave none. Nominal answers are numbers that stand for names. */
export type JudgedUnit = readonly (number | null)[]

export type Alpha = {
  /** At most 1; 0 is what chance would give, less is systematic disagreement. */
  readonly alpha: number | null
  /** Units judged by at least two coders; the others say nothing of agreement. */
  readonly units: number
  /** Answers in those units. */
  readonly answers: number
  /** Why there is no alpha: no unit judged twice, or one answer only was ever given. */
  readonly why: 'no-pairs' | 'no-variation' | null
}

type Coincidences = {
  readonly values: readonly number[]
  /** How often each two values meet within a unit, each pair weighted by 1 / (answers of the unit - 1). */
  readonly table: readonly (readonly number[])[]
  /** How often each value was given in units that can be paired. */
  readonly totals: readonly number[]
}

const answersOf = (unit: JudgedUnit): readonly number[] => unit.filter(answer => answer !== null)

const coincidencesOf = (units: readonly (readonly number[])[]): Coincidences => {
  const values = [...new Set(units.flat())].sort((left, right) => left - right)
  const position = new Map(values.map((value, index) => [value, index]))
  const table = values.map(() => values.map(() => 0))
  const totals = values.map(() => 0)
  for (const answers of units) {
    const counts = new Map<number, number>()
    for (const answer of answers) {
      const at = mustExist(position.get(answer), 'a value of the units')
      counts.set(at, (counts.get(at) ?? 0) + 1)
      totals[at] = (totals[at] ?? 0) + 1
    }
    for (const [first, often] of counts) {
      const row = mustExist(table[first], 'a row of the coincidences')
      for (const [second, others] of counts) {
        const pairs = often * (first === second ? others - 1 : others)
        row[second] = (row[second] ?? 0) + pairs / (answers.length - 1)
      }
    }
  }
  return { values, table, totals }
}

/** The squared difference of two values by their positions. */
const differenceOf = ({ values, totals }: Coincidences, metric: AlphaMetric, a: number, b: number): number => {
  if (a === b) return 0
  if (metric === 'nominal') return 1
  if (metric === 'interval') return ((values[a] ?? 0) - (values[b] ?? 0)) ** 2
  const low = Math.min(a, b)
  const high = Math.max(a, b)
  const between = totals.slice(low, high + 1).reduce((sum, total) => sum + total, 0)
  return (between - ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2) ** 2
}

/**
 * Krippendorff's alpha: 1 - observed / expected disagreement. Neither the order of units nor that of coders has an effect.
 * Source: Krippendorff, "Content Analysis", 3rd ed. (2013), ch. 12; "Computing Krippendorff's Alpha-Reliability" (2011).
 */
export const krippendorffAlpha = (units: readonly JudgedUnit[], metric: AlphaMetric): Alpha => {
  const paired = units.map(answersOf).filter(answers => answers.length >= 2)
  const coincidences = coincidencesOf(paired)
  const answers = paired.reduce((sum, own) => sum + own.length, 0)
  const base = { units: paired.length, answers }
  if (paired.length === 0) return { ...base, alpha: null, why: 'no-pairs' }
  let observed = 0
  let expected = 0
  for (const [a, row] of coincidences.table.entries()) {
    for (const [b, together] of row.entries()) {
      const difference = differenceOf(coincidences, metric, a, b)
      observed += together * difference
      expected += (coincidences.totals[a] ?? 0) * (coincidences.totals[b] ?? 0) * difference
    }
  }
  if (expected === 0) return { ...base, alpha: null, why: 'no-variation' }
  return { ...base, alpha: 1 - ((answers - 1) * observed) / expected, why: null }
}

const RESAMPLES = 2000

/** Fewer clusters than this give resamples that repeat each other. */
const LEAST_CLUSTERS = 5

/**
 * The 95 % percentile interval of alpha by a seeded bootstrap. What is drawn with replacement are clusters of units that
 * belong together (all decisions about one text); a unit alone is a cluster of one. Resamples without variation are left
 * out. Null where alpha is undefined or fewer than five clusters can be paired.
 * Source: Efron, "Bootstrap Methods: Another Look at the Jackknife", Annals of Statistics 7 (1979).
 * @param clusters give them in a fixed order (by id): the same order and seed give the same limits
 */
export const alphaInterval = (
  clusters: readonly (readonly JudgedUnit[])[],
  metric: AlphaMetric,
  seed: number,
  resamples = RESAMPLES,
): Interval | null => {
  const paired = clusters.filter(units => units.some(unit => answersOf(unit).length >= 2))
  if (paired.length < LEAST_CLUSTERS || krippendorffAlpha(paired.flat(), metric).alpha === null) return null
  const random = createRandom(seed)
  const drawn: number[] = []
  for (let round = 0; round < resamples; round += 1) {
    const units = paired.flatMap(() => mustExist(paired[random.below(paired.length)], 'a drawn cluster'))
    const { alpha } = krippendorffAlpha(units, metric)
    if (alpha !== null) drawn.push(alpha)
  }
  if (drawn.length === 0) return null
  drawn.sort((left, right) => left - right)
  const at = (share: number): number => mustExist(drawn[Math.round(share * (drawn.length - 1))], 'a drawn alpha')
  return { lower: at(0.025), upper: at(0.975) }
}
