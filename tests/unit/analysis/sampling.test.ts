import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocateSample, type Stratum } from '#shared/analysis/allocation.ts'
import { discoveryChance, interviewsNeeded } from '#shared/analysis/discovery.ts'
import { responseByStratum, responseOf } from '#shared/analysis/response.ts'
import { marginOf, sampleSize } from '#shared/analysis/sample-size.ts'
import { saturationOf } from '#shared/analysis/saturation.ts'

describe('interviews to meet a reason at least once', () => {
  test.each([
    [0.05, [37, 45, 59]],
    [0.1, [19, 22, 29]],
    [0.2, [9, 11, 14]],
    [0.3, [6, 7, 9]],
  ])('a reason held by %d needs, for 85, 90 and 95 %%, as 1-(1-p)^n says', (share, needed) => {
    expect([0.85, 0.9, 0.95].map(chance => interviewsNeeded(share, chance))).toEqual(needed)
  })

  test('the number needed is the least that reaches the chance', () => {
    const share = fc.integer({ min: 1, max: 99 }).map(percent => percent / 100)
    fc.assert(
      fc.property(share, share, (held, chance) => {
        const needed = interviewsNeeded(held, chance) ?? 0
        expect(discoveryChance(held, needed)).toBeGreaterThanOrEqual(chance - 1e-9)
        expect(discoveryChance(held, needed - 1)).toBeLessThan(chance)
      }),
    )
  })

  test('what nobody holds is never met, what all hold at once', () => {
    expect(interviewsNeeded(0, 0.9)).toBeNull()
    expect(interviewsNeeded(0.2, 1)).toBeNull()
    expect(interviewsNeeded(1, 0.95)).toBe(1)
    expect(discoveryChance(0.2, 0)).toBe(0)
  })
})

describe('sample sizes of a finite population, 95 %, worst case', () => {
  test.each([
    [42, [38, 30, 22]],
    [100, [80, 50, 31]],
    [300, [169, 73, 38]],
  ])('N = %i needs, for margins of 5, 10 and 15 points, as Cochran (1977) has it', (population, sizes) => {
    expect([0.05, 0.1, 0.15].map(margin => sampleSize(population, margin))).toEqual(sizes)
  })

  test('never more than there are, and the size reaches its margin', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), fc.integer({ min: 1, max: 30 }), (population, points) => {
        const size = sampleSize(population, points / 100)
        expect(size).toBeLessThanOrEqual(population)
        expect(marginOf(size, population) ?? 0).toBeLessThanOrEqual(points / 100 + 1e-12)
      }),
    )
    expect(marginOf(0, 100)).toBeNull()
    expect(marginOf(100, 100)).toBe(0)
  })
})

const stratum = (key: string, size: number, isTakenWhole = false): Stratum => ({ key, size, isTakenWhole })

describe('whom to ask', () => {
  test('all A-clients, and of the rest a fair part with at least one of each', () => {
    const asked = allocateSample(
      [stratum('A', 8, true), stratum('north', 60), stratum('south', 30), stratum('mail', 2)],
      30,
    )
    expect(asked.map(entry => entry.asked)).toEqual([8, 14, 7, 1])
  })

  test('gives what is left to the largest remainders: 4.7, 1.6, 2.5 and 1.2 of 10', () => {
    const asked = allocateSample([stratum('a', 47), stratum('b', 16), stratum('c', 25), stratum('d', 12)], 10)
    expect(asked.map(entry => entry.asked)).toEqual([5, 2, 2, 1])
  })

  test('asks the larger strata where there is not one for each', () => {
    expect(allocateSample([stratum('a', 5), stratum('b', 9), stratum('c', 7)], 2).map(entry => entry.asked)).toEqual([
      0, 1, 1,
    ])
  })

  const strata = fc.array(fc.tuple(fc.nat({ max: 30 }), fc.boolean()), { maxLength: 7 })
  test('never asks more than there are, gives out the whole number, leaves no stratum empty-handed, in any order', () => {
    fc.assert(
      fc.property(strata, fc.nat({ max: 120 }), (given, total) => {
        const list = given.map(([size, isTakenWhole], index) => stratum(`s${index}`, size, isTakenWhole))
        const asked = allocateSample(list, total)
        const all = list.reduce((sum, entry) => sum + entry.size, 0)
        expect(asked.reduce((sum, entry) => sum + entry.asked, 0)).toBe(Math.min(total, all))
        for (const entry of asked) expect(entry.asked).toBeLessThanOrEqual(entry.size)
        const whole = list.filter(entry => entry.isTakenWhole).reduce((sum, entry) => sum + entry.size, 0)
        const others = list.filter(entry => !entry.isTakenWhole && entry.size > 0)
        if (total - whole >= others.length)
          for (const { key } of others) expect(asked.find(entry => entry.key === key)?.asked).toBeGreaterThan(0)
        const turned = allocateSample([...list].reverse(), total)
        expect([...turned].reverse()).toEqual(asked)
      }),
    )
  })
})

describe('response', () => {
  const asked = [
    ...Array.from({ length: 6 }, () => ({ stratum: 'A', outcome: 'completed' as const })),
    { stratum: 'A', outcome: 'refused' as const },
    { stratum: 'A', outcome: 'gone' as const },
    { stratum: 'B', outcome: 'unreachable' as const },
    { stratum: 'B', outcome: 'wrong-contact' as const },
    { stratum: 'B', outcome: 'open' as const },
    { stratum: 'C', outcome: 'gone' as const },
  ]

  test('is complete answers over all that still exist: AAPOR response rate 1', () => {
    const response = responseOf(asked)
    expect(response.eligible).toBe(10)
    expect(response.rate).toBeCloseTo(0.6, 12)
    expect(response.refusalRate).toBeCloseTo(0.1, 12)
    expect(response.cooperationRate).toBeCloseTo(6 / 7, 12)
  })

  test('stands by stratum, null where nobody could be asked', () => {
    expect(responseByStratum(asked).map(entry => [entry.stratum, entry.response.rate])).toEqual([
      ['A', 6 / 7],
      ['B', 0],
      ['C', null],
    ])
    expect(responseOf([]).rate).toBeNull()
  })
})

describe('saturation', () => {
  test('is reached when the last three interviews brought nothing new', () => {
    const result = saturationOf([['price', 'late'], ['late', 'rude'], ['late'], ['price'], ['rude', 'late']])
    expect(result.points.map(point => [point.fresh, point.known])).toEqual([
      [2, 2],
      [1, 3],
      [0, 3],
      [0, 3],
      [0, 3],
    ])
    expect(result).toMatchObject({ quiet: 3, isReached: true })
  })

  test('is not reached by two quiet interviews, nor where no reason is known at all', () => {
    expect(saturationOf([['price'], ['price'], ['price']])).toMatchObject({ quiet: 2, isReached: false })
    expect(saturationOf([[], [], [], []])).toMatchObject({ isReached: false })
    expect(saturationOf([])).toEqual({ points: [], quiet: 0, isReached: false })
  })

  test('knows in the end every reason once, in whatever order the interviews came', () => {
    const interview = fc.array(fc.constantFrom('price', 'late', 'rude', 'stock'), { maxLength: 4 })
    fc.assert(
      fc.property(fc.array(interview, { minLength: 1, maxLength: 9 }), interviews => {
        const all = new Set(interviews.flat()).size
        expect(saturationOf(interviews).points.at(-1)?.known).toBe(all)
        expect(saturationOf([...interviews].reverse()).points.at(-1)?.known).toBe(all)
      }),
    )
  })
})
