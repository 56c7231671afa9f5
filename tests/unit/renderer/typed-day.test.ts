/** Days as people type them. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayFromNumber, isDay } from '#shared/kit/day.ts'
import { LANGUAGES } from '#shared/kit/language.ts'
import { parseTypedDay, writeTypedDay } from '#renderer/ui/typed-day.ts'

test.each([
  ['31.12.2025', '2025-12-31'],
  ['1/2/2026', '2026-02-01'],
  [' 01 - 02 - 2026 ', '2026-02-01'],
  ['2026-02-01', '2026-02-01'],
  ['', null],
  ['31.02.2026', undefined],
  ['01.02.26', undefined],
  ['01.02.20', undefined],
  ['12/31/2025', undefined],
  ['soon', undefined],
  ['01.01.1066', undefined],
])('%j is %j', (text, day) => {
  expect(parseTypedDay(text)).toBe(day)
})

test('what a field writes in any language it reads back', () => {
  const days = fc.integer({ min: -25_000, max: 200_000 }).map(dayFromNumber).filter(isDay)
  fc.assert(
    fc.property(
      days,
      fc.constantFrom(...LANGUAGES),
      (day, language) => parseTypedDay(writeTypedDay(day, language)) === day,
    ),
  )
})
