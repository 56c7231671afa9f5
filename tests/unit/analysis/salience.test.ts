import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { smithSalience } from '#shared/analysis/salience.ts'

test("Smith's S with (L - r + 1) / L is the published one", () => {
  const result = smithSalience([
    ['price', 'late', 'rude'],
    ['late', 'price'],
    ['rude', 'late', 'price', 'stock'],
  ])
  expect(result.map(entry => [entry.item, entry.salience.toFixed(4), entry.lists])).toEqual([
    ['late', '0.8056', 3],
    ['price', '0.6667', 3],
    ['rude', '0.4444', 2],
    ['stock', '0.0833', 1],
  ])
  expect(result[0]?.meanPlace).toBeCloseTo(5 / 3, 10)
})

test('a repeated item counts at its first place, an empty list not at all', () => {
  expect(smithSalience([['late', 'price', 'late'], []])).toEqual(smithSalience([['late', 'price']]))
  expect(smithSalience([])).toEqual([])
})

test('salience is between 0 and 1 and does not depend on the order of the lists', () => {
  const list = fc.array(fc.constantFrom('late', 'price', 'rude', 'stock'), { maxLength: 6 })
  fc.assert(
    fc.property(fc.array(list, { maxLength: 8 }), lists => {
      const result = smithSalience(lists)
      expect(smithSalience([...lists].reverse()).map(entry => [entry.item, entry.salience, entry.lists])).toEqual(
        result.map(entry => [entry.item, entry.salience, entry.lists]),
      )
      for (const { salience } of result) {
        expect(salience).toBeGreaterThan(0)
        expect(salience).toBeLessThanOrEqual(1)
      }
    }),
  )
})
