/** Whatever colours a brand has, the report can be read. */
import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, darkenUntilReadable, PAPER, READABLE, reportPalette } from '#electron/reporting/brand-colours.ts'
import { DEFAULT_BRAND } from '#shared/domain/brand.ts'

const colour = integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)

test('contrast is that of WCAG: black on white 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#0f5b63', '#0f5b63')).toBe(1)
})

test('a colour that can be read is left as it is, a pale one is darkened in its hue', () => {
  expect(darkenUntilReadable('#0F5B63')).toBe('#0f5b63')
  expect(darkenUntilReadable('#ffee00')).toMatch(/^#([0-9a-f]{2})[0-9a-f]{2}00$/)
})

test('any brand gives text that can be read on paper and on its own colour', () => {
  assert(
    property(colour, colour, (primaryColour, accentColour) => {
      const palette = reportPalette({ ...DEFAULT_BRAND, primaryColour, accentColour })
      expect(contrast(palette.primary, palette.onPrimary)).toBeGreaterThanOrEqual(READABLE)
      expect(contrast(palette.primaryText, PAPER)).toBeGreaterThanOrEqual(READABLE)
      expect(contrast(palette.accent, PAPER)).toBeGreaterThanOrEqual(READABLE)
    }),
  )
})

test('the colours of the classes can be read under white letters and upon their washes', () => {
  const palette = reportPalette(DEFAULT_BRAND)
  for (const name of ['A', 'B', 'C'] as const) {
    expect(contrast(palette.classes[name], '#ffffff')).toBeGreaterThanOrEqual(READABLE)
    expect(contrast(palette.classWashes[name], palette.ink)).toBeGreaterThanOrEqual(READABLE)
  }
})
