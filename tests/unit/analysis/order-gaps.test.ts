import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gapDistribution, gapQuantile, shareOfLongerGaps } from '#shared/analysis/order-gaps.ts'

const counts = [
  { days: 10, gaps: 5 },
  { days: 20, gaps: 3 },
  { days: 90, gaps: 2 },
]

describe('gaps between orders', () => {
  test('have the quantiles of the list they stand for', () => {
    expect(gapDistribution(counts)).toMatchObject({
      gaps: 10,
      median: 10,
      upperQuartile: 20,
      ninety: 90,
      ninetyFive: 90,
    })
    expect(gapQuantile([], 0.5)).toBe(null)
  })

  test('say how often a client called lost would have ordered again', () => {
    expect(shareOfLongerGaps(counts, 30)).toBe(0.2)
    expect(shareOfLongerGaps(counts, 90)).toBe(0)
    expect(shareOfLongerGaps([], 30)).toBe(null)
  })

  test('are each in exactly one bar, bars as wide as each other, the last open where a few are far off', () => {
    const gap = record({ days: integer({ min: 0, max: 2000 }), gaps: integer({ min: 0, max: 50 }) })
    assert(
      property(array(gap, { maxLength: 60 }), given => {
        const { bars, gaps } = gapDistribution(given)
        expect(bars.reduce((sum, bar) => sum + bar.gaps, 0)).toBe(gaps)
        expect(bars.length).toBeLessThanOrEqual(26)
        const widths = new Set(bars.flatMap(({ from, to }) => (to === null ? [] : [to - from])))
        expect(widths.size).toBeLessThanOrEqual(1)
        expect(gapDistribution(given.toReversed())).toEqual(gapDistribution(given))
      }),
    )
  })

  test('a single client who came back after years does not flatten the others', () => {
    const { bars } = gapDistribution([
      ...Array.from({ length: 20 }, (_, index) => ({ days: index + 5, gaps: 50 })),
      { days: 3000, gaps: 1 },
    ])
    expect(bars.at(-1)).toMatchObject({ to: null, gaps: 1 })
    expect(bars.length).toBeGreaterThan(10)
  })
})
