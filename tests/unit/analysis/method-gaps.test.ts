import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeGaps } from '#shared/analysis/method-gaps.ts'
import { jaccard, kendallTauB } from '#shared/analysis/rank-correlation.ts'
import { shareDifference } from '#shared/analysis/share-difference.ts'

describe('the difference of two shares', () => {
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
  ])('%i/%i less %i/%i has the limits of Newcombe (1998), method 10', (a, m, b, n, lower, upper) => {
    const result = shareDifference({ count: a, total: m }, { count: b, total: n })
    expect(result?.difference).toBeCloseTo(a / m - b / n, 12)
    expect(result?.interval.lower).toBeCloseTo(lower, 4)
    expect(result?.interval.upper).toBeCloseTo(upper, 4)
  })

  test('needs a base on both sides', () => {
    expect(shareDifference({ count: 0, total: 0 }, { count: 1, total: 2 })).toBeNull()
  })

  test('turns its sign with the sides and stays within -1 and 1', () => {
    const share = fc
      .nat({ max: 40 })
      .chain(total => fc.record({ count: fc.nat({ max: total }), total: fc.constant(total) }))
    fc.assert(
      fc.property(share, share, (first, second) => {
        const there = shareDifference(first, second)
        const back = shareDifference(second, first)
        if (there === null || back === null) return
        expect(back.interval.lower).toBeCloseTo(-there.interval.upper, 12)
        expect(there.interval.lower).toBeGreaterThanOrEqual(-1)
        expect(there.interval.upper).toBeLessThanOrEqual(1)
        expect(there.interval.lower).toBeLessThanOrEqual(there.difference)
        expect(there.interval.upper).toBeGreaterThanOrEqual(there.difference)
      }),
    )
  })
})

describe("Kendall's tau-b", () => {
  test('of [12,2,1,12,2] and [1,4,7,1,0] is -0.47140, as in scipy', () => {
    expect(kendallTauB([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.4714, 5)
    expect(kendallTauB([1, 2, 3, 4, 5, 5], [2, 1, 3, 5, 4, 4])).toBeCloseTo(0.5714285714, 9)
  })

  test('is undefined for one item and for a row of ties', () => {
    expect(kendallTauB([1], [2])).toBeNull()
    expect(kendallTauB([3, 3], [1, 2])).toBeNull()
  })

  test('is the same for both sides, stays within -1 and 1 and does not depend on the order of items', () => {
    const pairs = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })), { maxLength: 9 })
    fc.assert(
      fc.property(pairs, given => {
        const first = given.map(([one]) => one)
        const second = given.map(([, other]) => other)
        const tau = kendallTauB(first, second)
        expect(kendallTauB([...second].reverse(), [...first].reverse())).toBe(tau)
        if (tau !== null) expect(Math.abs(tau)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

test("Jaccard's index is common over either", () => {
  expect(jaccard(['a', 'b', 'c'], ['b', 'c', 'd'])).toBe(0.5)
  expect(jaccard([], ['a'])).toBe(0)
  expect(jaccard(['a', 'a'], ['a'])).toBe(1)
  expect(jaccard([], [])).toBeNull()
})

describe('staff against clients', () => {
  const staff = new Map([
    ['price', 1],
    ['late', 2],
    ['in-house', 3],
  ])
  const clients = new Map([
    ['late', 1],
    ['contact', 2],
    ['price', 5],
  ])

  test('place the same reason differently: the widest gap first, below 0 where staff place it too high', () => {
    expect(placeGaps(staff, clients).map(({ reason, gap }) => [reason, gap])).toEqual([
      ['price', -4],
      ['late', 1],
      ['contact', null],
      ['in-house', null],
    ])
  })
})
