import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RawCell, RawRow } from '#shared/domain/import/raw-cell.ts'
import { scaleNumber } from '#shared/domain/import/survey/answer-cells.ts'
import { LONG_ANSWER } from '#shared/domain/import/survey/answer-draft.ts'
import { planSurvey } from '#shared/domain/import/survey/plan-survey.ts'
import { guessScale, toPain } from '#shared/domain/import/survey/survey-roles.ts'
import { planOf, question, rawRows, readAll, rolesOf } from './rows.ts'

const OPEN = 'What happened, in your own words?'

const codes = (outcomes: ReturnType<typeof readAll>['outcomes']): string[] =>
  outcomes.flatMap(one => one.problems.map(problem => `${problem.row} ${problem.reason}`))

describe('a sheet with quirks', () => {
  // The habits of a real exit survey in which options carry the question's name, a dash is an empty box and ids were cut to 3 digits.
  const table = [
    [
      'Record ID',
      'Factors. Career Move ',
      'Factors.\u00a0Ill Health',
      'Main Factor. Which was it?',
      'Views within %Institute]Q25LBL%',
      'Comments',
    ],
    ['6.34133E+17', 'Career Move', '-', 'Career Move', 'Agree', 'didn’t get a raise'],
    ['6.34133E+17', '-', 'Factors. Ill Health ', 'Ill Health', 'Disagree', 'N/A'],
    ['6.34140E+17', '', '', '', 'Agree', 'café closed…'],
    ['6.34141E+17', '', '', '', '', ''],
  ]

  test('gives its reasons, tells a dash from a blank, and trusts no cut id', () => {
    const { plan, outcomes } = readAll(table)
    expect(question(plan, 'factors')).toMatchObject({ kind: 'multiple', role: 'reasons' })
    expect(question(plan, 'factors').options.map(option => option.text)).toEqual(['Career Move', 'Ill Health'])
    expect(outcomes.map(one => one.answer?.reasons.map(reason => [reason.text, reason.isMain]))).toEqual([
      [['Career Move', true]],
      [['Ill Health', true]],
      [],
      undefined,
    ])
    expect(outcomes.map(one => one.answer?.respondent ?? null)).toEqual([null, null, null, null])
    expect(codes(outcomes)).toEqual([2, 3, 4, 5].map(row => `${row} id-in-scientific-form`))
  })

  test('names marks that the survey program should have replaced', () => {
    expect(planOf(table).notices).toEqual([{ code: 'placeholder', column: 4, text: '%Institute]Q25LBL%' }])
  })
})

