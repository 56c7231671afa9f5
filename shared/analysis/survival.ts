/** How long clients stay: the Kaplan-Meier curve with its limits, and the numbers at risk that stand under it. */
import { Z_95 } from './proportions.ts'

/** One client's time with the company, in any unit of time. */
export type Spell = {
  /** Tenure at leaving, or so far where the client is still there. */
  readonly time: number
  /** False for a client who is still there: the time is then censored. */
  readonly left: boolean
  /** Tenure at which the list begins to know the client (left truncation); 0 where it knows the whole time. */
  readonly entry?: number
}

export type SurvivalStep = {
  readonly time: number
  /** Clients observed just before `time`. */
  readonly atRisk: number
  /** Clients who left at `time`. */
  readonly events: number
  /** Share still there after `time`, 0 to 1. */
  readonly survival: number
  /** Standard error by Greenwood; null where nobody is left. */
  readonly standardError: number | null
  /** 95 % limits; null where the share is 0 or 1 and the limits have no meaning. */
  readonly lower: number | null
  readonly upper: number | null
}

export type SurvivalCurve = {
  readonly clients: number
  readonly events: number
  /** One step for each time at which somebody left, ascending. */
  readonly steps: readonly SurvivalStep[]
  /** The first time at which at most half are still there; null where that is not reached. */
  readonly median: number | null
  /** The longest time observed; the curve says nothing beyond. */
  readonly lastTime: number
}

const entryOf = (spell: Spell): number => spell.entry ?? 0

/** How many clients are observed just before each of the times; `times` ascending. At time 0 all who begin there are counted. */
export const numbersAtRisk = (spells: readonly Spell[], times: readonly number[]): readonly number[] => {
  const entries = Float64Array.from(spells, entryOf).sort()
  const exits = Float64Array.from(spells, spell => spell.time).sort()
  return risksAt(entries, exits, times)
}

/** @param entries, exits and times ascending; entries at 0 count as there from the beginning */
const risksAt = (entries: Float64Array, exits: Float64Array, times: readonly number[]): readonly number[] => {
  let entered = 0
  let gone = 0
  return times.map(time => {
    while (entered < entries.length && ((entries[entered] ?? 0) < time || entries[entered] === 0)) entered += 1
    while (gone < exits.length && (exits[gone] ?? 0) < time) gone += 1
    return entered - gone
  })
}

/** Times of all who are observed and of those who left, in flat arrays: a million of them are sorted as numbers, not as objects. */
type Observed = { readonly entries: Float64Array; readonly exits: Float64Array; readonly leavings: Float64Array }

const observe = (spells: readonly Spell[]): Observed => {
  const exits = new Float64Array(spells.length)
  const entries = new Float64Array(spells.length)
  const leavings = new Float64Array(spells.length)
  let clients = 0
  let events = 0
  let latestEntry = 0
  for (const spell of spells) {
    const { time, left } = spell
    const entry = entryOf(spell)
    if (!(time >= 0 && (entry === 0 || time > entry))) continue
    exits[clients] = time
    entries[clients] = entry
    if (entry > latestEntry) latestEntry = entry
    clients += 1
    if (!left) continue
    leavings[events] = time
    events += 1
  }
  const known = entries.subarray(0, clients)
  return {
    // Without late entries there is nothing to sort.
    entries: latestEntry > 0 ? known.sort() : known,
    exits: exits.subarray(0, clients).sort(),
    leavings: leavings.subarray(0, events).sort(),
  }
}

const limits = (survival: number, greenwood: number): Pick<SurvivalStep, 'standardError' | 'lower' | 'upper'> => {
  if (survival <= 0) return { standardError: null, lower: null, upper: null }
  if (survival >= 1) return { standardError: 0, lower: null, upper: null }
  const spread = (Z_95 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival))
  return {
    standardError: survival * Math.sqrt(greenwood),
    lower: survival ** Math.exp(spread),
    upper: survival ** Math.exp(-spread),
  }
}

/** Median with a grain of tolerance: 0.5 reached by products of fractions is still 0.5. */
const HALF = 0.5 + 1e-12

/**
 * The share of clients still there over time. Clients still there are censored; a client known only from `entry` on is at
 * risk from then on. Limits are 95 %, on the log-minus-log scale, so they stay within 0 and 1.
 * Sources: Kaplan, Meier, "Nonparametric Estimation from Incomplete Observations", JASA 53 (1958); Greenwood, "The Natural
 * Duration of Cancer" (1926) for the variance; Kalbfleisch, Prentice, "The Statistical Analysis of Failure Time Data"
 * (1980) for the limits.
 * @param spells times not negative; spells that end at or before their entry carry nothing and are left out
 */
export const kaplanMeier = (spells: readonly Spell[]): SurvivalCurve => {
  const { entries, exits, leavings } = observe(spells)
  const times: number[] = []
  const leaving: number[] = []
  for (const time of leavings) {
    if (time === times.at(-1)) leaving[times.length - 1] = (leaving[times.length - 1] ?? 0) + 1
    else {
      times.push(time)
      leaving.push(1)
    }
  }
  const risks = risksAt(entries, exits, times)
  let survival = 1
  let greenwood = 0
  const steps = times.map((time, index): SurvivalStep => {
    const atRisk = risks[index] ?? 0
    const events = leaving[index] ?? 0
    survival = atRisk === events ? 0 : (survival * (atRisk - events)) / atRisk
    if (atRisk > events) greenwood += events / (atRisk * (atRisk - events))
    return { time, atRisk, events, survival, ...limits(survival, greenwood) }
  })
  return {
    clients: exits.length,
    events: leavings.length,
    steps,
    median: steps.find(step => step.survival <= HALF)?.time ?? null,
    lastTime: exits.at(-1) ?? 0,
  }
}
