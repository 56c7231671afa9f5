import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cumulativeIncidence, type CausedSpell } from '#shared/analysis/competing-risks.ts'
import { kaplanMeier } from '#shared/analysis/survival.ts'

const CAUSES = [null, 'price', 'service'] as const

/** The ten clients of the definitions: 0 still a client, 1 left for the price, 2 for the service. */
const TIMES = [1, 2, 2, 3, 4, 5, 5, 6, 7, 8]
const EVENTS = [1, 2, 0, 1, 0, 2, 1, 0, 1, 0]
const ten: CausedSpell[] = TIMES.map((time, index) => ({ time, cause: CAUSES[EVENTS[index] ?? 0] ?? null }))

describe('leaving by reason', () => {
  test('of the ten clients at 7 is what R 4.2 (survival, Aalen-Johansen) gives', () => {
    const { causes, steps } = cumulativeIncidence(ten)
    expect(causes).toEqual([
      { cause: 'price', events: 4 },
      { cause: 'service', events: 2 },
    ])
    const last = steps.findLast(step => step.time <= 7)
    expect(last?.stay).toBeCloseTo(0.205714, 6)
    expect(last?.left[0]).toBeCloseTo(0.557143, 6)
    expect(last?.left[1]).toBeCloseTo(0.237143, 6)
  })

  test('is less than the naive figure, which takes who left for the service as still to leave for the price', () => {
    const naive = kaplanMeier(ten.map(({ time, cause }) => ({ time, left: cause === 'price' })))
    expect(1 - (naive.steps.at(-1)?.survival ?? 1)).toBeCloseTo(0.691429, 6)
  })

  const spell = record({ time: integer({ min: 0, max: 30 }), cause: constantFrom(null, 'a', 'b', 'c') })

  test('always adds up with those who stay to all clients, and rises', () => {
    assert(
      property(array(spell, { maxLength: 60 }), spells => {
        let before: readonly number[] = []
        for (const { stay, left } of cumulativeIncidence(spells).steps) {
          expect(left.reduce((sum, share) => sum + share, stay)).toBeCloseTo(1, 9)
          for (const [index, share] of left.entries()) expect(share).toBeGreaterThanOrEqual(before[index] ?? 0)
          before = left
        }
      }),
    )
  })

  test('stays as long as the Kaplan-Meier curve says, whatever the order of the clients', () => {
    assert(
      property(array(spell, { maxLength: 60 }), spells => {
        const found = cumulativeIncidence(spells)
        const curve = kaplanMeier(spells.map(({ time, cause }) => ({ time, left: cause !== null })))
        expect(found.steps.map(step => step.time)).toEqual(curve.steps.map(step => step.time))
        for (const [index, step] of found.steps.entries())
          expect(step.stay).toBeCloseTo(curve.steps[index]?.survival ?? -1, 9)
        expect(cumulativeIncidence(spells.toReversed())).toEqual(found)
      }),
    )
  })
})