describe('what people and programs do to answers', () => {
  test.each([
    ['right-to-left', '\u202bהמחיר היה גבוה\u202c מדי'],
    ['emoji with joiners', 'we left 👩‍👩‍👧 and 🇦🇱 stayed'],
    ['a zero-width space', 'A\u200bB'],
    ['combining marks', 'cafe\u0301'],
    ['a formula as text', '=cmd|calc!A1'],
    ['line breaks and quotes', 'one\r\ntwo "three"'],
  ])('keeps %s exactly', (_, text) => {
    const { outcomes } = readAll([
      ['Respondent', OPEN],
      ['r1', text],
    ])
    expect(outcomes[0]?.answer?.answers.map(answer => answer.text)).toEqual([text])
  })

  test('keeps every written character, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), text => {
        const written = `she said ${text} indeed`
        const { outcomes } = readAll([
          ['Respondent', OPEN],
          ['r1', written],
        ])
        expect(outcomes[0]?.answer?.answers).toEqual([{ question: expect.any(String), text: written }])
      }),
    )
  })

  test('keeps a very long answer whole and points it out', () => {
    const text = `${'word '.repeat(4000)}end`
    expect(text.length).toBeGreaterThan(LONG_ANSWER)
    const { outcomes } = readAll([
      ['Respondent', OPEN],
      ['r1', text],
    ])
    expect(outcomes[0]?.answer?.answers[0]?.text).toBe(text)
    expect(outcomes[0]?.problems).toMatchObject([{ row: 2, column: OPEN, reason: 'long-answer', severity: 'warning' }])
  })

  test('says where a text was longer than a cell', () => {
    const cell: RawCell = { t: 'too-long', v: 'x'.repeat(32_767), length: 40_000 }
    const rows: RawRow[] = [...rawRows([['Respondent', OPEN]]), { row: 2, cells: [{ t: 's', v: 'r1' }, cell] }]
    const { outcomes } = readAll(rows)
    expect(outcomes[0]?.answer?.answers[0]?.text).toHaveLength(32_767)
    expect(codes(outcomes)).toEqual(['2 text-too-long'])
  })

  test('reads the values of formulas, and names those without one and errors', () => {
    const rows: RawRow[] = [
      ...rawRows([['Respondent', 'Main reason', OPEN]]),
      { row: 2, cells: [{ t: 's', v: 'a' }, { t: 's', v: 'Lower price' }, { t: 'formula-without-value' }] },
      {
        row: 3,
        cells: [
          { t: 's', v: 'b' },
          { t: 'e', v: '#REF!' },
          { t: 's', v: 'words' },
        ],
      },
    ]
    const { outcomes } = readAll(rows)
    expect(codes(outcomes)).toEqual(['2 formula-without-value', '3 cell-error'])
    expect(outcomes.map(one => one.answer?.answers.length)).toEqual([0, 1])
  })

  test('an option that is not in the questionnaire stays whole as words, and is named', () => {
    const options = [
      { code: 'A1', texts: ['Price'] },
      { code: 'A2', texts: ['Service', 'Сервис'] },
    ]
    const known = [{ code: 'Q1', kind: 'single' as const, purpose: 'main' as const, titles: ['Main reason'], options }]
    const { outcomes } = readAll(
      [
        ['id', 'submitdate', 'Q1', 'Q1[other]'],
        [1, '2026-01-01', 'A1', ''],
        [2, '2026-01-01', 'A9', ''],
        [3, '2026-01-01', '-oth-', 'The weather'],
      ],
      { known },
    )
    expect(outcomes.map(one => one.answer?.reasons)).toEqual([[{ text: 'Price', isMain: true }], [], []])
    expect(outcomes.map(one => one.answer?.answers)).toEqual([
      [],
      [{ question: 'Q1', text: 'A9' }],
      [{ question: 'Q1', text: 'The weather' }],
    ])
    expect(outcomes.flatMap(one => one.problems)).toMatchObject([
      { row: 3, column: 'Q1', value: 'A9', reason: 'option-unknown' },
    ])
  })

  test('a row that answers nothing is no answer', () => {
    const { outcomes } = readAll([
      ['id', 'submitdate', 'Q1', 'Q2'],
      [1, '', '', ''],
      [2, '2026-01-01', 'gone', 'away'],
    ])
    expect(outcomes.map(one => one.answer === null)).toEqual([true, false])
  })

  test.each([
    ['an empty sheet', []],
    ['headings alone', [['id', 'submitdate', 'Q1']]],
    [
      'cells of nothing',
      [
        ['', ''],
        ['', ''],
      ],
    ],
  ])('%s is planned without a fall', (_, table) => {
    expect(planOf(table).questions.every(one => one.columns.length > 0)).toBe(true)
  })

  test('any table is planned and read without a fall, and every column belongs to one question', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('Q1', 'Q1[SQ001]', 'Y', '-', 'A1', 'Why? [Rank 1]', 'a, b', 'a;b', ''),
      fc.integer(),
      fc.constant(null),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), table => {
        const { plan } = readAll(table)
        const columns = plan.questions
          .flatMap(one => one.columns.map(column => column.column))
          .toSorted((a, b) => a - b)
        expect(columns).toEqual(plan.headers.map((__, index) => index))
        expect(new Set(plan.questions.map(one => one.key)).size).toBe(plan.questions.length)
      }),
    )
  })
})

describe('a number at the head of an answer', () => {
  test.each([
    ['4', 4],
    ['4 – very painful', 4],
    ['10 (unbearable)', 10],
    ['3. somewhat', 3],
    ['A2', 2],
    ['2,5', 2.5],
    ['6.34133E+17', undefined],
    ['2-3', undefined],
    ['10.05.2026', undefined],
    ['5 people left', undefined],
    ['very', undefined],
  ])('“%s” is %s', (text, number) => {
    expect(scaleNumber({ t: 's', v: text })).toBe(number)
  })
})

