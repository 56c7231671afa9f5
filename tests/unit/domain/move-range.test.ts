import { assert, nat, property, string, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moveRange } from '#shared/domain/move-range.ts'

const marked = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})
const after = (before: string, edited: string, words: string): string | null => {
  const range = moveRange(before, edited, marked(before, words))
  return range === null ? null : edited.slice(range.start, range.end)
}

describe('a marked passage of an edited text', () => {
  test.each([
    ['They were late', 'They were always late', 'late', 'late'],
    ['They were late', 'In May they were late', 'late', 'late'],
    ['late, and dear', 'late, and much too dear', 'late', 'late'],
    ['always very late', 'always late', 'very late', 'late'],
    ['too dear and late', 'too expensive and late', 'too dear and late', 'too expensive and late'],
    ['dear', 'dear!', 'dear', 'dear'],
    ['поздно 🚚 всегда', 'очень поздно 🚚 всегда', '🚚', '🚚'],
  ])('%s -> %s: %s becomes %s', (before, edited, words, expected) => {
    expect(after(before, edited, words)).toBe(expected)
  })

  test('is gone where all of its words are', () => {
    expect(after('dear and rude', 'dear', ' and rude')).toBe(null)
    expect(after('dear', '', 'dear')).toBe(null)
  })

  test('stays within the text and, while it was not touched, on the same words, wherever something is put in or taken out', () => {
    const range = tuple(
      string({ minLength: 1, maxLength: 40 }),
      nat(),
      nat(),
      nat(),
      nat(3),
      string({ maxLength: 5 }),
    ).map(([text, a, b, c, cut, put]) => {
      const start = a % text.length
      const end = start + 1 + (b % (text.length - start))
      const at = c % (text.length + 1)
      return { text, start, end, edited: text.slice(0, at) + put + text.slice(at + cut), at, cut }
    })
    assert(
      property(range, ({ text, start, end, edited, at, cut }) => {
        const moved = moveRange(text, edited, { start, end })
        if (moved === null) return
        expect(moved.start).toBeGreaterThanOrEqual(0)
        expect(moved.end).toBeLessThanOrEqual(edited.length)
        // An edit of the same letters cannot be told from one beside it: only edits clearly off the passage are compared.
        if (at > end && edited.length >= end) expect(edited.slice(moved.start, moved.start + 1)).toBe(text[start])
        if (at + cut < start && edited !== text) expect(moved.end - moved.start).toBeGreaterThan(0)
      }),
    )
  })
})
