/** Periods are saved only when their days are in order. */
import { expect, test } from 'vitest'
import { faultOf, toPeriod, yearBefore } from '#renderer/steps/frame/period-days.ts'

test('a period needs both days in order; one day alone is a period', () => {
  expect(faultOf({ from: '2026-01-01', to: null })).toBe('dayMissing')
  expect(faultOf({ from: '2026-02-01', to: '2026-01-01' })).toBe('periodReversed')
  expect(faultOf({ from: '2026-01-01', to: '2026-01-01' })).toBeNull()
  expect(toPeriod({ from: '2026-02-01', to: '2026-01-01' })).toBeUndefined()
})

test.each([
  ['2026-01-01', '2025-01-01', '2025-12-31'],
  ['2026-07-01', '2025-07-01', '2026-06-30'],
  ['2024-03-01', '2023-03-01', '2024-02-29'],
  ['2024-02-29', '2023-03-01', '2024-02-28'],
])('the year before a period from %s', (start, from, to) => {
  expect(yearBefore({ from: start, to: start })).toEqual({ from, to })
})
