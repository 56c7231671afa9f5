/** How alike two orders, and two sets, are. */

/**
 * Kendall's tau-b of two rows of values over the same items: 1 the same order, -1 the reverse; ties corrected for. Null with
 * fewer than two items, or where one row is all ties.
 * Source: Kendall, "The Treatment of Ties in Ranking Problems", Biometrika 33 (1945).
 */
export const kendallTauB = (first: readonly number[], second: readonly number[]): number | null => {
  let balance = 0
  let untiedFirst = 0
  let untiedSecond = 0
  for (const [i, a] of first.entries()) {
    for (let j = i + 1; j < first.length; j += 1) {
      const one = Math.sign(a - (first[j] ?? 0))
      const other = Math.sign((second[i] ?? 0) - (second[j] ?? 0))
      balance += one * other
      untiedFirst += Math.abs(one)
      untiedSecond += Math.abs(other)
    }
  }
  if (untiedFirst === 0 || untiedSecond === 0) return null
  return Math.max(-1, Math.min(1, balance / Math.sqrt(untiedFirst * untiedSecond)))
}

/**
 * Jaccard's index of two sets: common / in either, 0 to 1; null where both are empty.
 * Source: Jaccard, "The Distribution of the Flora in the Alpine Zone", New Phytologist 11 (1912).
 */
export const jaccard = <Item>(first: Iterable<Item>, second: Iterable<Item>): number | null => {
  const one = new Set(first)
  const other = new Set(second)
  const common = [...one].filter(item => other.has(item)).length
  const either = one.size + other.size - common
  return either === 0 ? null : common / either
}
