import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '#shared/kit/day.ts'

test('days are counted as the engine counts them, on every day from year 1000 to 9999', () => {
  fc.assert(
    fc.property(fc.integer({ min: -354_285, max: 2_932_896 }), number => {
      const day = dayFromNumber(number)
      expect(dayNumber(day)).toBe(Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000))
      expect(dayNumber(day)).toBe(number)
    }),
    { numRuns: 5000 },
  )
})
