/** Which clients to ask when not all can be asked: all of the most important, a fair part of each other stratum. */

export type Stratum = {
  readonly key: string
  /** Clients in it. */
  readonly size: number
  /** Asked in full before the others get anything: the A-clients. */
  readonly isTakenWhole: boolean
}

export type Allocation = { readonly key: string; readonly size: number; readonly asked: number }

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** The larger first, so that what is short falls to the strata that feel it least; equal ones by key. */
const bySize = (left: Stratum, right: Stratum): number => right.size - left.size || (left.key < right.key ? -1 : 1)

/** Whole numbers by largest remainder: each its quota rounded down, the rest to the greatest fractions. */
const byLargestRemainder = (strata: readonly Stratum[], total: number): ReadonlyMap<string, number> => {
  const size = sum(strata.map(stratum => stratum.size))
  // Whole numbers throughout: quota = floor, remainder kept exact, so that equal fractions are equal.
  const quotas = strata.map(stratum => ({
    stratum,
    whole: Math.floor((total * stratum.size) / size),
    remainder: (total * stratum.size) % size,
  }))
  const left = total - sum(quotas.map(quota => quota.whole))
  const first = [...quotas]
    .sort((one, other) => other.remainder - one.remainder || bySize(one.stratum, other.stratum))
    .slice(0, left)
  const raised = new Set(first.map(quota => quota.stratum.key))
  return new Map(quotas.map(({ stratum: { key }, whole }) => [key, whole + (raised.has(key) ? 1 : 0)]))
}

/** Proportional, at least 1 in each stratum as far as the total goes round. */
const proportional = (strata: readonly Stratum[], total: number): ReadonlyMap<string, number> => {
  if (total <= strata.length)
    return new Map(
      [...strata]
        .sort(bySize)
        .slice(0, total)
        .map(({ key }) => [key, 1]),
    )
  const size = sum(strata.map(stratum => stratum.size))
  const small = strata.filter(stratum => total * stratum.size < size)
  if (small.length === 0) return byLargestRemainder(strata, total)
  const rest = strata.filter(stratum => total * stratum.size >= size)
  return new Map([...small.map(({ key }): [string, number] => [key, 1]), ...proportional(rest, total - small.length)])
}

/**
 * Shares out a number of clients to ask. Strata taken whole come first (the larger ones where the number does not reach for
 * all); the rest is proportional by largest remainder, with at least one from every stratum that has clients where the
 * number allows. Never more than a stratum has; in sum the number asked for, or all clients.
 * @param strata keys distinct
 * Source: Cochran, "Sampling Techniques", 3rd ed. (1977), 5.5 (proportional allocation).
 */
export const allocateSample = (strata: readonly Stratum[], total: number): readonly Allocation[] => {
  const asked = new Map<string, number>()
  let left = Math.max(0, Math.floor(total))
  for (const stratum of strata.filter(entry => entry.isTakenWhole).sort(bySize)) {
    const own = Math.min(stratum.size, left)
    asked.set(stratum.key, own)
    left -= own
  }
  const others = strata.filter(stratum => !stratum.isTakenWhole && stratum.size > 0)
  const goesRound = Math.min(left, sum(others.map(stratum => stratum.size)))
  for (const [key, own] of proportional(others, goesRound)) asked.set(key, own)
  return strata.map(({ key, size }) => ({ key, size, asked: asked.get(key) ?? 0 }))
}
