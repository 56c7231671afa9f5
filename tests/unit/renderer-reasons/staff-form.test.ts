import { describe, expect, test } from 'vitest'
import {
  EMPTY_CARD,
  EMPTY_FORM,
  groupsOfText,
  reasonKey,
  recordedCard,
  recordedForm,
  withKnowsNone,
  withMarks,
  withOther,
  withReasons,
  withTick,
} from '#renderer/steps/reasons/staff/staff-form.ts'
import type { ClientId, ReasonId } from '#shared/kit/id.ts'

const LATE = 'late' as ReasonId
const RUDE = 'rude' as ReasonId

describe('the reasons of a form', () => {
  test('have one main one at most, and a mark ticks', () => {
    const both = withMarks(withMarks([], LATE, { isMain: true }), RUDE, { isMain: true, certainty: 4 })
    expect(both).toMatchObject([
      { reasonId: LATE, isMain: false },
      { reasonId: RUDE, isMain: true, certainty: 4 },
    ])
    expect(withTick(both, RUDE, false)).toMatchObject([{ reasonId: LATE }])
  })

  test('and “don’t know” never stand together: what was said last holds', () => {
    const named = withOther(withReasons(EMPTY_FORM, withTick([], LATE, true)), 'Rain')
    const none = withKnowsNone(named, true)
    expect(recordedForm(none)).toEqual({ openAnswer: '', reasons: [], other: '', knowsNone: true, groupId: null })
    expect(withReasons(none, withTick([], LATE, true)).knowsNone).toBe(false)
    expect(withOther(none, 'Rain').knowsNone).toBe(false)
  })
})

describe('a key on a reason', () => {
  test('means the same on every keyboard layout', () => {
    expect(reasonKey({ key: 'm', code: 'KeyM' })).toEqual({ kind: 'main' })
    expect(reasonKey({ key: 'ь', code: 'KeyM' })).toEqual({ kind: 'main' })
    expect(reasonKey({ key: 'ы', code: 'KeyS' })).toEqual({ kind: 'basis', basis: 'said' })
    expect(reasonKey({ key: 'I', code: 'KeyI' })).toEqual({ kind: 'basis', basis: 'inferred' })
    expect(reasonKey({ key: '4', code: 'Numpad4' })).toEqual({ kind: 'certainty', certainty: 4 })
    expect(reasonKey({ key: '6', code: 'Digit6' })).toBeUndefined()
    expect(reasonKey({ key: ' ', code: 'Space' })).toBeUndefined()
    expect(reasonKey({ key: 'ArrowUp', code: 'ArrowUp' })).toEqual({ kind: 'walk', step: -1 })
  })
})

describe('a case card', () => {
  test('can be saved with a client, an author and a reason', () => {
    const card = { ...EMPTY_CARD, clientId: 'c1' as ClientId, filledBy: 'Olga', reasons: withTick([], LATE, true) }
    expect(recordedCard(card)).toMatchObject({ clientId: 'c1', filledBy: 'Olga' })
    expect(recordedCard({ ...card, clientId: null })).toBeNull()
    expect(recordedCard({ ...card, filledBy: ' ' })).toBeNull()
    expect(recordedCard({ ...card, reasons: [] })).toBeNull()
  })
})

test('groups are read one a line, each once', () => {
  expect(groupsOfText(' Sales \n\nDepot\nSales\n')).toEqual(['Sales', 'Depot'])
})
