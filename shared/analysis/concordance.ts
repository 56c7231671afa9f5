/** How far a group of voters agrees on an order, and on which items it is divided. */
import { chiSquareUpperTail } from './chi-square.ts'
import type { Ranks } from './vote-ranks.ts'

/** With fewer voters the coefficient says nothing of a group. */
export const LEAST_VOTERS = 4

export type Concordance = {
  readonly voters: number
  readonly items: number
  /** Kendall's W corrected for ties, 0 (no agreement) to 1 (all rank alike). */
  readonly w: number | null
  /** The same without the correction. */
  readonly uncorrected: number | null
  /** m (n - 1) W, with n - 1 degrees of freedom. */
  readonly chiSquare: number | null
  readonly df: number | null
  /** How often voters who rank by chance agree at least so far. */
  readonly p: number | null
  /** The chi-square approximation is rough with up to seven items. */
  readonly isRough: boolean
  readonly why: 'few-voters' | 'few-items' | 'no-variation' | null
}

const tiesOf = (ranks: Ranks): number => {
  const sizes = [...Map.groupBy(ranks, rank => rank).values()].map(same => same.length)
  return sizes.reduce((sum, size) => sum + (size ** 3 - size), 0)
}

const sumsOf = (ballots: readonly Ranks[], items: number): readonly number[] =>
  Array.from({ length: items }, (_, item) => ballots.reduce((sum, ranks) => sum + (ranks[item] ?? 0), 0))

/**
 * Kendall's coefficient of concordance with tie correction.
 * Source: Kendall, "Rank Correlation Methods" (1948), ch. 6; Siegel, Castellan, "Nonparametric Statistics" (1988), 9.4.
 * @param ballots one per voter, all of the same length; empty ballots left out beforehand
 */
export const kendallConcordance = (ballots: readonly Ranks[], leastVoters = LEAST_VOTERS): Concordance => {
  const m = ballots.length
  const n = ballots[0]?.length ?? 0
  const nothing = { voters: m, items: n, w: null, uncorrected: null, chiSquare: null, df: null, p: null }
  const isRough = n <= 7
  if (m < leastVoters) return { ...nothing, isRough, why: 'few-voters' }
  if (n < 2) return { ...nothing, isRough, why: 'few-items' }
  const mean = (m * (n + 1)) / 2
  const spread = sumsOf(ballots, n).reduce((sum, total) => sum + (total - mean) ** 2, 0)
  const widest = m ** 2 * (n ** 3 - n)
  const correction = m * ballots.reduce((sum, ranks) => sum + tiesOf(ranks), 0)
  if (widest - correction <= 0) return { ...nothing, isRough, why: 'no-variation' }
  const w = Math.min(1, (12 * spread) / (widest - correction))
  const chiSquare = m * (n - 1) * w
  return {
    voters: m,
    items: n,
    w,
    uncorrected: (12 * spread) / widest,
    chiSquare,
    df: n - 1,
    p: chiSquareUpperTail(chiSquare, n - 1),
    isRough,
    why: null,
  }
}

export type ItemSpread = {
  /** Position of the item in the list. */
  readonly item: number
  readonly meanRank: number
  /** Half of the voters rank it between these two. */
  readonly lowerQuartile: number
  readonly upperQuartile: number
  /** Upper less lower quartile, in ranks. */
  readonly spread: number
  /** The middle half of the voters is at least a third of the list apart. */
  readonly isContested: boolean
}

/** A quantile between the sorted values (Hyndman, Fan, "Sample Quantiles", The American Statistician 50 (1996), type 7). */
const quantile = (sorted: readonly number[], share: number): number => {
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}

/**
 * How far the voters are apart on each item, the most contested first; of equal spread the better ranked first. Contested
 * is an item whose interquartile range of ranks is at least a third of the list's length. Empty with fewer than four voters.
 */
export const spreadOfRanks = (ballots: readonly Ranks[], leastVoters = LEAST_VOTERS): readonly ItemSpread[] => {
  const items = ballots[0]?.length ?? 0
  if (ballots.length < leastVoters) return []
  return Array.from({ length: items }, (_, item): ItemSpread => {
    const ranks = ballots.map(ballot => ballot[item] ?? 0).sort((left, right) => left - right)
    const lowerQuartile = quantile(ranks, 0.25)
    const upperQuartile = quantile(ranks, 0.75)
    const spread = upperQuartile - lowerQuartile
    return {
      item,
      meanRank: ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length,
      lowerQuartile,
      upperQuartile,
      spread,
      isContested: items > 1 && spread * 3 >= items,
    }
  }).sort((left, right) => right.spread - left.spread || left.meanRank - right.meanRank || left.item - right.item)
}
