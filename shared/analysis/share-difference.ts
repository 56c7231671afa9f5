/** The difference of two independent shares, with its uncertainty. */
import { wilsonInterval, type Interval } from './proportions.ts'

export type ShareOf = { readonly count: number; readonly total: number }

/**
 * First share less second, -1 to 1, with the 95 % hybrid score limits; null where one of the two has no base.
 * Source: Newcombe, "Interval Estimation for the Difference Between Independent Proportions", Statistics in Medicine 17 (1998), method 10.
 */
export const shareDifference = (
  first: ShareOf,
  second: ShareOf,
): { readonly difference: number; readonly interval: Interval } | null => {
  const ofFirst = wilsonInterval(first.count, first.total)
  const ofSecond = wilsonInterval(second.count, second.total)
  if (ofFirst === null || ofSecond === null) return null
  const one = first.count / first.total
  const other = second.count / second.total
  const difference = one - other
  return {
    difference,
    interval: {
      lower: Math.max(-1, difference - Math.hypot(one - ofFirst.lower, ofSecond.upper - other)),
      upper: Math.min(1, difference + Math.hypot(ofFirst.upper - one, other - ofSecond.lower)),
    },
  }
}
