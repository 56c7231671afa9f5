/** What one method says of one reason, unless too few people answered to say it without pointing at them. */
import type { MethodBase, MethodScore } from '#shared/analysis/figures.ts'

/** A staff poll with fewer answers is not broken down: colleagues could tell who said what. */
const LEAST_STAFF_ANSWERS = 5

/** False for a staff poll so small that its answers could be traced. */
export const isShown = (base: MethodBase): boolean => base.method !== 'staff' || base.answered >= LEAST_STAFF_ANSWERS

/** The scores of a reason in the order of `bases`; undefined where the method did not hear of the reason. */
export const scoresByBase = (
  bases: readonly MethodBase[],
  scores: readonly MethodScore[],
): readonly (MethodScore | undefined)[] => bases.map(base => scores.find(score => score.method === base.method))
