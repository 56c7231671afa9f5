/** The form of a client survey, blank and answered, read back from the finished file. */
import { describe, expect, test } from 'vitest'
import type { PrintedQuestion, SurveyFormSheet } from '#electron/reporting/worksheets/survey-form-facts.ts'
import { formatDay } from '#shared/i18n/formats.ts'
import { translator } from '#shared/i18n/translate.ts'
import { LANGUAGES } from '#shared/kit/language.ts'
import { renderSheet } from './render-sheet.ts'

const bare = (text: string): string => text.replaceAll(/\s+/g, '')

const questions = (isAnswered: boolean): readonly PrintedQuestion[] => [
  {
    kind: 'open',
    text: 'Why did you stop?',
    hint: 'Do not help.',
    hidesWords: false,
    written: isAnswered ? 'Too late, три раза' : null,
  },
  {
    kind: 'single',
    text: 'Which was the main one?',
    hint: '',
    hidesWords: false,
    options: [
      { text: 'Price', chosen: false },
      { text: 'Delivery', chosen: isAnswered },
    ],
    other: '',
  },
  {
    kind: 'scale',
    text: 'How painful?',
    hint: '',
    hidesWords: false,
    low: 'no matter',
    high: 'unbearable',
    chosen: isAnswered ? 7 : null,
  },
  {
    kind: 'ranking',
    text: 'Put in order',
    hint: '',
    hidesWords: false,
    options: [
      { text: 'Quality', place: isAnswered ? 2 : null },
      { text: 'Speed', place: isAnswered ? 1 : null },
    ],
  },
]

const facts = (isAnswered: boolean): SurveyFormSheet => ({
  kind: isAnswered ? 'survey-answers' : 'survey-blank',
  study: 'Departed clients 2026',
  opening: 'Good day, we would like to understand.',
  closing: 'Thank you.',
  questions: questions(isAnswered),
  answered: isAnswered
    ? { number: 4, client: 'ООО «Вектор»', hidesClient: false, day: '2026-11-20', mayContact: true }
    : null,
})

describe.each(LANGUAGES)('in %s', language => {
  const t = translator(language)

  test('the blank form holds every question and option, and asks apart for another contact', async () => {
    const pages = await renderSheet(facts(false), language)
    expect(pages).toHaveLength(1)
    for (const text of ['Why did you stop?', 'Price', 'Delivery', 'unbearable', 'Quality', 'Thank you.'])
      expect(pages[0]).toContain(bare(text))
    expect(pages[0]).toContain(bare(t('worksheets.mayContact')))
    expect(pages[0]).not.toContain(bare(t('worksheets.unanswered')))
  })

  test('the answered form says who answered, when and what', async () => {
    const pages = await renderSheet(facts(true), language)
    for (const text of ['ООО «Вектор»', formatDay('2026-11-20', language), 'Too late, три раза'])
      expect(pages[0]).toContain(bare(text))
    expect(pages[0]).toContain('1Speed')
    expect(pages[0]).toContain('2Quality')
  })
})

test('words that may not be quoted and a client who may not be named are said to be withheld', async () => {
  const t = translator('en')
  const named = facts(true)
  const pages = await renderSheet(
    {
      ...named,
      questions: [{ kind: 'open', text: 'Why did you stop?', hint: '', hidesWords: true, written: '' }],
      answered: named.answered && { ...named.answered, client: '', hidesClient: true },
    },
    'en',
  )
  expect(pages[0]).toContain(bare(t('worksheets.wordsWithheld')))
  expect(pages[0]).toContain(bare(t('worksheets.clientWithheld')))
  expect(pages[0]).not.toContain(bare(t('worksheets.unanswered')))
})

test('a long questionnaire runs over pages without losing a question', async () => {
  const many = Array.from({ length: 24 }, (_, index): PrintedQuestion => ({
    kind: 'open',
    text: `Question number ${index + 1}?`,
    hint: '',
    hidesWords: false,
    written: null,
  }))
  const pages = await renderSheet({ ...facts(false), questions: many }, 'en')
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.join('')).toContain('Questionnumber24?')
})
