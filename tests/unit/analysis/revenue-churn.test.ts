import { array, assert, boolean, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { revenueChurn } from '#shared/analysis/revenue-churn.ts'

describe('revenue churn', () => {
  test('of 8k lost or contracted from 100k is 8 %, as the definition has it', () => {
    const found = revenueChurn([
      { opening: 50_000, closing: 45_000, isLost: false },
      { opening: 3_000, closing: 0, isLost: true },
      { opening: 47_000, closing: 60_000, isLost: false },
    ])
    expect(found).toMatchObject({ clients: 3, opening: 100_000, lost: 3_000, contracted: 5_000, expanded: 13_000 })
    expect(found.churn).toBeCloseTo(0.08, 12)
    expect(found.grossRetention).toBeCloseTo(0.92, 12)
    expect(found.netRetention).toBeCloseTo(1.05, 12)
  })

  test('leaves out, and counts, clients whose returns were as large as their orders', () => {
    const found = revenueChurn([
      { opening: 100, closing: -20, isLost: false },
      { opening: -30, closing: 10, isLost: false },
    ])
    expect(found).toMatchObject({ clients: 1, contracted: 100, churn: 1, leftOut: { clients: 1, opening: -30 } })
    expect(revenueChurn([])).toMatchObject({ clients: 0, churn: null, grossRetention: null, netRetention: null })
  })

  test('is never under nothing or over all; gross retention never passes 100 %, net may, and the order of clients has no effect', () => {
    const pair = record({
      opening: integer({ min: -1000, max: 100_000 }),
      closing: integer({ min: -1000, max: 200_000 }),
      isLost: boolean(),
    })
    assert(
      property(array(pair, { maxLength: 40 }), pairs => {
        const found = revenueChurn(pairs)
        expect(revenueChurn(pairs.toReversed())).toEqual(found)
        if (found.churn === null || found.grossRetention === null || found.netRetention === null) return
        expect(found.churn).toBeGreaterThanOrEqual(0)
        expect(found.churn).toBeLessThanOrEqual(1)
        expect(found.grossRetention).toBeCloseTo(1 - found.churn, 12)
        expect(found.netRetention).toBeGreaterThanOrEqual(found.grossRetention)
      }),
    )
  })
})
