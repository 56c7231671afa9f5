/** Whether further interviews still bring reasons that nobody named before. */

/** Interviews in a row without a new reason after which asking on is unlikely to bring one. */
export const QUIET_INTERVIEWS = 3

export type SaturationPoint = {
  /** 1 for the first interview. */
  readonly interview: number
  /** Reasons heard here for the first time. */
  readonly fresh: number
  /** Different reasons heard so far. */
  readonly known: number
}

export type Saturation = {
  readonly points: readonly SaturationPoint[]
  /** Interviews since the last one that brought a new reason. */
  readonly quiet: number
  /** The stop rule: reasons are known and none of the last three interviews brought a new one. */
  readonly isReached: boolean
}

/**
 * New reasons per interview, in the order in which they were held.
 * Source of the stop rule: Francis et al., "What Is an Adequate Sample Size?", Psychology and Health 25 (2010).
 * @param interviews the reasons of each interview, earliest first; within one the order has no effect
 */
export const saturationOf = (interviews: readonly (readonly string[])[]): Saturation => {
  const known = new Set<string>()
  const points = interviews.map((reasons, index): SaturationPoint => {
    const before = known.size
    for (const reason of reasons) known.add(reason)
    return { interview: index + 1, fresh: known.size - before, known: known.size }
  })
  const lastFresh = points.findLast(point => point.fresh > 0)?.interview ?? 0
  const quiet = points.length - lastFresh
  return { points, quiet, isReached: lastFresh > 0 && quiet >= QUIET_INTERVIEWS }
}
