import { array, assert, nat, property, string, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markPieces, wholeCharacters, type Stretch } from '#shared/domain/mark-pieces.ts'

describe('the pieces of a coded text', () => {
  test('are split where codes overlap, each with every code that covers it, on layers of their own', () => {
    const late = { start: 0, end: 11, name: 'late' }
    const rude = { start: 6, end: 17, name: 'rude' }
    expect(
      markPieces('always late, rude 🚚', [late, rude]).map(piece => [
        piece.text,
        piece.marks.map(({ mark, layer }) => `${mark.name} ${layer}`),
      ]),
    ).toEqual([
      ['always', ['late 0']],
      [' late', ['late 0', 'rude 1']],
      [', rude', ['rude 1']],
      [' 🚚', []],
    ])
  })

  test('give the text again, and no two codes on one layer overlap, whatever the codes', () => {
    const marks = array(
      tuple(nat(30), nat(30)).map(([one, other]): Stretch => ({
        start: Math.min(one, other),
        end: Math.max(one, other) + 1,
      })),
    )
    assert(
      property(string({ unit: 'grapheme', maxLength: 30 }), marks, (text, all) => {
        const pieces = markPieces(text, all)
        expect(pieces.map(piece => piece.text).join('')).toBe(text)
        for (const piece of pieces) {
          const layers = piece.marks.map(({ layer }) => layer)
          expect(new Set(layers).size).toBe(layers.length)
        }
      }),
    )
  })
})

describe('a selection', () => {
  test('never cuts a picture or a letter with its accent, and leaves out spaces at its ends', () => {
    const text = 'ой 👩‍👩‍👧 поздно'
    expect(wholeCharacters(text, { start: 4, end: 6 })).toEqual({ start: 3, end: 11 })
    expect(wholeCharacters(text, { start: 2, end: 12 })).toEqual({ start: 3, end: 11 })
    expect(wholeCharacters(text, { start: 2, end: 3 })).toBeUndefined()
  })
})
