/** Ballots as ranks: whatever a voter gave, every item of the list gets a rank, ties the mean of theirs. */

/** One voter's rank of every item, by the item's position; 1 is first. */
export type Ranks = readonly number[]

/** Ranks of values, the greatest first; equal values share the mean of their ranks. */
export const meanRanks = (values: readonly number[]): Ranks => {
  const sorted = [...values].sort((left, right) => right - left)
  const ranks = new Map<number, number>()
  for (const value of sorted) {
    if (!ranks.has(value)) ranks.set(value, (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1)
  }
  return values.map(value => ranks.get(value) ?? 1)
}

/**
 * The ranks of dots or of points (100 shared out): more is better, what got none shares the mean of the remaining ranks.
 * Null for an empty ballot: it says nothing of any item.
 */
export const ranksOfPoints = (points: readonly number[]): Ranks | null =>
  points.some(given => given > 0) ? meanRanks(points) : null

/**
 * The ranks of an ordered list of some of the items; what is not ranked shares the mean of the remaining ranks. A second
 * naming of an item and items outside the list are passed over. Null for an empty ballot.
 * @param order positions of items, the first is best
 * @param items length of the list
 */
export const ranksOfOrder = (order: readonly number[], items: number): Ranks | null => {
  const named = [...new Set(order)].filter(item => Number.isInteger(item) && item >= 0 && item < items)
  if (named.length === 0) return null
  const place = new Map(named.map((item, index) => [item, index + 1]))
  const rest = (named.length + 1 + items) / 2
  return Array.from({ length: items }, (_, item) => place.get(item) ?? rest)
}
