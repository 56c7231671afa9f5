/** Answers from a file go to the questions of the study's own questionnaire: values, words and the mentions that follow. */
import { expect, test } from 'vitest'
import type { QuestionDraft } from '#shared/domain/questionnaire.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { mustExist } from '#shared/kit/result.ts'
import { createHost } from './host.ts'

const local = (en: string, ru = '') => ({ en, ru, sq: '' })
const BLANK = { hint: local(''), low: local(''), high: local(''), hasOther: false, catalogueId: null }

const started = async () => {
  const host = createHost()
  const engagement = await host.create()
  const catalogueIds = (await host.call('reasons.catalogue', { engagement })).slice(0, 2).map(({ id }) => id)
  const { reasonIds } = await host.call('reasons.adopt', { engagement, catalogueIds })
  const [first, second] = reasonIds
  const draft = { title: 'Departed', question: '', heldOn: null, facilitator: '', asked: null, note: '' }
  const { studyId } = await host.call('studies.create', { engagement, methodId: 'survey', draft })
  const options = (ids: readonly (ReasonId | undefined)[]) => [
    { key: 'o1', text: local('It cost too much, all in all', 'Слишком дорого'), reasonId: ids[0] ?? null },
    { key: 'o2', text: local('Nobody answered', 'Никто не отвечал'), reasonId: ids[1] ?? null },
  ]
  const add = async (question: Partial<QuestionDraft> & Pick<QuestionDraft, 'kind' | 'purpose' | 'text'>) =>
    (await host.call('survey.addQuestion', { engagement, studyId, draft: { ...BLANK, options: [], ...question } })).key
  const keys = {
    why: await add({
      kind: 'multiple',
      purpose: 'reasons',
      text: local('Why did you go?', 'Почему вы ушли?'),
      options: options([first, second]),
      hasOther: true,
    }),
    main: await add({
      kind: 'single',
      purpose: 'main',
      text: local('And above all?'),
      options: options([first, second]),
    }),
    pain: await add({ kind: 'scale', purpose: 'pain', text: local('How bad was it?') }),
    back: await add({
      kind: 'single',
      purpose: 'none',
      text: local('Would you come back?'),
      options: [
        { key: 'y', text: local('Yes'), reasonId: null },
        { key: 'n', text: local('No'), reasonId: null },
      ],
    }),
    open: await add({ kind: 'open', purpose: 'none', text: local('What else?') }),
  }
  return { host, engagement, studyId, keys, first: mustExist(first, 'the first reason') }
}

const FILE = [
  'Timestamp,Почему вы ушли?,And above all?,How bad was it?,Would you come back?,What else?',
  '2026/03/01 10:00:00,Слишком дорого;Никто не отвечал,"It cost too much, all in all",0,Yes,Nothing',
  '2026/03/02 10:00:00,Слишком дорого;The weather,"It cost too much, all in all",7,No,',
].join('\n')

test('answers find their questions by words in any language, and their options whatever the reason is called', async () => {
  const { host, engagement, studyId, keys, first } = await started()
  const slot = await host.hand('form.csv', FILE)
  const summary = await host.import(engagement, slot, 'survey', { studyId })
  expect(summary).toMatchObject({ added: 2, newReasons: 0, survey: { notKept: [], mentions: 3 } })
  expect(summary.problems).toMatchObject([{ row: 3, value: 'The weather', code: 'option-unknown' }])
  const { respondents, mentions } = await host.call('studies.get', { engagement, studyId })
  expect(mentions.filter(mention => mention.reasonId === first).map(mention => [mention.isMain, mention.pain])).toEqual(
    [
      [true, 0],
      [true, 7],
    ],
  )
  const answersOf = async (index: number) => {
    const respondentId = mustExist(respondents[index], 'the respondent').id
    const { answers } = await host.call('survey.answers', { engagement, respondentId })
    return Object.fromEntries(answers.map(({ questionKey, value, words }) => [questionKey, value ?? words]))
  }
  expect(await answersOf(0)).toEqual({
    [keys.why]: { kind: 'multiple', options: ['o1', 'o2'] },
    [keys.main]: { kind: 'single', option: 'o1' },
    [keys.pain]: { kind: 'scale', number: 0 },
    [keys.back]: { kind: 'single', option: 'y' },
    [keys.open]: 'Nothing',
  })
  expect(await answersOf(1)).toMatchObject({
    [keys.why]: { kind: 'multiple', options: ['o1'] },
    [keys.back]: { kind: 'single', option: 'n' },
  })
  const texts = await host.call('texts.list', { engagement, studyId, coder: 'first' })
  expect(texts.map(text => [text.questionId, text.body])).toEqual([
    [keys.open, 'Nothing'],
    [keys.why, 'The weather'],
  ])
  expect(await host.import(engagement, slot, 'survey', { studyId })).toMatchObject({ same: 2 })
  // The second import changed nothing, and is still a step with a line of its own.
  await host.call('history.undo', { engagement })
  await host.call('history.undo', { engagement })
  expect((await host.call('studies.get', { engagement, studyId })).respondents).toEqual([])
  await host.call('history.redo', { engagement })
  expect(await answersOf(0)).toMatchObject({ [keys.back]: { kind: 'single', option: 'y' } })
})
