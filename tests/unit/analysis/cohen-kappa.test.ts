import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cohenKappa, kappaOfPairs } from '#shared/analysis/cohen-kappa.ts'

describe("Cohen's kappa", () => {
  test('of the table 31, 12, 4, 58 is that of R (DescTools, statsmodels): Fleiss, Cohen, Everitt (1969) limits', () => {
    const result = cohenKappa([
      [31, 12],
      [4, 58],
    ])
    expect(result.judged).toBe(105)
    expect(result.agreement).toBeCloseTo(89 / 105, 10)
    expect(result.kappa).toBeCloseTo(0.67568, 5)
    expect(result.standardError).toBeCloseTo(0.07345, 5)
    expect(result.interval?.lower).toBeCloseTo(0.53172, 4)
    expect(result.interval?.upper).toBeCloseTo(0.81963, 4)
  })

  test("of Cohen's own table of three answers (1960) is 0.492", () => {
    const { kappa } = cohenKappa([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ])
    expect(kappa).toBeCloseTo(0.492, 3)
  })

  test('is undefined where nothing was judged, and where one answer only was ever given', () => {
    expect(cohenKappa([])).toMatchObject({ kappa: null, agreement: null, why: 'no-pairs' })
    expect(
      cohenKappa([
        [9, 0],
        [0, 0],
      ]),
    ).toMatchObject({ kappa: null, agreement: 1, why: 'no-variation' })
  })

  test('has no interval where both agree on everything: that is no certainty', () => {
    expect(
      cohenKappa([
        [3, 0],
        [0, 4],
      ]),
    ).toMatchObject({ kappa: 1, interval: null, why: null })
  })

  const answers = fc.constantFrom('price', 'rude', 'late')
  const pairs = fc.array(fc.tuple(answers, answers), { maxLength: 30 })

  test('stays within its bounds, and relabelling the coders or reordering the pairs changes nothing', () => {
    fc.assert(
      fc.property(pairs, given => {
        const result = kappaOfPairs(given)
        const swapped = kappaOfPairs(given.map(([first, second]): [string, string] => [second, first]).reverse())
        expect(result.why).toBe(swapped.why)
        if (result.kappa === null) return
        expect(result.kappa).toBeGreaterThanOrEqual(-1)
        expect(result.kappa).toBeLessThanOrEqual(1)
        expect(swapped.kappa).toBeCloseTo(result.kappa, 12)
        expect(swapped.standardError).toBeCloseTo(result.standardError ?? 0, 9)
        if (result.interval === null) return
        expect(result.interval.lower).toBeLessThanOrEqual(result.kappa)
        expect(result.interval.upper).toBeGreaterThanOrEqual(result.kappa)
      }),
    )
  })
})
