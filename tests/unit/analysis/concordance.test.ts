import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chiSquareUpperTail } from '#shared/analysis/chi-square.ts'
import { kendallConcordance, spreadOfRanks } from '#shared/analysis/concordance.ts'
import { meanRanks, ranksOfOrder, ranksOfPoints } from '#shared/analysis/vote-ranks.ts'

/** The `anxiety` data of R's packages irr and DescTools: 20 subjects rated by three raters. */
const ANXIETY = [
  [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
  [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
  [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
]

describe("Kendall's W", () => {
  test('of the anxiety data is that of DescTools', () => {
    const result = kendallConcordance(ANXIETY.map(meanRanks), 3)
    expect(result.uncorrected).toBeCloseTo(0.50192, 5)
    expect(result.w).toBeCloseTo(0.53966, 5)
    expect(result.chiSquare).toBeCloseTo(30.7604, 4)
    expect(result).toMatchObject({ voters: 3, items: 20, df: 19, isRough: false, why: null })
    expect(result.p).toBeCloseTo(0.04288, 5)
  })

  test('is not given for fewer than four voters, one item, or ballots that rank all alike', () => {
    expect(kendallConcordance(ANXIETY.map(meanRanks))).toMatchObject({ w: null, p: null, why: 'few-voters' })
    expect(kendallConcordance([[1], [1], [1], [1]])).toMatchObject({ w: null, why: 'few-items' })
    expect(kendallConcordance(Array.from({ length: 4 }, () => [1.5, 1.5]))).toMatchObject({
      w: null,
      why: 'no-variation',
    })
  })

  test('is 1 where all rank alike', () => {
    expect(kendallConcordance(Array.from({ length: 5 }, () => [1, 2, 3])).w).toBe(1)
  })

  const ballot = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 })
  const ballots = fc.array(ballot, { minLength: 4, maxLength: 9 })

  test('stays within 0 and 1; neither the order of voters nor that of items has an effect', () => {
    fc.assert(
      fc.property(ballots, given => {
        const { w, p, why } = kendallConcordance(given.map(meanRanks))
        const turned = kendallConcordance([...given].reverse().map(points => meanRanks([...points].reverse())))
        expect(turned.why).toBe(why)
        if (w === null || p === null) return
        expect(w).toBeGreaterThanOrEqual(0)
        expect(w).toBeLessThanOrEqual(1)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(turned.w).toBeCloseTo(w, 9)
      }),
    )
  })
})

test.each([
  [3.84, 1, 0.05004352124870519],
  [0.5, 3, 0.9188914116546758],
  [30.76, 19, 0.042888230510340374],
  [5, 2, 0.0820849986238988],
  [0, 4, 1],
])('P(chi-square >= %d) with %i degrees of freedom is that of scipy', (value, df, p) => {
  expect(chiSquareUpperTail(value, df)).toBeCloseTo(p, 12)
})

test('far tails of chi-square keep their digits', () => {
  expect(chiSquareUpperTail(100, 19) / 5.355560750435117e-13).toBeCloseTo(1, 9)
  expect(chiSquareUpperTail(200, 50) / 7.857610724654791e-20).toBeCloseTo(1, 9)
})

describe('ballots as ranks', () => {
  test('what is not ranked shares the mean of the remaining ranks', () => {
    expect(ranksOfOrder([2, 0], 5)).toEqual([2, 4, 1, 4, 4])
    expect(ranksOfOrder([2, 2, 9, 0], 5)).toEqual([2, 4, 1, 4, 4])
  })

  test('dots and points rank by how many, ties share the mean', () => {
    expect(ranksOfPoints([0, 3, 1, 1, 0])).toEqual([4.5, 1, 2.5, 2.5, 4.5])
    expect(ranksOfPoints([60, 40, 0])).toEqual([1, 2, 3])
  })

  test('an empty ballot has no ranks', () => {
    expect(ranksOfOrder([], 5)).toBeNull()
    expect(ranksOfPoints([0, 0, 0])).toBeNull()
  })

  test('the ranks of a ballot always add up to those of the whole list', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 })), fc.integer({ min: 1, max: 10 }), (order, items) => {
        const ranks = ranksOfOrder(order, items)
        if (ranks === null) return
        expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo((items * (items + 1)) / 2, 9)
      }),
    )
  })
})

describe('contested items', () => {
  test('are those whose middle half of voters is a third of the list apart, the widest first', () => {
    const ballots = [
      [1, 2, 3, 4, 5, 6],
      [1, 3, 2, 4, 6, 5],
      [6, 2, 3, 4, 5, 1],
      [6, 3, 2, 4, 1, 5],
    ]
    const spreads = spreadOfRanks(ballots)
    expect(spreads[0]).toMatchObject({ item: 0, lowerQuartile: 1, upperQuartile: 6, spread: 5, isContested: true })
    expect(spreads.filter(entry => entry.isContested).map(entry => entry.item)).toEqual([0])
    expect(spreads.at(-1)).toMatchObject({ item: 3, meanRank: 4, spread: 0 })
  })

  test('are not looked for with fewer than four voters', () => {
    expect(
      spreadOfRanks([
        [1, 2],
        [2, 1],
        [1, 2],
      ]),
    ).toEqual([])
  })
})
