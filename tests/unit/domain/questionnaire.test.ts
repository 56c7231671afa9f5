/** Answers of a survey: what fits, what they come to, what may change under them. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ADVISED_MINUTES,
  answeredReasons,
  answerValueSchema,
  estimatedMinutes,
  fitAnswer,
  isCompatible,
  QUESTION_KINDS,
  questionDraftSchema,
  type QuestionDraft,
} from '#shared/domain/questionnaire.ts'
import { stratumKey, stratumOf } from '#shared/domain/survey-sample.ts'
import type { ReasonId } from '#shared/kit/id.ts'

const local = (text: string) => ({ en: text, ru: '', sq: '' })
const option = (key: string) => ({ key, text: local(key), reasonId: `reason ${key}` as ReasonId })
const draft = (part: Partial<QuestionDraft>): QuestionDraft => ({
  kind: 'single',
  purpose: 'none',
  text: local('?'),
  hint: local(''),
  low: local(''),
  high: local(''),
  options: [option('a'), option('b')],
  hasOther: false,
  catalogueId: null,
  ...part,
})

test('a purpose that the kind cannot have, and an option named twice, are refused', () => {
  expect(questionDraftSchema.safeParse(draft({ purpose: 'pain' })).success).toBe(false)
  expect(questionDraftSchema.safeParse(draft({ options: [option('a'), option('a')] })).success).toBe(false)
  expect(questionDraftSchema.safeParse(draft({})).success).toBe(true)
})

test('whatever comes, an answer that fits names only options of its question, each once', () => {
  const value = fc.oneof(
    fc.record({ kind: fc.constant('single' as const), option: fc.constantFrom('a', 'b', 'z') }),
    fc.record({
      kind: fc.constantFrom('multiple' as const),
      options: fc.array(fc.constantFrom('a', 'b', 'z'), { minLength: 1 }),
    }),
    fc.record({ kind: fc.constant('scale' as const), number: fc.integer({ min: 0, max: 10 }) }),
    fc.record({ kind: fc.constant('ranking' as const), order: fc.array(fc.constantFrom('a', 'b'), { minLength: 1 }) }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...QUESTION_KINDS), value, fc.string(), (kind, given, words) => {
      const parsed = answerValueSchema.parse(given)
      const fit = fitAnswer(draft({ kind }), { questionKey: 'q', value: parsed, words })
      if (!fit.ok) return
      expect(parsed.kind).toBe(kind)
      const named = 'options' in parsed ? parsed.options : 'order' in parsed ? parsed.order : []
      expect(new Set(named).size).toBe(named.length)
      expect(named).not.toContain('z')
    }),
  )
})

describe('the reasons that answers come to', () => {
  const questions = [
    { ...draft({ kind: 'multiple', purpose: 'reasons' }), key: 'many' },
    { ...draft({ purpose: 'main' }), key: 'one' },
    { ...draft({ kind: 'scale', purpose: 'pain', options: [] }), key: 'pain' },
  ]
  const same = (id: ReasonId): ReasonId => id

  test('are each named once, with the pain on the main one', () => {
    const answers = new Map([
      ['many', { kind: 'multiple' as const, options: ['a', 'b'] }],
      ['one', { kind: 'single' as const, option: 'b' }],
      ['pain', { kind: 'scale' as const, number: 9 }],
    ])
    expect(answeredReasons(questions, answers, same)).toEqual([
      { reasonId: 'reason a', isMain: false, pain: null },
      { reasonId: 'reason b', isMain: true, pain: 9 },
    ])
  })

  test('are one where two of them were merged, and the only one has the pain', () => {
    const answers = new Map([
      ['many', { kind: 'multiple' as const, options: ['a', 'b'] }],
      ['pain', { kind: 'scale' as const, number: 4 }],
    ])
    expect(answeredReasons(questions, answers, () => 'merged' as ReasonId)).toEqual([
      { reasonId: 'merged', isMain: false, pain: 4 },
    ])
  })
})

test('words may be corrected and options added under answers, nothing else', () => {
  const before = draft({})
  expect(isCompatible(before, draft({ text: local('Corrected?') }))).toBe(true)
  expect(isCompatible(before, draft({ options: [option('c'), option('b'), option('a')] }))).toBe(true)
  expect(isCompatible(before, draft({ options: [option('a')] }))).toBe(false)
  expect(isCompatible(before, draft({ kind: 'multiple' }))).toBe(false)
  expect(isCompatible(before, draft({ options: [option('a'), { ...option('b'), reasonId: null }] }))).toBe(false)
  expect(isCompatible(draft({ hasOther: true }), before)).toBe(false)
})

test('a script grows longer with every question', () => {
  const few = [draft({ kind: 'open', options: [] }), draft({})]
  expect(estimatedMinutes([])).toBe(0)
  expect(estimatedMinutes([...few, draft({})])).toBeGreaterThan(estimatedMinutes(few))
  expect(estimatedMinutes(Array.from({ length: 6 }, () => draft({ kind: 'open' })))).toBeGreaterThan(ADVISED_MINUTES)
})

test('a stratum is told by its key, whatever its name holds', () => {
  fc.assert(
    fc.property(fc.constantFrom('A', 'B', 'C', null), fc.option(fc.string({ minLength: 1 })), (abcClass, value) => {
      expect(stratumOf(stratumKey({ abcClass, value }))).toEqual({ abcClass, value })
    }),
  )
})
