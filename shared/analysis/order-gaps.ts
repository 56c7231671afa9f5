/** The gaps between a client's orders, pooled: what the choice of "so many days without an order" is made on. */

/** How many gaps were so many days long. */
export type GapCount = { readonly days: number; readonly gaps: number }

export type GapDistribution = {
  readonly gaps: number
  /** Days within which half, three quarters, nine of ten, and 95 of 100 gaps were followed by another order; null without gaps. */
  readonly median: number | null
  readonly upperQuartile: number | null
  readonly ninety: number | null
  readonly ninetyFive: number | null
  /** Bars of equal width from 0 days on; the last takes all longer gaps. */
  readonly bars: readonly { readonly from: number; readonly to: number | null; readonly gaps: number }[]
}

/** The smallest number of days by which at least `share` of the gaps were over; `counts` ascending by days. */
export const gapQuantile = (counts: readonly GapCount[], share: number): number | null => {
  const total = counts.reduce((sum, { gaps }) => sum + gaps, 0)
  let passed = 0
  for (const { days, gaps } of counts) {
    passed += gaps
    // A grain of tolerance: a share that is exactly reached in fractions must be reached in floating point.
    if (passed >= share * total - 1e-9) return days
  }
  return null
}

/** Share of gaps longer than `days`: how often the rule would have called a client lost who then ordered again. 0 to 1, null without gaps. */
export const shareOfLongerGaps = (counts: readonly GapCount[], days: number): number | null => {
  const total = counts.reduce((sum, { gaps }) => sum + gaps, 0)
  if (total === 0) return null
  return counts.reduce((sum, own) => sum + (own.days > days ? own.gaps : 0), 0) / total
}

const WIDTHS = [1, 2, 5, 7, 10, 14, 15, 30, 60, 90, 180, 360] as const
const MOST_BARS = 24

/**
 * The distribution of gaps. Several orders on one day have no gap between them.
 * @param given counts of gaps of at least one day, in any order
 */
export const gapDistribution = (given: readonly GapCount[]): GapDistribution => {
  const counts = given.filter(own => own.days > 0 && own.gaps > 0).toSorted((left, right) => left.days - right.days)
  // The longest hundredth is one bar: a client who came back after five years must not flatten all others.
  const reach = gapQuantile(counts, 0.99) ?? 0
  const width = WIDTHS.find(days => reach / days <= MOST_BARS) ?? Math.ceil(reach / MOST_BARS)
  const bars = Array.from({ length: Math.ceil(reach / width) }, (_, index) => {
    const [from, to] = [index * width, (index + 1) * width]
    return {
      from,
      to,
      gaps: counts.reduce((sum, own) => sum + (own.days > from && own.days <= to ? own.gaps : 0), 0),
    }
  })
  const end = bars.at(-1)?.to ?? 0
  const longer = counts.reduce((sum, own) => sum + (own.days > end ? own.gaps : 0), 0)
  return {
    gaps: counts.reduce((sum, { gaps }) => sum + gaps, 0),
    median: gapQuantile(counts, 0.5),
    upperQuartile: gapQuantile(counts, 0.75),
    ninety: gapQuantile(counts, 0.9),
    ninetyFive: gapQuantile(counts, 0.95),
    bars: longer === 0 ? bars : [...bars, { from: end, to: null, gaps: longer }],
  }
}
