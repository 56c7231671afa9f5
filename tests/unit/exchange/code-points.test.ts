import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointRuler } from '#shared/kit/code-points.ts'

describe('positions in a text', () => {
  test('count an emoji as one character, a Cyrillic letter as one, and its accent as another', () => {
    const text = '👍🏽 ё да'
    const ruler = codePointRuler(text)
    expect(ruler.codePoints).toBe(Array.from(text).length)
    expect(ruler.toCodePoint(text.indexOf('да'), 'start')).toBe(5)
    expect(text.slice(ruler.toUnit(5), ruler.toUnit(7))).toBe('да')
  })

  test('within a surrogate pair take the whole character in', () => {
    const ruler = codePointRuler('a😀b')
    expect([ruler.toCodePoint(2, 'start'), ruler.toCodePoint(2, 'end')]).toEqual([1, 2])
  })

  test('come back the same from the other way of counting, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const ruler = codePointRuler(text)
        const points = Array.from(text)
        expect(ruler.codePoints).toBe(points.length)
        for (let point = 0, unit = 0; point <= points.length; point += 1) {
          expect(ruler.toUnit(point)).toBe(unit)
          expect(ruler.toCodePoint(unit, 'start')).toBe(point)
          expect(ruler.toCodePoint(unit, 'end')).toBe(point)
          unit += points[point]?.length ?? 0
        }
      }),
    )
  })

  test('beyond the text are its ends', () => {
    for (const text of ['abc', 'a😀c']) {
      const ruler = codePointRuler(text)
      expect([ruler.toCodePoint(99, 'end'), ruler.toUnit(99), ruler.toCodePoint(-1, 'start')]).toEqual([
        3,
        text.length,
        0,
      ])
    }
  })
})
