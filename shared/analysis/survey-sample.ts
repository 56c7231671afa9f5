/** The sample of a client survey: strata, how many to ask, and a draw that comes out the same each time. */
import type { AbcClass } from '#shared/domain/reasons.ts'
import { stratumKey, stratumOf, type SamplePlanDraft } from '#shared/domain/survey-sample.ts'
import type { ClientId } from '#shared/kit/id.ts'
import { createRandom, shuffle } from '#shared/kit/random.ts'
import { allocateSample, type Allocation } from './allocation.ts'
import { interviewsNeeded } from './discovery.ts'
import { sampleSize } from './sample-size.ts'

/** A lost client as the plan sees it. */
export type SampleClient = {
  readonly id: ClientId
  readonly abcClass: AbcClass | null
  /** Of the dividing field; null where not known, or where nothing divides. */
  readonly value: string | null
}

/** All A-clients in one stratum where they are asked whole; the others by class and field. */
const stratumOfClient = ({ abcClass, value }: SampleClient, wholeA: boolean): string =>
  stratumKey({ abcClass, value: wholeA && abcClass === 'A' ? null : value })

const strataOf = (clients: readonly SampleClient[], wholeA: boolean) =>
  [...Map.groupBy(clients, client => stratumOfClient(client, wholeA))].sort(([left], [right]) =>
    left < right ? -1 : 1,
  )

/** How many of each stratum the plan asks. */
export const planSample = (
  clients: readonly SampleClient[],
  { wholeA, total }: Pick<SamplePlanDraft, 'wholeA' | 'total'>,
): readonly Allocation[] =>
  allocateSample(
    strataOf(clients, wholeA).map(([key, members]) => ({
      key,
      size: members.length,
      isTakenWhole: wholeA && stratumOf(key).abcClass === 'A',
    })),
    total,
  )

/**
 * Draws the clients of the plan: the same clients, plan and seed give the same sample, in whatever order the clients come.
 * @returns the clients by stratum, A first, each stratum in the order drawn
 */
export const drawSample = (
  clients: readonly SampleClient[],
  plan: Pick<SamplePlanDraft, 'wholeA' | 'total' | 'seed'>,
): readonly { readonly clientId: ClientId; readonly stratum: string }[] => {
  const random = createRandom(plan.seed)
  const asked = new Map(planSample(clients, plan).map(entry => [entry.key, entry.asked]))
  const drawn = strataOf(clients, plan.wholeA).flatMap(([stratum, members]) => {
    const ids = members.map(({ id }) => id).sort((left, right) => (left < right ? -1 : left > right ? 1 : 0))
    return shuffle(ids, random)
      .slice(0, asked.get(stratum) ?? 0)
      .map(clientId => ({ clientId, stratum }))
  })
  // Clients of no class sort before the letters, and are called last.
  const isRanked = ({ stratum }: { readonly stratum: string }): boolean => stratumOf(stratum).abcClass !== null
  return [...drawn.filter(isRanked), ...drawn.filter(one => !isRanked(one))]
}

/** Below so many lost clients all of them are asked: a sample would save little and cost certainty. */
export const ASK_ALL_BELOW = 100
export const MARGINS = [0.05, 0.1, 0.15] as const
export const DISCOVERY_SHARES = [0.05, 0.1, 0.2, 0.3] as const
export const DISCOVERY_CHANCES = [0.85, 0.9, 0.95] as const
/** The margin that the advice for more than a hundred lost clients keeps. */
const ADVISED_MARGIN = 0.1

export type SampleAdvice = {
  /** Ask every lost client. */
  readonly askAll: boolean
  readonly advised: number
  /** Answers needed for a margin of so many points at 95 %, of this population. */
  readonly sizes: readonly { readonly margin: number; readonly answers: number }[]
  /** Interviews that meet a reason held by `share` at least once, for each chance of `DISCOVERY_CHANCES`. */
  readonly discovery: readonly { readonly share: number; readonly interviews: readonly (number | null)[] }[]
}

/** All lost clients below a hundred; else all A-clients and of the others enough for ten points. */
export const sampleAdvice = (lost: number, aClients: number): SampleAdvice => {
  const askAll = lost < ASK_ALL_BELOW
  return {
    askAll,
    advised: askAll ? lost : aClients + sampleSize(lost - aClients, ADVISED_MARGIN),
    sizes: MARGINS.map(margin => ({ margin, answers: sampleSize(lost, margin) })),
    discovery: DISCOVERY_SHARES.map(share => ({
      share,
      interviews: DISCOVERY_CHANCES.map(chance => interviewsNeeded(share, chance)),
    })),
  }
}
