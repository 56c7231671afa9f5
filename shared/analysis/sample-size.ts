/** How many of a known number of clients to ask. */
import { Z_95 } from './proportions.ts'

/**
 * Answers needed so that a share is known within `margin` at 95 %, in the worst case of a share of one half, with the
 * finite population correction; rounded up.
 * Source: Cochran, "Sampling Techniques", 3rd ed. (1977), 4.4.
 * @param population whole, not negative
 * @param margin half the width of the interval, above 0 (0.05 is 5 points)
 */
export const sampleSize = (population: number, margin: number): number => {
  if (population <= 0) return 0
  const infinite = (Z_95 / (2 * margin)) ** 2
  return Math.min(population, Math.ceil(infinite / (1 + (infinite - 1) / population)))
}

/** The margin, in shares of 1, that so many answers of a population give at 95 % in the worst case; null without answers, 0 for all. */
export const marginOf = (answers: number, population: number): number | null => {
  if (answers <= 0) return null
  if (answers >= population) return 0
  return (Z_95 / 2) * Math.sqrt((population - answers) / ((population - 1) * answers))
}
