/** Seeded randomness: the same seed gives the same numbers on every machine. */
export type Random = {
  /** Uniform in [0, 1). */
  next(): number
  /** A whole number, 0 <= n < bound. */
  below(bound: number): number
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for shuffles and resamples, not for secrets. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return { next, below: bound => Math.floor(next() * bound) }
}

/** A shuffled copy (Fisher-Yates). */
export const shuffle = <Item>(items: readonly Item[], random: Random): Item[] => {
  const copy = [...items]
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1)
    const held = copy[last] as Item
    copy[last] = copy[other] as Item
    copy[other] = held
  }
  return copy
}
