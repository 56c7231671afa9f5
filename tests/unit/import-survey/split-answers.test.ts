import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { learnOptions } from '#shared/domain/import/survey/learn-options.ts'
import { indexOptions, SEPARATORS, splitAnswers } from '#shared/domain/import/survey/split-answers.ts'

const split = (text: string, options: readonly string[], separator: (typeof SEPARATORS)[number] = ', ') =>
  splitAnswers(text, indexOptions(options, separator), separator)

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
const cell = fc
  .array(fc.oneof(word, fc.constantFrom(', ', ',  ', ';', '; ', '\n', '\r\n', 'A', 'B', 'A, B')))
  .map(parts => parts.join(''))

describe('several answers in one cell', () => {
  test('are cut only at known options, the longest first', () => {
    const options = ['Price', 'Price, service and all', 'Service']
    expect(split('Price, service and all, Service', options).pieces).toEqual([
      { text: 'Price, service and all', option: 'Price, service and all' },
      { text: 'Service', option: 'Service' },
    ])
    expect(split('PRICE, the rest, of it, Service', options).pieces).toEqual([
      { text: 'PRICE', option: 'Price' },
      { text: 'the rest, of it', option: null },
      { text: 'Service', option: 'Service' },
    ])
    expect(split('nothing, known, here', options).pieces).toEqual([{ text: 'nothing, known, here', option: null }])
  })

  test('leave the fewest words over where options overlap', () => {
    expect(split('A, B, C', ['A', 'A, B', 'B, C']).pieces.map(piece => piece.option)).toEqual(['A', 'B, C'])
  })

  test('lose no character, whatever the cell and the options', () => {
    fc.assert(
      fc.property(
        cell,
        fc.array(cell, { maxLength: 6 }),
        fc.constantFrom(...SEPARATORS),
        (text, options, separator) => {
          const { pieces, between } = split(text, options, separator)
          const again = pieces
            .map((piece, index) => (index === 0 ? piece.text : `${between[index - 1]}${piece.text}`))
            .join('')
          expect(again).toBe(text)
          expect(between).toHaveLength(pieces.length - 1)
        },
      ),
    )
  })

  test('give every known option back when the cell was joined from options', () => {
    const options = ['Price', 'Slow, late', 'Slow', 'Rude staff', 'Moved, far away, for good']
    fc.assert(
      fc.property(fc.shuffledSubarray(options, { minLength: 1 }), chosen => {
        const found = split(chosen.join(', '), options).pieces
        expect(found.map(piece => piece.text).join(', ')).toBe(chosen.join(', '))
        expect(found.every(piece => piece.option !== null)).toBe(true)
      }),
    )
  })

  test('a long answer with thousands of marks is cut in reasonable work', () => {
    const text = 'word, '.repeat(5000)
    expect(
      split(text, ['Price'])
        .pieces.map(piece => piece.text)
        .join(''),
    ).toBe(text)
  })
})

describe('options learnt from the cells', () => {
  test('hold their commas where the parts are never met apart', () => {
    const cells = ['Slow, late, Price', 'Price', 'Slow, late', 'Rude, Price', 'Rude']
    expect(learnOptions(cells, ', ', []).toSorted()).toEqual(['Price', 'Rude', 'Slow, late'])
  })

  test('are not made of what was written once', () => {
    expect(learnOptions(['Price', 'Price', 'They, of all people, left'], ', ', [])).toEqual(['Price'])
  })
})
