/** ABC classes: the few that weigh most, those that follow, and the rest. */
import type { AbcClass } from '#shared/domain/reasons.ts'

export type AbcCuts = { readonly cutA: number; readonly cutB: number }

/** Shares that differ by less than this are the same number, written by different sums. */
const TOLERANCE = 1e-9

/** For each weight the sum of the shares of all greater weights, 0 to 1: equal weights have the same share before them. */
export const sharesBefore = (weights: readonly number[]): readonly number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total <= 0) return weights.map(() => 1)
  const before = new Map<number, number>()
  let sum = 0
  for (const weight of [...weights].sort((left, right) => right - left)) {
    if (!before.has(weight)) before.set(weight, sum / total)
    sum += weight
  }
  return weights.map(weight => before.get(weight) ?? 0)
}

/**
 * The class of each weight, in the order given: A while the cumulative share before the item is below `cutA`, B below
 * `cutB`, else C. Cutting on the share *after* the item, as is common, leaves A empty when one reason holds 85 %. Ties
 * share the class. Without any weight there is nothing to fight first: all are C.
 * @param weights not negative, in any unit and any order
 * @param cuts shares of 0 to 1, cutA < cutB
 * Source of the idea: Dickie, "ABC Inventory Analysis Shoots for Dollars, Not Pennies", Factory Management and Maintenance (1951).
 */
export const classify = (weights: readonly number[], cuts: AbcCuts): readonly AbcClass[] =>
  sharesBefore(weights).map(before => {
    if (before < cuts.cutA - TOLERANCE) return 'A'
    return before < cuts.cutB - TOLERANCE ? 'B' : 'C'
  })
