/** How many interviews it takes to meet a reason at least once. */

/**
 * The chance to meet at least once a reason held by `share` of the clients in so many interviews: 1 - (1 - p)^n.
 * @param share 0 to 1
 * @param interviews whole, not negative
 */
export const discoveryChance = (share: number, interviews: number): number => 1 - (1 - share) ** interviews

/** Quotients that differ by less than this from a whole number are that number. */
const TOLERANCE = 1e-9

/**
 * The fewest interviews that give at least this chance; null where none can (a share of 0, a chance of 1).
 * @param share above 0, at most 1
 * @param chance 0 to below 1
 */
export const interviewsNeeded = (share: number, chance: number): number | null => {
  if (share <= 0 || (chance >= 1 && share < 1)) return null
  if (chance <= 0) return 0
  return share >= 1 ? 1 : Math.ceil(Math.log(1 - chance) / Math.log(1 - share) - TOLERANCE)
}
