import { describe, expect, test } from 'vitest'
import {
  codedReasons,
  settledCodings,
  type Coder,
  type Coding,
  type CodingState,
  type SourceText,
} from '#shared/domain/coding.ts'
import type { CodingId, ReasonId, RespondentId, StudyId, TextId } from '#shared/kit/id.ts'

const PRICE = 'price' as ReasonId
const LATE = 'late' as ReasonId
const RUDE = 'rude' as ReasonId

const text = (id: string, body: string, change: Partial<SourceText> = {}): SourceText => ({
  id: id as TextId,
  studyId: 's' as StudyId,
  respondentId: 'p' as RespondentId,
  kind: 'quote',
  questionId: null,
  body,
  atSeconds: null,
  offRecord: false,
  position: 1,
  createdAt: 0,
  ...change,
})

const coding = (
  on: SourceText,
  reasonId: ReasonId,
  words: string,
  coder: Coder = 'first',
  isPrimary = false,
): Coding => ({
  id: `${on.id}-${reasonId}-${coder}` as CodingId,
  textId: on.id,
  reasonId,
  coder,
  start: on.body.indexOf(words),
  end: on.body.indexOf(words) + words.length,
  isPrimary,
  createdAt: 0,
})

const state = (
  texts: readonly SourceText[],
  codings: readonly Coding[],
  more: Partial<CodingState> = {},
): CodingState => ({
  texts,
  codings,
  marks: [],
  settlements: [],
  ...more,
})
const same = (id: ReasonId): ReasonId => id

describe('what the coding of a respondent comes to', () => {
  const talk = text('t1', 'Too dear, and always late 🚚.')

  test('is each reason once, in the words it was coded on', () => {
    expect(
      codedReasons(
        state([talk], [coding(talk, LATE, 'always late 🚚'), coding(talk, PRICE, 'Too dear', 'first', true)]),
        same,
      ),
    ).toEqual([
      { reasonId: PRICE, isMain: true, verbatim: 'Too dear' },
      { reasonId: LATE, isMain: false, verbatim: 'always late 🚚' },
    ])
  })

  test('takes the main reason from the first text that has one, and joins the words of several texts', () => {
    const later = text('t2', 'Late again', { position: 2 })
    const found = codedReasons(
      state(
        [later, talk],
        [
          coding(later, LATE, 'Late again', 'first', true),
          coding(talk, PRICE, 'Too dear', 'first', true),
          coding(talk, LATE, 'always late'),
        ],
      ),
      same,
    )
    expect(found.find(one => one.reasonId === LATE)).toEqual({
      reasonId: LATE,
      isMain: false,
      verbatim: 'always late … Late again',
    })
    expect(found.find(one => one.reasonId === PRICE)?.isMain).toBe(true)
  })

  test('counts what was said off the record and shows none of its words', () => {
    const secret = text('t3', 'The director drinks', { offRecord: true })
    expect(codedReasons(state([secret], [coding(secret, RUDE, 'The director drinks')]), same)).toEqual([
      { reasonId: RUDE, isMain: false, verbatim: '' },
    ])
  })

  test('counts merged reasons as one', () => {
    const found = codedReasons(
      state([talk], [coding(talk, PRICE, 'Too dear'), coding(talk, LATE, 'always late')]),
      () => PRICE,
    )
    expect(found).toEqual([{ reasonId: PRICE, isMain: false, verbatim: 'Too dear … always late' }])
  })
})

describe('two coders', () => {
  const talk = text('t1', 'dear late rude')
  const codings = [
    coding(talk, PRICE, 'dear', 'first', true),
    coding(talk, LATE, 'late', 'second', true),
    coding(talk, RUDE, 'rude', 'first'),
  ]
  const settle = (reasonId: ReasonId, holds: boolean) => ({ textId: talk.id, reasonId, holds, note: '', settledAt: 0 })

  test('the first one counts until something is settled', () => {
    expect(settledCodings(state([talk], codings), talk.id).map(one => one.reasonId)).toEqual([PRICE, RUDE])
  })

  test('a settlement adds what only the second saw and takes away what only the first saw; the codings stay', () => {
    const settled = state([talk], codings, { settlements: [settle(LATE, true), settle(RUDE, false)] })
    expect(settledCodings(settled, talk.id).map(({ reasonId, isPrimary }) => [reasonId, isPrimary])).toEqual([
      [PRICE, true],
      [LATE, false],
    ])
    expect(settled.codings).toHaveLength(3)
  })

  test('the second alone counts where the first has not read the text; a first who read and found nothing counts as nothing', () => {
    const bySecond = codings.filter(one => one.coder === 'second')
    expect(settledCodings(state([talk], bySecond), talk.id).map(one => one.reasonId)).toEqual([LATE])
    const read = { marks: [{ textId: talk.id, coder: 'first' as const, readAt: 1 }] }
    expect(settledCodings(state([talk], bySecond, read), talk.id)).toEqual([])
  })
})
