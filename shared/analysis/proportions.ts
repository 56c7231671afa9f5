/** Shares with their uncertainty. */

/** The 97.5 % point of the normal distribution: two-sided 95 %. */
export const Z_95 = 1.959963984540054

export type Interval = { readonly lower: number; readonly upper: number }

/**
 * The 95 % score interval of a share, without continuity correction; holds its level for small samples and near 0 and 1.
 * @param count 0 to total
 * @param total how many answered; a census needs no interval
 * @returns limits within 0 to 1, or null where nobody answered
 * Source: Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927).
 */
export const wilsonInterval = (count: number, total: number, z = Z_95): Interval | null => {
  if (total <= 0) return null
  const share = count / total
  const widening = 1 + (z * z) / total
  const centre = (share + (z * z) / (2 * total)) / widening
  const half = (z / widening) * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))
  // At 0 and at all the limit is exact; the formula would leave a trace of rounding there.
  return {
    lower: count === 0 ? 0 : Math.max(0, centre - half),
    upper: count === total ? 1 : Math.min(1, centre + half),
  }
}
