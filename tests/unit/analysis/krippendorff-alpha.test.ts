import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alphaInterval, krippendorffAlpha, type JudgedUnit } from '#shared/analysis/krippendorff-alpha.ts'

const X = null
/** Four coders (rows) and twelve units of Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), the "C data". */
const C_DATA: readonly (readonly (number | null)[])[] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, X, X, X],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, X, 3],
  [X, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, X],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, X],
]

const unitsOf = (coders: readonly (readonly (number | null)[])[]): JudgedUnit[] =>
  (coders[0] ?? []).map((_, unit) => coders.map(answers => answers[unit] ?? null))

describe("Krippendorff's alpha", () => {
  test.each([
    ['nominal', 0.743421],
    ['ordinal', 0.815388],
    ['interval', 0.849107],
  ] as const)('of the C data is the published one: %s', (metric, alpha) => {
    const result = krippendorffAlpha(unitsOf(C_DATA), metric)
    expect(result.alpha).toBeCloseTo(alpha, 6)
    // The twelfth unit was judged by one coder only and says nothing of agreement.
    expect(result).toMatchObject({ units: 11, answers: 40, why: null })
  })

  test('is undefined where nothing was judged twice, and where one answer only was ever given', () => {
    expect(krippendorffAlpha([], 'nominal')).toMatchObject({ alpha: null, why: 'no-pairs' })
    expect(
      krippendorffAlpha(
        [
          [1, X],
          [X, 2],
        ],
        'nominal',
      ),
    ).toMatchObject({ alpha: null, units: 0, why: 'no-pairs' })
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        'interval',
      ),
    ).toMatchObject({ alpha: null, why: 'no-variation' })
  })

  const answer = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null })
  const units = fc.array(fc.array(answer, { minLength: 3, maxLength: 3 }), { maxLength: 12 })
  const metric = fc.constantFrom('nominal' as const, 'ordinal' as const, 'interval' as const)

  test('is at most 1, and neither the order of units nor that of coders has an effect', () => {
    fc.assert(
      fc.property(units, metric, (given, by) => {
        const { alpha, why } = krippendorffAlpha(given, by)
        const turned = krippendorffAlpha(
          [...given].reverse().map(unit => [...unit].reverse()),
          by,
        )
        expect(turned.why).toBe(why)
        if (alpha === null) return
        expect(alpha).toBeLessThanOrEqual(1)
        expect(turned.alpha).toBeCloseTo(alpha, 9)
      }),
    )
  })

  test('of nominal answers does not depend on the numbers that stand for the names', () => {
    fc.assert(
      fc.property(units, given => {
        const renamed = given.map(unit => unit.map(value => (value === null ? null : 100 - value * 7)))
        const { alpha } = krippendorffAlpha(given, 'nominal')
        const other = krippendorffAlpha(renamed, 'nominal').alpha
        expect(other === null).toBe(alpha === null)
        expect(other ?? 0).toBeCloseTo(alpha ?? 0, 9)
      }),
    )
  })
})

describe('the bootstrap interval of alpha', () => {
  const clusters = unitsOf(C_DATA).map(unit => [unit])

  test('holds the estimate, and the same seed gives the same limits', () => {
    const interval = alphaInterval(clusters, 'nominal', 7)
    expect(interval).toEqual(alphaInterval(clusters, 'nominal', 7))
    expect(interval?.lower).toBeLessThan(0.743421)
    expect(interval?.upper).toBeGreaterThan(0.743421)
    expect(interval?.upper).toBeLessThanOrEqual(1)
  })

  test('is not given for fewer than five units, nor where alpha is undefined', () => {
    expect(alphaInterval(clusters.slice(0, 4), 'nominal', 7)).toBeNull()
    expect(
      alphaInterval(
        Array.from({ length: 9 }, () => [[1, 1]]),
        'nominal',
        7,
      ),
    ).toBeNull()
  })
})
