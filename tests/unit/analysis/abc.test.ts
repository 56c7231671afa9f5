import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { classify } from '#shared/analysis/abc.ts'

const CUTS = { cutA: 0.8, cutB: 0.95 }
const letters = (...weights: number[]): string => classify(weights, CUTS).join('')

describe('ABC classes', () => {
  test('follow the share before the item', () => {
    expect(letters(85, 10, 5)).toBe('ABC')
    expect(letters(40, 22, 12, 10, 5, 3)).toBe('AAABBC')
    expect(letters(120, 80, 40, 30, 20, 10)).toBe('AAABBC')
  })

  test('keep the order given', () => {
    expect(letters(5, 85, 10)).toBe('CAB')
  })

  test('are shared by ties at a cut', () => {
    expect(letters(70, 10, 10, 10)).toBe('AAAA')
    expect(letters(80, 10, 10)).toBe('ABB')
  })

  test('take sums that differ in their last bits only as reaching the cut', () => {
    expect(letters(0.5, 0.1, 0.2, 0.2)).toBe(letters(50, 10, 20, 20))
    expect(letters(0.3, 0.3, 0.2, 0.1, 0.1)).toBe(letters(30, 30, 20, 10, 10))
  })

  test('put nothing first where nothing weighs', () => {
    expect(letters(0, 0)).toBe('CC')
    expect(letters()).toBe('')
  })

  test('never put a heavier item below a lighter one, and always put the heaviest in A', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 }), weights => {
        const classes = classify(weights, CUTS)
        expect(classes[weights.indexOf(Math.max(...weights))]).toBe('A')
        for (const [i, left] of weights.entries()) {
          for (const [j, right] of weights.entries()) {
            if (left >= right) expect((classes[i] ?? '') <= (classes[j] ?? '')).toBe(true)
          }
        }
      }),
    )
  })
})
