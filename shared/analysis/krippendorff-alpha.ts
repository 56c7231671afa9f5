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
  /** How often each two values meet within a unit, each pair weighted by 1 / (answers of the unit - 1). Rows one after another. */
  readonly table: Float64Array
  /** How often each value was given in units that can be paired. */
  readonly totals: Float64Array
}

const answersOf = (unit: JudgedUnit): readonly number[] => unit.filter(answer => answer !== null)

const isPaired = (unit: JudgedUnit): boolean => answersOf(unit).length >= 2

const valuesOf = (units: readonly JudgedUnit[]): readonly number[] =>
  [...new Set(units.flatMap(answersOf))].sort((left, right) => left - right)

/** @param units those that can be paired @param values all that occur in them, ascending */
const coincidencesOf = (units: readonly JudgedUnit[], values: readonly number[]): Coincidences => {
  const position = new Map(values.map((value, index) => [value, index]))
  const table = new Float64Array(values.length ** 2)
  const totals = new Float64Array(values.length)
  for (const answers of units.map(answersOf)) {
    const counts = new Map<number, number>()
    for (const answer of answers) {
      const at = mustExist(position.get(answer), 'a value of the units')
      counts.set(at, (counts.get(at) ?? 0) + 1)
      totals[at] = (totals[at] ?? 0) + 1
    }
    for (const [first, often] of counts) {
      for (const [second, others] of counts) {
        const pairs = often * (first === second ? others - 1 : others)
        const at = first * values.length + second
        table[at] = (table[at] ?? 0) + pairs / (answers.length - 1)
      }
    }
  }
  return { values, table, totals }
}

const addTo = (sum: Float64Array, part: Float64Array): void => {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (part[at] ?? 0)
}

/** The squared difference of two values by their positions. */
const differenceOf = ({ values, totals }: Coincidences, metric: AlphaMetric, a: number, b: number): number => {
  if (a === b) return 0
  if (metric === 'nominal') return 1
  if (metric === 'interval') return ((values[a] ?? 0) - (values[b] ?? 0)) ** 2
  const low = Math.min(a, b)
  const high = Math.max(a, b)
  const between = totals.subarray(low, high + 1).reduce((sum, total) => sum + total, 0)
  return (between - ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2) ** 2
}

/** 1 - observed / expected disagreement; null where one value only was ever given. */
const alphaOf = (coincidences: Coincidences, metric: AlphaMetric): number | null => {
  const { values, table, totals } = coincidences
  let observed = 0
  let expected = 0
  for (let a = 0; a < values.length; a += 1) {
    for (let b = 0; b < values.length; b += 1) {
      const difference = differenceOf(coincidences, metric, a, b)
      observed += (table[a * values.length + b] ?? 0) * difference
      expected += (totals[a] ?? 0) * (totals[b] ?? 0) * difference
    }
  }
  const answers = totals.reduce((sum, total) => sum + total, 0)
  return expected === 0 ? null : 1 - ((answers - 1) * observed) / expected
}

/**
 * Krippendorff's alpha. Neither the order of units nor that of coders has an effect.
 * Source: Krippendorff, "Content Analysis", 3rd ed. (2013), ch. 12; "Computing Krippendorff's Alpha-Reliability" (2011).
 */
export const krippendorffAlpha = (units: readonly JudgedUnit[], metric: AlphaMetric): Alpha => {
  const paired = units.filter(isPaired)
  const answers = paired.reduce((sum, unit) => sum + answersOf(unit).length, 0)
  const base = { units: paired.length, answers }
  if (paired.length === 0) return { ...base, alpha: null, why: 'no-pairs' }
  const alpha = alphaOf(coincidencesOf(paired, valuesOf(paired)), metric)
  return { ...base, alpha, why: alpha === null ? 'no-variation' : null }
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
  const paired = clusters.map(units => units.filter(isPaired)).filter(units => units.length > 0)
  const values = valuesOf(paired.flat())
  if (paired.length < LEAST_CLUSTERS || krippendorffAlpha(paired.flat(), metric).alpha === null) return null
  // Coincidences of units add up, so a resample is a sum of the clusters' tables.
  const tables = paired.map(units => coincidencesOf(units, values))
  const random = createRandom(seed)
  const drawn: number[] = []
  for (let round = 0; round < resamples; round += 1) {
    const sum = { values, table: new Float64Array(values.length ** 2), totals: new Float64Array(values.length) }
    for (let draw = 0; draw < tables.length; draw += 1) {
      const { table, totals } = mustExist(tables[random.below(tables.length)], 'a drawn cluster')
      addTo(sum.table, table)
      addTo(sum.totals, totals)
    }
    const alpha = alphaOf(sum, metric)
    if (alpha !== null) drawn.push(alpha)
  }
  if (drawn.length === 0) return null
  drawn.sort((left, right) => left - right)
  const at = (share: number): number => mustExist(drawn[Math.round(share * (drawn.length - 1))], 'a drawn alpha')
  return { lower: at(0.025), upper: at(0.975) }
}
