/** Leaving by reason over time: each reason takes its share of the clients, and those who left for one cannot leave for another. */
import { numbersAtRisk } from './survival.ts'

/** One client's time with the company, and why it ended. */
export type CausedSpell = {
  readonly time: number
  /** The reason; null for a client who is still there. */
  readonly cause: string | null
  /** Tenure at which the list begins to know the client; 0 where it knows the whole time. */
  readonly entry?: number
}

export type IncidenceStep = {
  readonly time: number
  readonly atRisk: number
  /** Share still there after `time`, 0 to 1. */
  readonly stay: number
  /** Share that left for each cause by `time`, in the order of `causes`. With `stay` they make 1. */
  readonly left: readonly number[]
}

export type CumulativeIncidence = {
  readonly clients: number
  /** Sorted by how many left for them, most first; equal ones by name. */
  readonly causes: readonly { readonly cause: string; readonly events: number }[]
  readonly steps: readonly IncidenceStep[]
}

/**
 * The Aalen-Johansen estimate of the cumulative incidence. (One minus Kaplan-Meier per reason would take those who left for another
 * reason as still to leave, and overstate every one.)
 * Source: Aalen, Johansen, "An Empirical Transition Matrix for Non-homogeneous Markov Chains", Scandinavian Journal of Statistics 5
 * (1978).
 * @param spells times not negative; spells that end at or before their entry carry nothing and are left out
 */
export const cumulativeIncidence = (spells: readonly CausedSpell[]): CumulativeIncidence => {
  const sound = spells.filter(({ time, entry }) => time >= 0 && ((entry ?? 0) === 0 || time > (entry ?? 0)))
  const byTime = new Map<number, Map<string, number>>()
  const totals = new Map<string, number>()
  for (const { time, cause } of sound) {
    if (cause === null) continue
    const own = byTime.get(time) ?? new Map<string, number>()
    own.set(cause, (own.get(cause) ?? 0) + 1)
    byTime.set(time, own)
    totals.set(cause, (totals.get(cause) ?? 0) + 1)
  }
  const causes = [...totals]
    .map(([cause, events]) => ({ cause, events }))
    .sort((left, right) => right.events - left.events || (left.cause < right.cause ? -1 : 1))
  const times = [...byTime.keys()].sort((left, right) => left - right)
  const risks = numbersAtRisk(
    sound.map(({ time, entry, cause }) => ({ time, left: cause !== null, entry: entry ?? 0 })),
    times,
  )
  let stay = 1
  const gone = causes.map(() => 0)
  const steps = times.map((time, index): IncidenceStep => {
    const atRisk = risks[index] ?? 0
    const own = byTime.get(time)
    const before = stay
    let leaving = 0
    for (const [at, { cause }] of causes.entries()) {
      const events = own?.get(cause) ?? 0
      gone[at] = (gone[at] ?? 0) + (before * events) / atRisk
      leaving += events
    }
    stay = leaving === atRisk ? 0 : (before * (atRisk - leaving)) / atRisk
    return { time, atRisk, stay, left: [...gone] }
  })
  return { clients: sound.length, causes, steps }
}
