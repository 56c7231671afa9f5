/** A field that saves itself never takes typed text away. */
import { describe, expect, test } from 'vitest'
import {
  enterField,
  handOver,
  isDirty,
  leaveField,
  receiveValue,
  refuse,
  startAutosave,
  typeText,
} from '#renderer/ui/autosave-state.ts'

const focused = (value: string) => enterField(startAutosave(value))

describe('a value from outside', () => {
  test('replaces the text of a field nobody is in', () => {
    expect(receiveValue(startAutosave('old'), 'new').draft).toBe('new')
  })

  test('waits while the field is in use, and is taken on leaving', () => {
    const state = receiveValue(focused('old'), 'new')
    expect(state.draft).toBe('old')
    expect(leaveField(state).draft).toBe('new')
  })

  test('never replaces text that was not handed over yet', () => {
    const state = receiveValue(typeText(focused('old'), 'mine'), 'theirs')
    expect(state.draft).toBe('mine')
    expect(leaveField(state).draft).toBe('mine')
    expect(isDirty(state)).toBe(true)
  })

  test('does not eat the blank just typed when the host trims it', () => {
    const sent = handOver(typeText(focused(''), 'two '))
    const state = receiveValue(sent, 'two')
    expect(state.draft).toBe('two ')
    expect(typeText(state, 'two words').draft).toBe('two words')
  })

  test('that answers an earlier save does not take a later one back', () => {
    const first = handOver(typeText(focused(''), 'ab'))
    const second = handOver(typeText(first, 'abc'))
    const late = receiveValue(second, 'ab')
    expect(late.draft).toBe('abc')
    const settled = receiveValue(late, 'abc')
    expect(leaveField(settled).draft).toBe('abc')
  })
})

describe('a refused save', () => {
  test('keeps the text, says why, and the text is handed over again', () => {
    const state = refuse(handOver(typeText(focused('old'), 'bad')), 'bad', 'why')
    expect(state).toMatchObject({ draft: 'bad', error: 'why' })
    expect(isDirty(state)).toBe(true)
    expect(handOver(state).error).toBeNull()
  })

  test('is passed over when more was typed meanwhile', () => {
    const state = typeText(handOver(typeText(focused('old'), 'bad')), 'better')
    expect(refuse(state, 'bad', 'why')).toMatchObject({ draft: 'better', error: null })
  })
})
