import { describe, expect, test } from 'vitest'
import type { CoderText } from '#shared/contract/coding.ts'
import type { CodingId, ReasonId, RespondentId, StudyId, TextId } from '#shared/kit/id.ts'
import {
  codeChoices,
  fittingChoices,
  neighbour,
  nextUnread,
  queueKey,
  timesUsed,
} from '#renderer/steps/reasons/coding/coding-queue.ts'
import { reason } from './build.ts'

const text = (id: string, isRead: boolean, codes: readonly (readonly [string, boolean])[] = []): CoderText => ({
  id: id as TextId,
  studyId: 's' as StudyId,
  respondentId: 'p' as RespondentId,
  kind: 'answer',
  questionId: null,
  body: 'late and dear',
  atSeconds: null,
  offRecord: false,
  position: 1,
  createdAt: 0,
  isRead,
  codings: codes.map(([reasonId, isPrimary]) => ({
    id: `${id}-${reasonId}` as CodingId,
    textId: id as TextId,
    coder: 'first',
    reasonId: reasonId as ReasonId,
    start: 0,
    end: 4,
    isPrimary,
    createdAt: 0,
  })),
})
const id = (name: string): TextId => name as TextId

describe('the queue', () => {
  const texts = [text('a', true), text('b', false), text('c', true), text('d', false)]

  test('goes to the next unread text, round the end, and ends where all are read', () => {
    expect(nextUnread(texts, null)).toBe('b')
    expect(nextUnread(texts, id('b'))).toBe('d')
    expect(nextUnread(texts, id('d'))).toBe('b')
    expect(nextUnread([text('a', true)], id('a'))).toBe(null)
    expect(nextUnread([], null)).toBe(null)
  })

  test('walks to its ends and not past them', () => {
    expect(neighbour(texts, id('a'), -1)).toBe('a')
    expect(neighbour(texts, id('a'), 1)).toBe('b')
    expect(neighbour(texts, id('d'), 1)).toBe('d')
  })
})

describe('the reasons to take', () => {
  const named = (name: string, mergedInto: string | null = null) =>
    reason(name, { name: { en: name, ru: '', sq: '' }, mergedInto: mergedInto as ReasonId | null })
  const reasons = [named('Rude'), named('Late'), named('Dear'), named('Costly', 'Dear')]
  const texts = [
    text('a', true, [['Late', true]]),
    text('b', true, [
      ['Late', false],
      ['Costly', false],
    ]),
  ]

  test('come by how often this coder gave them, then by name, merged ones as the one they count for', () => {
    const used = timesUsed(texts, reasons)
    expect([...used]).toEqual([
      ['Late', 2],
      ['Dear', 1],
    ])
    const [first] = texts
    expect(
      first && codeChoices(first, reasons, used, 'en').map(({ name, isOn, isPrimary }) => [name, isOn, isPrimary]),
    ).toEqual([
      ['Late', true, true],
      ['Dear', false, false],
      ['Rude', false, false],
    ])
  })

  test('keep their numbers while they are searched', () => {
    const [, second] = texts
    const choices = second === undefined ? [] : codeChoices(second, reasons, timesUsed(texts, reasons), 'en')
    expect(fittingChoices(choices, 'ru').map(({ name, number }) => [name, number])).toEqual([['Rude', 3]])
  })
})

describe('a key in the box', () => {
  const key = (key: string, code: string, altKey = false, ctrlKey = false) => ({ key, code, altKey, ctrlKey })

  test('takes by number, makes primary with Alt on any layout, and goes on by Enter', () => {
    expect(queueKey(key('3', 'Digit3'), '')).toEqual({ act: 'toggle', number: 3 })
    expect(queueKey(key('£', 'Digit3', true), '')).toEqual({ act: 'primary', number: 3 })
    expect(queueKey(key('Enter', 'Enter'), '')).toEqual({ act: 'next' })
    expect(queueKey(key('ArrowRight', 'ArrowRight', true), 'x')).toEqual({ act: 'forward' })
  })

  test('is typed where the box holds text already, and left to the program with Ctrl', () => {
    expect(queueKey(key('3', 'Digit3'), 'pallet ')).toBeUndefined()
    expect(queueKey(key('Enter', 'Enter'), 'pal')).toBeUndefined()
    expect(queueKey(key('1', 'Digit1', false, true), '')).toBeUndefined()
    expect(queueKey(key('0', 'Digit0'), '')).toBeUndefined()
  })
})
