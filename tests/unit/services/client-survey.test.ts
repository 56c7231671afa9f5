/** The client survey behind the gate: a questionnaire of the study's own, answers with the mentions they make, a sample and its calls. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPdfText } from '#electron/reporting/read-pdf-text.ts'
import type { ReportFile } from '#shared/contract/plan.ts'
import type { QuestionDraft } from '#shared/domain/questionnaire.ts'
import type { ClientId, EngagementId, RespondentId, StudyId } from '#shared/kit/id.ts'
import { createHost, type Host } from './host.ts'

const local = (text: string) => ({ en: text, ru: '', sq: '' })
const OPEN: QuestionDraft = {
  kind: 'open',
  purpose: 'none',
  text: local('What else?'),
  hint: local(''),
  low: local(''),
  high: local(''),
  options: [],
  hasOther: false,
  catalogueId: null,
}

const clientSheet = (count: number): string =>
  [
    'id,name,segment,lost,revenue_year,phone',
    ...Array.from({ length: count }, (_, index) => {
      const revenue = index === 0 ? '' : index === 1 ? '-5' : String(1000 - index)
      return `c${index},Client ${index},${index % 2 === 0 ? 'north' : 'south'},yes,${revenue},+355 ${index}`
    }),
  ].join('\n')

type Scene = { readonly host: Host; readonly engagement: EngagementId; readonly studyId: StudyId }

const scene = async (clients = 42): Promise<Scene> => {
  const host = createHost()
  const engagement = await host.create()
  await host.import(engagement, await host.hand('clients.csv', clientSheet(clients)), 'clients')
  await host.call('reasons.adopt', {
    engagement,
    catalogueIds: (await host.call('reasons.catalogue', { engagement })).slice(0, 3).map(({ id }) => id),
  })
  const draft = { title: 'Departed', question: '', heldOn: null, facilitator: '', asked: null, note: '' }
  const { studyId } = await host.call('studies.create', { engagement, methodId: 'survey', draft })
  await host.call('survey.adopt', { engagement, studyId, catalogueIds: 'standard' })
  return { host, engagement, studyId }
}

const call = async ({ host, engagement, studyId }: Scene, clientId: string | null): Promise<RespondentId> => {
  const draft = { clientId, name: '', role: '', heldOn: null, consent: 'anonymous' as const, note: '' }
  return (await host.call('respondents.add', { engagement, studyId, draft })).respondentId
}

const ask = async ({ host, engagement, studyId }: Scene) => {
  const { questions } = await host.call('survey.questionnaire', { engagement, studyId })
  const find = (purpose: string) => {
    const question = questions.find(one => one.purpose === purpose)
    if (question === undefined) throw new Error(purpose)
    return question
  }
  return { questions, reasons: find('reasons'), main: find('main'), pain: find('pain') }
}

const mentions = async ({ host, engagement, studyId }: Scene) =>
  (await host.call('studies.get', { engagement, studyId })).mentions.map(({ reasonId, isMain, pain }) => ({
    reasonId,
    isMain,
    pain,
  }))

describe('the questionnaire', () => {
  test('is the study’s own and within five minutes as it ships', async () => {
    const { host, engagement, studyId } = await scene()
    const { questions, minutes, hasAnswers, script } = await host.call('survey.questionnaire', { engagement, studyId })
    expect(minutes).toBeLessThanOrEqual(5)
    expect(hasAnswers).toBe(false)
    expect(script.opening.en).not.toBe('')
    expect(questions.find(({ purpose }) => purpose === 'reasons')?.options).toHaveLength(3)
  })

  test('takes only additions and corrected words once there are answers, and notes the old wording', async () => {
    const here = await scene()
    const { host, engagement, studyId } = here
    const { questions, main } = await ask(here)
    const respondentId = await call(here, 'c3')
    const value = { kind: 'single' as const, option: main.options[0]?.key ?? '' }
    await host.call('survey.answer', { engagement, respondentId, answer: { questionKey: main.key, value, words: '' } })
    const { key, position, corrections, ...draft } = main
    expect([position > 0, corrections]).toEqual([true, []])
    const refused = await host.ask('survey.saveQuestion', {
      engagement,
      studyId,
      key,
      draft: { ...draft, options: draft.options.slice(1) },
    })
    expect(refused).toMatchObject({ ok: false, error: { code: 'questionnaire-in-use' } })
    for (const name of ['survey.removeQuestion', 'survey.moveQuestion'] as const)
      expect(await host.ask(name, { engagement, studyId, key, to: 0 })).toMatchObject({
        error: { code: 'questionnaire-in-use' },
      })
    await host.call('survey.saveQuestion', { engagement, studyId, key, draft: { ...draft, text: local('Corrected?') } })
    await host.call('survey.addQuestion', { engagement, studyId, draft: OPEN })
    const after = await host.call('survey.questionnaire', { engagement, studyId })
    expect(after.questions.at(-1)?.text.en).toBe('What else?')
    expect(after.questions).toHaveLength(questions.length + 1)
    expect(after.questions.find(one => one.key === key)?.corrections.map(({ before }) => before)).toEqual([main.text])
  })

  test('takes no option that stands for a reason nobody knows: choosing it would say nothing', async () => {
    const here = await scene()
    const { host, engagement, studyId } = here
    const { main } = await ask(here)
    const { key, position, corrections, ...draft } = main
    expect(corrections.length + position).toBeGreaterThan(0)
    const options = draft.options.map(option => ({ ...option, reasonId: 'no-such-reason' as never }))
    for (const answer of [
      await host.ask('survey.addQuestion', { engagement, studyId, draft: { ...draft, catalogueId: null, options } }),
      await host.ask('survey.saveQuestion', { engagement, studyId, key, draft: { ...draft, options } }),
    ])
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  test('moves a question, and undo puts it back', async () => {
    const { host, engagement, studyId } = await scene()
    const keys = async () =>
      (await host.call('survey.questionnaire', { engagement, studyId })).questions.map(({ key }) => key)
    const before = await keys()
    await host.call('survey.moveQuestion', { engagement, studyId, key: before[3] ?? '', to: 0 })
    expect(await keys()).toEqual([before[3], ...before.slice(0, 3), ...before.slice(4)])
    await host.call('history.undo', { engagement })
    expect(await keys()).toEqual(before)
  })
})

describe('answers', () => {
  test('make mentions, and mentions follow when an answer is changed', async () => {
    const here = await scene()
    const { host, engagement } = here
    const { reasons, main, pain } = await ask(here)
    const [one, two, three] = reasons.options.map(({ key }) => key)
    const respondentId = await call(here, 'c3')
    const answer = (questionKey: string, value: Parameters<typeof JSON.stringify>[0], words = '') =>
      host.call('survey.answer', { engagement, respondentId, answer: { questionKey, value, words } })
    await answer(reasons.key, { kind: 'multiple', options: [one, two] }, 'and the parking')
    await answer(main.key, { kind: 'single', option: two })
    await answer(pain.key, { kind: 'scale', number: 8 })
    expect(await mentions(here)).toEqual([
      { reasonId: one, isMain: false, pain: null },
      { reasonId: two, isMain: true, pain: 8 },
    ])
    await answer(main.key, { kind: 'single', option: three })
    await answer(reasons.key, { kind: 'multiple', options: [one] })
    expect(await mentions(here)).toEqual([
      { reasonId: one, isMain: false, pain: null },
      { reasonId: three, isMain: true, pain: 8 },
    ])
    await answer(reasons.key, null)
    await answer(main.key, null)
    expect(await mentions(here)).toEqual([])
  })

  test('that do not fit their question change nothing', async () => {
    const here = await scene()
    const { host, engagement } = here
    const { main, pain } = await ask(here)
    const respondentId = await call(here, null)
    for (const answer of [
      { questionKey: main.key, value: { kind: 'single' as const, option: 'none of these' }, words: '' },
      { questionKey: main.key, value: { kind: 'scale' as const, number: 3 }, words: '' },
      { questionKey: pain.key, value: null, words: 'words where there is no line for them' },
    ])
      expect(await host.ask('survey.answer', { engagement, respondentId, answer })).toMatchObject({
        error: { code: 'answer-unfit' },
      })
    expect((await host.call('survey.answers', { engagement, respondentId })).answers).toEqual([])
  })

  test('in words become texts to be coded; the wish about another contact stands apart', async () => {
    const here = await scene()
    const { host, engagement, studyId } = here
    const { questions } = await ask(here)
    const open = questions.find(({ kind }) => kind === 'open')?.key ?? ''
    const respondentId = await call(here, 'c5')
    const answer = { questionKey: open, value: null, words: 'Too late, twice.' }
    await host.call('survey.answer', { engagement, respondentId, answer })
    await host.call('survey.saveContactWish', { engagement, respondentId, mayContact: true })
    expect(await host.call('survey.answers', { engagement, respondentId })).toEqual({
      answers: [answer],
      mayContact: true,
    })
    const results = await host.call('survey.results', { engagement, studyId })
    expect(results.questions.find(({ key }) => key === open)).toMatchObject({ base: 1, words: 1 })
  })
})

describe('the sample', () => {
  const plan = { field: 'segment', wholeA: true, total: 60, seed: 7 } as const

  test('asks all of fewer than a hundred lost clients, and says who could not be ranked', async () => {
    const { host, engagement } = await scene(42)
    const preview = await host.call('survey.previewSample', { engagement, plan: { ...plan, total: 42 } })
    expect(preview).toMatchObject({ lost: 42, unknown: 1, notPositive: 1, advice: { askAll: true, advised: 42 } })
    expect(preview.classes.A + preview.classes.B + preview.classes.C).toBe(40)
    expect(preview.strata.reduce((sum, { asked }) => sum + asked, 0)).toBe(42)
  })

  test('is drawn the same from the same seed, holds every A-client, and is not drawn again under calls', async () => {
    const here = await scene(120)
    const { host, engagement, studyId } = here
    await host.call('survey.drawSample', { engagement, studyId, plan: { ...plan, total: 100 } })
    const first = await host.call('survey.calls', { engagement, studyId })
    expect(first.lines).toHaveLength(100)
    const preview = await host.call('survey.previewSample', { engagement, plan })
    expect(first.lines.filter(({ stratum }) => stratum.startsWith('A'))).toHaveLength(preview.classes.A)
    await host.call('survey.drawSample', { engagement, studyId, plan: { ...plan, total: 100 } })
    const again = await host.call('survey.calls', { engagement, studyId })
    expect(again.lines).toEqual(first.lines)
    const clientId = first.lines[0]?.id ?? ('' as ClientId)
    const draft = { heldOn: '2026-11-20', by: 'Elira', outcome: 'unreachable', note: '' } as const
    await host.call('survey.logAttempt', { engagement, studyId, clientId, draft })
    expect(await host.ask('survey.drawSample', { engagement, studyId, plan })).toMatchObject({
      error: { code: 'sample-in-use' },
    })
  })

  test('counts two respondents of one client once, and the last attempt decides', async () => {
    const here = await scene(42)
    const { host, engagement, studyId } = here
    await host.call('survey.drawSample', { engagement, studyId, plan: { ...plan, total: 42 } })
    const { main } = await ask(here)
    for (const [client, option] of [
      ['c3', 0],
      ['c3', 0],
      ['c4', 1],
    ] as const) {
      const respondentId = await call(here, client)
      const value = { kind: 'single' as const, option: main.options[option]?.key ?? '' }
      await host.call('survey.answer', {
        engagement,
        respondentId,
        answer: { questionKey: main.key, value, words: '' },
      })
    }
    const attempt = (clientId: string, outcome: 'unreachable' | 'refused' | 'gone') =>
      host.call('survey.logAttempt', {
        engagement,
        studyId,
        clientId,
        draft: { heldOn: '2026-11-20', by: '', outcome, note: '' },
      })
    // A call that was begun and never answered is no answer.
    await call(here, 'c9')
    await attempt('c6', 'unreachable')
    await attempt('c6', 'refused')
    await attempt('c8', 'gone')
    const calls = await host.call('survey.calls', { engagement, studyId })
    expect(calls.response).toMatchObject({ eligible: 41, counts: { completed: 2, refused: 1, gone: 1, open: 38 } })
    expect(calls.response.rate).toBeCloseTo(2 / 41, 12)
    expect(calls.coverage).toEqual({ lost: 42, drawn: 42, asked: 4, answered: 2 })
    const results = await host.call('survey.results', { engagement, studyId })
    const question = results.questions.find(({ key }) => key === main.key)
    expect(results.basis).toBe('census')
    expect(question?.base).toBe(2)
    expect(question?.options.slice(0, 2).map(({ count, share, interval }) => ({ count, share, interval }))).toEqual([
      { count: 1, share: 0.5, interval: null },
      { count: 1, share: 0.5, interval: null },
    ])
  })
})

test('a respondent’s form and the blank one are printed; a study without questions has none', async () => {
  const here = await scene()
  const { host, engagement, studyId } = here
  const respondentId = await call(here, 'c3')
  const sheets = [
    { kind: 'survey-blank', studyId },
    { kind: 'survey-answers', studyId, respondentId },
  ] as const
  for (const sheet of sheets) {
    const { job } = await host.call('worksheets.export', { engagement, language: 'en', ...sheet })
    expect(await host.ended(job)).toMatchObject({ state: 'done' })
  }
  const draft = { title: 'Quick', question: '', heldOn: null, facilitator: '', asked: null, note: '' }
  const quick = await host.call('studies.create', { engagement, methodId: 'survey', draft })
  expect(
    await host.ask('worksheets.export', { engagement, kind: 'survey-blank', studyId: quick.studyId, language: 'en' }),
  ).toMatchObject({ error: { code: 'nothing-to-print' } })
})

test.each([
  { consent: 'none', words: false, client: false },
  { consent: 'anonymous', words: true, client: false },
  { consent: 'name', words: true, client: true },
] as const)('a printed form obeys the consent $consent', async ({ consent, words, client }) => {
  const here = await scene()
  const { host, engagement, studyId } = here
  await host.call('studies.saveSettings', { engagement, studyId, settings: { anonymity: 'named' } })
  const { questions } = await ask(here)
  const open = questions.find(({ kind }) => kind === 'open')
  const draft = { clientId: 'c3', name: 'Jane', role: '', heldOn: null, consent, note: '' }
  const { respondentId } = await host.call('respondents.add', { engagement, studyId, draft })
  await host.call('survey.answer', {
    engagement,
    respondentId,
    answer: { questionKey: open?.key ?? '', value: null, words: 'Secretly furious' },
  })
  const { job } = await host.call('worksheets.export', {
    engagement,
    kind: 'survey-answers',
    studyId,
    respondentId,
    language: 'en',
  })
  const state = await host.ended(job)
  if (state.state !== 'done') throw new Error(state.state)
  const path = host.services.files.findExport((state.result as ReportFile).ticket)?.path ?? ''
  const text = (await readPdfText(readFileSync(path))).join('').replaceAll(/\s+/g, '')
  expect([text.includes('Secretlyfurious'), text.includes('Client3')]).toEqual([words, client])
})
