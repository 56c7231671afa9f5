import { describe, expect, test } from 'vitest'
import { noteKey } from '#renderer/steps/reasons/interview/note-keys.ts'
import { readTime, writtenTime } from '#renderer/steps/reasons/interview/use-talk-seconds.ts'
import { whyKey } from '#renderer/steps/reasons/interview/why-keys.ts'

const press = (key: string, more: Partial<Parameters<typeof noteKey>[0]> & { shiftKey?: boolean } = {}) => ({
  key,
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
})

describe('the keys on a note', () => {
  test('give codes by number and mean the same on a Cyrillic layout', () => {
    expect(noteKey(press('7'))).toEqual({ act: 'code', number: 7 })
    expect(noteKey(press('0'))).toEqual({ act: 'other' })
    expect(noteKey(press('щ', { code: 'KeyO' }))).toEqual({ act: 'off-record' })
    expect(noteKey(press('й', { code: 'KeyQ' }))).toEqual({ act: 'quote' })
    expect(noteKey(press('"'))).toEqual({ act: 'quote' })
  })

  test('leave shortcuts, arrows and other letters alone', () => {
    for (const other of [press('z', { ctrlKey: true }), press('1', { altKey: true }), press('ArrowRight'), press('x')])
      expect(noteKey(other)).toBeUndefined()
  })
})

describe('the keys in the tree of whys', () => {
  test('move, add and remove; Delete takes only an empty line', () => {
    expect(whyKey(press('Tab'), false)).toEqual({ act: 'move', move: 'in' })
    expect(whyKey(press('Tab', { shiftKey: true }), false)).toEqual({ act: 'move', move: 'out' })
    expect(whyKey(press('ArrowUp', { altKey: true }), false)).toEqual({ act: 'move', move: 'up' })
    expect(whyKey(press('Enter'), false)).toEqual({ act: 'next' })
    expect(whyKey(press('Delete'), true)).toEqual({ act: 'remove' })
    expect(whyKey(press('Delete'), false)).toBeUndefined()
  })
})

test('times into the talk are written and read', () => {
  expect([0, 133, 3_733].map(writtenTime)).toEqual(['00:00', '02:13', '1:02:13'])
  expect(['2:13', '1:02:13', '5'].map(readTime)).toEqual([133, 3_733, 300])
  expect(['2:75', 'soon', ''].map(readTime)).toEqual([undefined, undefined, undefined])
})