describe('pain on another scale', () => {
  test.each([
    ['How painful (0-10)?', { least: 2, most: 9 }, '0-10'],
    ['How painful, from 1 to 5?', { least: 1, most: 5 }, '1-5'],
    ['Насколько больно, от 1 до 10?', { least: 1, most: 9 }, '1-10'],
    ['How painful?', { least: 0, most: 8 }, '0-10'],
    ['How painful?', { least: 1, most: 5 }, undefined],
    ['How painful?', { least: 1, most: 10 }, undefined],
    ['How painful (1-5)?', { least: 0, most: 10 }, '0-10'],
  ] as const)('“%s” with %j is %s', (title, range, scale) => {
    expect(guessScale(title, range)).toBe(scale)
  })

  test('is stretched so that its ends are ours', () => {
    expect([1, 2, 3, 4, 5].map(value => toPain(value, '1-5'))).toEqual([0, 2.5, 5, 7.5, 10])
    expect([1, 10, 0, 11].map(value => toPain(value, '1-10'))).toEqual([0, 10, undefined, undefined])
    expect(toPain(4, '1-10')).toBe(3.33)
  })

  test('is not guessed: it is left out and said until the user has said which', () => {
    const table = [
      ['Respondent', 'Main reason', 'How painful was it?'],
      ['a', 'Price', 3],
      ['b', 'Price', 5],
    ]
    const open = readAll(table)
    expect(question(open.plan, 'how painful was it')).toMatchObject({ role: 'pain', scale: null })
    expect(open.outcomes.map(one => one.answer?.pain)).toEqual([null, null])
    expect(codes(open.outcomes)).toEqual(['2 scale-unknown', '3 scale-unknown'])
    const chosen = new Map([['how painful was it', { role: 'pain', scale: '1-5' } as const]])
    expect(readAll(table, { chosen }).outcomes.map(one => one.answer?.pain)).toEqual([5, 10])
  })
})

describe('what was chosen before', () => {
  const table = [
    ['id', 'submitdate', 'Q1', 'Q2', 'Q3'],
    [1, '2026-01-01', 'Price', 'words of one', 'more words'],
    [2, '2026-01-02', 'Price', 'words of two', 'and more'],
  ]

  test('is taken over by question; a new question of a known sheet is left out', () => {
    const first = planOf(table)
    expect(rolesOf(first)).toMatchObject({ Q1: 'answer', Q2: 'answer', Q3: 'answer' })
    const remembered = new Map([
      ['q1|q1|single', { role: 'reason_main' } as const],
      ['q2|q2|single', { role: 'answer' } as const],
    ])
    const again = planSurvey({ rows: rawRows(table), known: [], reasonNames: [], remembered })
    expect(rolesOf(again)).toMatchObject({ Q1: 'reason_main', Q2: 'answer', Q3: 'ignored' })
  })

  test('gives a role that only one can have to the one chosen by hand', () => {
    const chosen = new Map([['Q2', { role: 'reason_main' } as const]])
    const remembered = new Map([['q1|q1|single', { role: 'reason_main' } as const]])
    expect(rolesOf(planOf(table, { chosen, remembered }))).toMatchObject({ Q1: 'ignored', Q2: 'reason_main' })
  })
})

describe('consent to quote', () => {
  test.each([
    ['Yes', 'anonymous'],
    ['да', 'anonymous'],
    ['Po, në mënyrë anonime', 'anonymous'],
    ['Yes, with my name', 'name'],
    ['Только с указанием должности', 'role'],
    ['No', 'none'],
    ['Нет, не цитировать', 'none'],
    ['', 'none'],
    ['perhaps', 'none'],
  ])('“%s” is %s', (answer, consent) => {
    const { outcomes } = readAll([
      ['Main reason', 'May we quote you?'],
      ['Price', answer],
      ['Price', 'Yes'],
    ])
    expect(outcomes[0]?.answer?.consent).toBe(consent)
    expect(codes(outcomes)).toEqual(answer === 'perhaps' ? ['2 consent-unclear'] : [])
  })
})
