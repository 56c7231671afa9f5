import { describe, expect, test } from 'vitest'
import { wilsonInterval } from '#shared/analysis/proportions.ts'

test.each([
  [81, 263, 0.25528852, 0.36620958],
  [15, 148, 0.0623864, 0.16048724],
  [1869, 7043, 0.2551881129, 0.2758074375],
  [0, 30, 0, 0.1135133932],
  [1, 30, 0.0059085904, 0.1667039099],
  [4, 20, 0.0806576626, 0.4160174323],
  [190, 200, 0.9104218519, 0.9726173544],
  [0, 1, 0, 0.7934506857],
  [1, 1, 0.2065493144, 1],
])('the Wilson limits of %i of %i are those of the reference', (count, total, lower, upper) => {
  const interval = wilsonInterval(count, total)
  expect(interval?.lower).toBeCloseTo(lower, 8)
  expect(interval?.upper).toBeCloseTo(upper, 8)
})

test('nobody asked gives no interval', () => {
  expect(wilsonInterval(0, 0)).toBeNull()
})

describe('the seed cases of the method', () => {
  test.each([
    [24, 42, 0.422, 0.709],
    [10, 12, 0.552, 0.953],
  ])(
    '%i of %i returned: the limits are those of the definitions, to a tenth of a per cent',
    (count, total, lower, upper) => {
      const found = wilsonInterval(count, total)
      expect(found?.lower).toBeCloseTo(lower, 3)
      expect(found?.upper).toBeCloseTo(upper, 3)
    },
  )
})
