import { describe, expect, test } from 'vitest'
import type { KnownQuestion } from '#shared/domain/import/survey/survey-question.ts'
import { limeRows, REASONS, SURVEY } from '#tests/helpers/survey-exports.ts'
import { planOf, question, readAll, rolesOf } from './rows.ts'

const told = (outcomes: ReturnType<typeof readAll>['outcomes']) => outcomes.map(({ answer }) => answer)

describe('a LimeSurvey export', () => {
  test.each([
    { headings: 'code', answers: 'long', source: 'limesurvey-codes', keys: ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] },
    { headings: 'codetext', answers: 'long', source: 'limesurvey-both', keys: ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] },
    {
      headings: 'full',
      answers: 'long',
      source: 'limesurvey-full',
      keys: [
        'why did you stop working with us',
        'which was the main reason',
        'rank the reasons by importance',
        'how painful was it 0 10',
        'in your own words what happened',
      ],
    },
  ] as const)('with headings “$headings” is recognised, its columns are five questions', ({ keys, source, ...how }) => {
    const plan = planOf(limeRows(SURVEY, how))
    expect(plan.source).toBe(source)
    expect(plan.questions.filter(one => one.meta === null).map(one => one.key)).toEqual(keys)
    expect(keys.map(key => question(plan, key).kind)).toEqual(['multiple', 'single', 'ranking', 'scale', 'open'])
    expect(question(plan, keys[0]).columns.map(column => column.part)).toEqual([
      ...REASONS.map(() => 'option'),
      'other',
    ])
    expect(question(plan, keys[2]).columns).toMatchObject([{ rank: 1 }, { rank: 2 }, { rank: 3 }])
    const own = plan.questions.filter(one => one.meta !== null).map(one => `${one.meta} ${one.kind} ${one.role}`)
    expect(own).toEqual([
      'response-id respondent respondent',
      'submitted meta submitted',
      'other meta ignored',
      'other meta ignored',
      'other meta ignored',
      'token respondent respondent',
    ])
  })

  test('in full says why each left, in his words, and who did not finish', () => {
    const { plan, outcomes } = readAll(limeRows(SURVEY, { headings: 'full', answers: 'long' }))
    expect(Object.values(rolesOf(plan)).filter(role => role === 'reasons')).toHaveLength(2)
    const [first, second, third, fourth] = told(outcomes)
    expect(first).toMatchObject({
      respondent: 'invited1',
      isComplete: true,
      reasons: [
        { text: REASONS[0], isMain: true },
        { text: REASONS[1], isMain: false },
      ],
      pain: 8,
      answers: [{ question: 'in your own words what happened', text: 'They said “later”; later never came.' }],
    })
    expect(second).toMatchObject({ pain: 0, answers: [], reasons: [{ text: REASONS[1] }, { text: REASONS[2] }] })
    // What stands beside “Other” is kept whole as words to be coded, never made a reason.
    expect(third).toMatchObject({
      isComplete: false,
      reasons: [{ text: REASONS[2], isMain: false }],
      answers: [{ text: 'We moved abroad 🌍, sorry' }, { text: 'We moved abroad' }, { text: 'שלום — עברנו לחו"ל' }],
    })
    expect(fourth?.answers).toEqual([
      { question: 'in your own words what happened', text: 'First line\nsecond line; with, marks "and quotes"' },
    ])
    expect(outcomes.flatMap(one => one.problems)).toEqual([])
  })

  test('with codes alone takes the words from the questionnaire of the study', () => {
    const options = (letter: string) =>
      REASONS.map((text, index) => ({ code: letter === 'SQ' ? `SQ00${index + 1}` : `A${index + 1}`, texts: [text] }))
    const known: readonly KnownQuestion[] = [
      { code: 'Q1', kind: 'multiple', purpose: 'reasons', titles: ['Why did you stop?'], options: options('SQ') },
      { code: 'Q2', kind: 'single', purpose: 'main', titles: ['Main reason'], options: options('A') },
      { code: 'Q3', kind: 'ranking', purpose: 'none', titles: ['Rank the reasons'], options: options('A') },
      { code: 'Q4', kind: 'scale', purpose: 'pain', titles: ['How painful was it (0-10)?'], options: [] },
    ]
    const table = limeRows(SURVEY, { headings: 'code', answers: 'short' })
    const { plan, outcomes } = readAll(table, { known })
    expect(rolesOf(plan)).toMatchObject({ Q1: 'reasons', Q2: 'reason_main', Q3: 'answer', Q4: 'pain', Q5: 'answer' })
    expect(told(outcomes)[0]?.values).toEqual([
      { question: 'Q1', value: { kind: 'multiple', options: ['SQ001', 'SQ002'] } },
      { question: 'Q2', value: { kind: 'single', option: 'A1' } },
      { question: 'Q3', value: { kind: 'ranking', order: ['A1', 'A2'] } },
      { question: 'Q4', value: { kind: 'scale', number: 8 } },
    ])
    expect(told(outcomes)[0]?.reasons).toEqual([
      { text: REASONS[0], isMain: true },
      { text: REASONS[1], isMain: false },
    ])
    expect(plan.notices).toEqual([])
    const bare = planOf(table)
    expect(bare.notices.map(notice => `${notice.code} ${notice.text}`)).toEqual([
      'codes-only Q1',
      'codes-only Q2',
      'codes-only Q3',
    ])
    expect(rolesOf(bare)).toMatchObject({ Q1: 'answer', Q2: 'answer', Q3: 'answer', Q5: 'answer' })
    const third = readAll(table).outcomes[2]?.answer
    expect(third?.answers.map(answer => answer.question)).toEqual(['Q1[other]', 'Q2[other]', 'Q5'])
    expect(third).toMatchObject({ reasons: [], notKept: ['Q1', 'Q2'] })
  })

  test('with a row of codes and a row of words uses both', () => {
    const codes = limeRows(SURVEY, { headings: 'code', answers: 'long' })
    const words = limeRows([], { headings: 'full', answers: 'long' })
    for (const [first, second] of [
      [codes[0], words[0]],
      [words[0], codes[0]],
    ]) {
      const { plan, outcomes } = readAll([first ?? [], second ?? [], ...codes.slice(1)])
      expect(plan.headerRows).toEqual([1, 2])
      expect(plan.source).toBe('limesurvey-both')
      expect(question(plan, 'Q1')).toMatchObject({ title: 'Why did you stop working with us?', kind: 'multiple' })
      expect(question(plan, 'Q1').options.map(option => option.text)).toEqual([...REASONS])
      expect(outcomes).toHaveLength(SURVEY.length)
    }
  })
})
