import { describe, expect, test } from 'vitest'
import {
  brainstormRows,
  dotsOfText,
  dotStepOfKey,
  steppedDots,
  totalDots,
} from '#renderer/steps/reasons/brainstorm-list.ts'
import { newestResponses } from '#renderer/steps/reasons/recorded-list.ts'
import {
  canRecord,
  EMPTY_RESPONSE,
  responseRecord,
  withMainReason,
  withOtherReason,
  withoutOtherReason,
} from '#renderer/steps/reasons/response-form.ts'
import { responseRecordSchema } from './schemas.ts'
import { id, mention, reason, respondent, study } from './build.ts'

describe('a brainstorm', () => {
  const reasons = [reason('r1'), reason('r2', { group: 'external' }), reason('r3', { mergedInto: id('r1') })]
  const mentions = [
    mention('m1', { reasonId: id('r2'), dots: 1 }),
    mention('m2', { reasonId: id('r3'), dots: 4 }),
    mention('m3', { reasonId: id('r1'), dots: null }),
  ]

  test('keeps the order written, or puts most dots first; merged reasons stand under the name they count for', () => {
    expect(brainstormRows(mentions, reasons, 'written', 'en').map(row => row.mention.id)).toEqual(['m1', 'm2', 'm3'])
    const byDots = brainstormRows(mentions, reasons, 'dots', 'en')
    expect(byDots.map(row => [row.mention.id, row.name, row.dots])).toEqual([
      ['m2', 'r1', 4],
      ['m1', 'r2', 1],
      ['m3', 'r1', 0],
    ])
    expect(totalDots(mentions)).toBe(5)
  })

  test('dots stay whole and within their limits, by key or typed', () => {
    expect([steppedDots(0, -1), steppedDots(3, 1), steppedDots(10_000, 1)]).toEqual([0, 4, 10_000])
    expect(['+', 'ArrowUp', '-', 'ArrowDown', 'a'].map(dotStepOfKey)).toEqual([1, 1, -1, -1, undefined])
    expect(['', '12', '-3', '2.9', '1e9', 'x'].map(dotsOfText)).toEqual([0, 12, 0, 2, 10_000, 0])
  })
})

describe('one form of a poll or survey', () => {
  test('a reason is main or other, never both, and never twice', () => {
    const both = withOtherReason(withOtherReason(EMPTY_RESPONSE, id('r1')), id('r1'))
    expect(both.otherReasons).toEqual(['r1'])
    const main = withMainReason(both, id('r1'))
    expect([main.mainReason, main.otherReasons]).toEqual(['r1', []])
    expect(withOtherReason(main, id('r1'))).toBe(main)
    expect(withoutOtherReason(both, id('r1')).otherReasons).toEqual([])
  })

  test('is recorded once it names a reason', () => {
    expect(canRecord(EMPTY_RESPONSE)).toBe(false)
    expect(canRecord(withOtherReason(EMPTY_RESPONSE, id('r1')))).toBe(true)
  })

  test('gives pain and words to the main reason, and satisfies the contract', () => {
    const form = {
      ...withOtherReason(withMainReason(EMPTY_RESPONSE, id('r1')), id('r2')),
      pain: 7,
      verbatim: 'They never called.',
    }
    const record = responseRecord(form)
    expect(record.mentions.map(one => [one.reasonId, one.isMain, one.pain, one.verbatim])).toEqual([
      ['r1', true, 7, 'They never called.'],
      ['r2', false, null, ''],
    ])
    expect(record.respondent).toMatchObject({ name: '', consent: 'anonymous', clientId: null })
    expect(responseRecordSchema.safeParse(record).success).toBe(true)
  })

  test('without a main reason the first of the others carries the words', () => {
    const record = responseRecord({ ...withOtherReason(EMPTY_RESPONSE, id('r2')), verbatim: 'Prices.' })
    expect(record.mentions).toMatchObject([{ reasonId: 'r2', isMain: false, verbatim: 'Prices.' }])
  })
})

test('recorded forms are listed the newest first, each with what it named', () => {
  const content = study(
    [respondent('p1'), respondent('p2')],
    [
      mention('m1', { respondentId: id('p1'), reasonId: id('r1'), isMain: true, pain: 5 }),
      mention('m2', { respondentId: id('p1'), reasonId: id('r2'), verbatim: 'late' }),
      mention('m3', { respondentId: id('p2'), reasonId: id('r2') }),
    ],
  )
  expect(
    newestResponses(content).map(({ number, main, others, pain, verbatim }) => ({
      number,
      main,
      others,
      pain,
      verbatim,
    })),
  ).toEqual([
    { number: 2, main: null, others: ['r2'], pain: null, verbatim: '' },
    { number: 1, main: 'r1', others: ['r2'], pain: 5, verbatim: 'late' },
  ])
  expect(newestResponses(content, 1).map(one => one.number)).toEqual([2])
})
