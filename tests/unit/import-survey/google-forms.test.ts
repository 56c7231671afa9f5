import { describe, expect, test } from 'vitest'
import { googleRows, REASONS, SURVEY } from '#tests/helpers/survey-exports.ts'
import { planOf, question, readAll, rolesOf } from './rows.ts'

const TICKED = 'why did you stop working with us'

describe('a Google Forms export', () => {
  test.each([
    ['Timestamp', ', '],
    ['Отметка времени', ';'],
    ['Vula kohore', ';'],
  ] as const)('that begins with “%s” and joins by “%s” gives its ticks back whole', (timestamp, joint) => {
    const { plan, outcomes } = readAll(googleRows(SURVEY, joint, timestamp))
    expect(plan.source).toBe('google-forms')
    expect(rolesOf(plan)).toMatchObject({
      [TICKED]: 'reasons',
      'which was the main reason': 'reason_main',
      'how painful was it 0 10': 'pain',
      'in your own words what happened': 'answer',
    })
    expect(question(plan, TICKED)).toMatchObject({ kind: 'multiple', separator: joint })
    // The option with a comma in it is one option.
    const named = outcomes.map(one => one.answer?.reasons.map(reason => reason.text).toSorted())
    expect(named[0]).toEqual([REASONS[0], REASONS[1]])
    expect(named[3]).toEqual([REASONS[0], REASONS[3], REASONS[1]])
    expect(named[5]).toEqual([REASONS[2]])
    expect(outcomes.map(one => one.answer?.pain)).toEqual([8, 0, null, 10, 6, 5])
  })

  test('keeps what stands for no option whole, and names row, column and value', () => {
    const { outcomes } = readAll(googleRows(SURVEY, ', '))
    const [third] = outcomes.slice(2)
    expect(third?.answer?.answers.map(answer => answer.text)).toContain('We moved abroad 🌍, sorry')
    expect(third?.answer?.reasons.map(reason => reason.text)).toEqual(['We moved abroad', REASONS[2]])
    expect(third?.problems).toMatchObject([
      {
        row: 4,
        column: 'Why did you stop working with us?',
        value: 'We moved abroad 🌍, sorry',
        reason: 'option-unknown',
      },
    ])
  })

  test('knows the names of reasons as options even where each was ticked once', () => {
    const header = ['Timestamp', 'Why did you leave?']
    const table = [
      header,
      ['1/2/2026 10:00:00', 'Lower price, Poor, late service'],
      ['1/3/2026 10:00:00', 'A letter, that said all'],
    ]
    const { outcomes, plan } = readAll(table, { reasonNames: ['Lower price', 'Poor, late service', 'Poor'] })
    expect(question(plan, 'why did you leave').kind).toBe('multiple')
    expect(outcomes.map(one => one.answer?.reasons.map(reason => reason.text))).toEqual([
      ['Lower price', 'Poor, late service'],
      [],
    ])
    expect(outcomes[1]?.answer?.answers).toEqual([
      { question: 'why did you leave[other]', text: 'A letter, that said all' },
    ])
  })

  test('leaves a sentence with commas whole', () => {
    const plan = planOf([
      ['Timestamp', 'What happened?'],
      ['1/2/2026 10:00:00', 'First they were late, then they were rude, and then I left'],
      ['1/3/2026 10:00:00', 'Well, nothing'],
      ['1/4/2026 10:00:00', 'Well, it was the price, and the price alone, believe me'],
    ])
    expect(question(plan, 'what happened')).toMatchObject({ kind: 'open', separator: null, role: 'answer' })
  })
})
