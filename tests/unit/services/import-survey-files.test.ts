/** Files as LimeSurvey and Google Forms write them go into a study without a manual fix; each trap is met. */
import { describe, expect, onTestFinished, test } from 'vitest'
import type { EngagementId, StudyId } from '#shared/kit/id.ts'
import { mustExist } from '#shared/kit/result.ts'
import { writeXlsx } from '#electron/workbooks/write-table.ts'
import {
  googleCsv,
  googleRows,
  limeCsv,
  limeRows,
  REASONS,
  SURVEY,
  type Answers,
  type Cell,
} from '#tests/helpers/survey-exports.ts'
import { createHost, type Host } from './host.ts'

const started = async (): Promise<{ host: Host; engagement: EngagementId }> => {
  const host = createHost()
  return { host, engagement: await host.create() }
}

const xlsx = (rows: readonly (readonly Cell[])[]): Uint8Array => {
  const [headers = [], ...data] = rows
  return writeXlsx([{ name: 'Responses', headers: headers.map(String), rows: data }], { creator: 'test', createdAt: 0 })
}

const newest = async (host: Host, engagement: EngagementId): Promise<StudyId> =>
  (await host.call('studies.list', { engagement })).at(-1)?.id ?? ('' as StudyId)

const named = async (host: Host, engagement: EngagementId, studyId: StudyId): Promise<Record<string, number>> => {
  const { mentions } = await host.call('studies.get', { engagement, studyId })
  const { reasons } = await host.call('reasons.list', { engagement })
  const names = new Map(reasons.map(reason => [reason.id, reason.name.en]))
  const counts: Record<string, number> = {}
  for (const mention of mentions) {
    const name = names.get(mention.reasonId) ?? ''
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

const textsOf = async (host: Host, engagement: EngagementId, studyId: StudyId) =>
  host.call('texts.list', { engagement, studyId, coder: 'first' })

const [LIME_HEADINGS = []] = limeRows([], { headings: 'full', answers: 'long' })
const LIME_COUNTS = { [REASONS[0]]: 2, [REASONS[1]]: 3, [REASONS[2]]: 4, [REASONS[3]]: 3 }

describe('a file made as the program makes it', () => {
  test.each([
    ['full headings, semicolons', limeCsv(limeRows(SURVEY, { headings: 'full', answers: 'long' })), 'limesurvey-full'],
    ['full headings, commas', limeCsv(limeRows(SURVEY, { headings: 'full', answers: 'long' }), ','), 'limesurvey-full'],
    ['codes and words', limeCsv(limeRows(SURVEY, { headings: 'codetext', answers: 'long' })), 'limesurvey-both'],
    [
      'codes and words, codes of answers',
      limeCsv(limeRows(SURVEY, { headings: 'codetext', answers: 'long', separator: ': ' })),
      'limesurvey-both',
    ],
    ['full headings, xlsx', xlsx(limeRows(SURVEY, { headings: 'full', answers: 'long' })), 'limesurvey-full'],
  ] as const)('LimeSurvey, %s', async (name, content, source) => {
    const { host, engagement } = await started()
    const slot = await host.hand(`lime.${typeof content === 'string' ? 'csv' : 'xlsx'}`, content)
    const summary = await host.import(engagement, slot, 'survey')
    expect(summary, name).toMatchObject({ rowsRead: 6, added: 6, rejected: 0, excluded: 0, problemCount: 0 })
    expect(summary.survey).toMatchObject({ source, complete: 5, incomplete: 1, isAnonymous: true, notKept: [] })
    const studyId = await newest(host, engagement)
    expect(await named(host, engagement, studyId)).toEqual(LIME_COUNTS)
    expect((await textsOf(host, engagement, studyId)).map(text => text.body)).toEqual(
      expect.arrayContaining([
        'We moved abroad 🌍, sorry',
        'שלום — עברנו לחו"ל',
        'First line\nsecond line; with, marks "and quotes"',
      ]),
    )
    const { mentions } = await host.call('studies.get', { engagement, studyId })
    expect(mentions.filter(mention => mention.isMain).map(mention => mention.pain)).toEqual([8, 0, 10, 6, 5])
  })

  test.each(['csv', 'xlsx'] as const)('LimeSurvey, headings of codes, %s', async kind => {
    const { host, engagement } = await started()
    const rows = limeRows(SURVEY, { headings: 'code', answers: 'long' })
    const summary = await host.import(
      engagement,
      await host.hand(`lime.${kind}`, kind === 'csv' ? limeCsv(rows) : xlsx(rows)),
      'survey',
    )
    expect(summary).toMatchObject({ added: 6, problemCount: 0, survey: { source: 'limesurvey-codes', complete: 5 } })
    // The words stand in the ranking and in the main reason; the ticks have only codes, which is said.
    expect(summary.survey).toMatchObject({
      notices: [{ code: 'codes-only', text: 'Q1' }],
      notKept: [
        { title: 'Q1', answers: 6 },
        { title: 'Q4', answers: 5 },
      ],
    })
    expect(await named(host, engagement, await newest(host, engagement))).toMatchObject({
      [REASONS[0]]: 2,
      [REASONS[3]]: 3,
    })
  })

  test.each([
    ['csv', ';'],
    ['xlsx', ', '],
  ] as const)('Google Forms, %s', async (kind, joint) => {
    const { host, engagement } = await started()
    const rows = googleRows(SURVEY, joint)
    const summary = await host.import(
      engagement,
      await host.hand(`form.${kind}`, kind === 'csv' ? googleCsv(rows) : xlsx(rows)),
      'survey',
    )
    expect(summary).toMatchObject({ added: 6, rejected: 0, survey: { source: 'google-forms', complete: 6 } })
    expect(summary.problems).toMatchObject([{ row: 4, code: 'option-unknown', value: 'We moved abroad 🌍, sorry' }])
    const counts = await named(host, engagement, await newest(host, engagement))
    expect(counts).toMatchObject({ [REASONS[0]]: 2, [REASONS[1]]: 3, [REASONS[2]]: 3, [REASONS[3]]: 2 })
  })
})

const csv = limeCsv(limeRows(SURVEY, { headings: 'full', answers: 'long' }))
const changedBy = (change: (of: Answers) => Answers): string =>
  limeCsv(limeRows(SURVEY.map(change), { headings: 'full', answers: 'long' }))

describe('the same respondent', () => {
  test('of the same file again is the same, in a trial as in earnest', async () => {
    const { host, engagement } = await started()
    await host.import(engagement, await host.hand('lime.csv', csv), 'survey')
    const studyId = await newest(host, engagement)
    for (const dryRun of [true, false])
      expect(
        await host.import(engagement, await host.hand('lime.csv', csv), 'survey', { studyId, dryRun }),
      ).toMatchObject({
        added: 0,
        updated: 0,
        same: 6,
        rejected: 0,
      })
    const study = (await host.call('studies.list', { engagement })).find(one => one.id === studyId)
    expect(study).toMatchObject({ respondentCount: 6, mentionCount: 12 })
  })

  test('with another answer is brought up to date, and what was coded in unchanged words stays', async () => {
    const { host, engagement } = await started()
    await host.import(engagement, await host.hand('lime.csv', csv), 'survey')
    const studyId = await newest(host, engagement)
    const [text] = (await textsOf(host, engagement, studyId)).filter(one => one.body === 'Quality.')
    const changed = changedBy(of => (of.id === 6 ? { ...of, ticked: [0], ranked: [0], main: 0, pain: 1 } : of))
    const summary = await host.import(engagement, await host.hand('lime.csv', changed), 'survey', { studyId })
    expect(summary).toMatchObject({ added: 0, updated: 1, same: 5 })
    expect(await named(host, engagement, studyId)).toEqual({
      ...LIME_COUNTS,
      [REASONS[0]]: 3,
      [REASONS[2]]: 3,
      [REASONS[3]]: 2,
    })
    expect(
      (await textsOf(host, engagement, studyId)).filter(one => one.body === 'Quality.').map(one => one.id),
    ).toEqual([text?.id])
  })

  test('twice in one file counts once: the later complete answer, with both rows named', async () => {
    const { host, engagement } = await started()
    const twice: Answers[] = SURVEY.map((of, index) => ({ ...of, token: index < 3 ? 'abc123' : `t${index}` }))
    const file = limeCsv(limeRows(twice, { headings: 'full', answers: 'long' }))
    const summary = await host.import(engagement, await host.hand('lime.csv', file), 'survey')
    expect(summary).toMatchObject({ rowsRead: 6, added: 4, updated: 1, rejected: 1 })
    expect(summary.problems).toMatchObject([
      {
        row: 3,
        code: 'answer-replaced',
        message: 'Row 3 is a later answer of the respondent of row 2 and took its place.',
      },
      {
        row: 4,
        code: 'answer-superseded',
        message: 'Row 4 was left out: the same respondent sent a complete answer in row 3.',
      },
    ])
    expect((await host.call('studies.list', { engagement })).at(-1)).toMatchObject({ respondentCount: 4 })
  })
})

describe('a survey import', () => {
  test('is one step: undo takes its line in the list of imports along, redo brings it back with its problems', async () => {
    const { host, engagement } = await started()
    const file = googleCsv(googleRows(SURVEY, ';'))
    const { importId } = await host.import(engagement, await host.hand('form.csv', file), 'survey')
    const imports = () => host.call('imports.list', { engagement })
    const problems = () =>
      host.call('imports.problems', { engagement, importId: mustExist(importId, 'the import'), offset: 0, limit: 10 })
    expect(await imports()).toMatchObject([{ kind: 'survey', added: 6 }])
    const told: string[] = []
    onTestFinished(host.services.onEvent(event => void (event.type === 'changed' && told.push(...event.areas))))
    expect(await problems()).toHaveLength(1)
    await host.call('history.undo', { engagement })
    expect(await imports()).toEqual([])
    expect(told).toEqual(expect.arrayContaining(['imports', 'studies', 'texts']))
    expect((await host.call('engagement.get', { engagement })).counts).toMatchObject({
      studies: 0,
      reasons: 0,
      mentions: 0,
    })
    await host.call('history.redo', { engagement })
    expect(await imports()).toMatchObject([{ kind: 'survey', added: 6, problemCount: 1 }])
    expect(await problems()).toHaveLength(1)
    const studyId = await newest(host, engagement)
    expect(await host.import(engagement, await host.hand('form.csv', file), 'survey', { studyId })).toMatchObject({
      same: 6,
    })
  })

  test('keeps no name in an anonymous study, and says so before and after', async () => {
    const { host, engagement } = await started()
    const draft = { title: 'Poll', question: '', heldOn: null, facilitator: '', asked: null, note: '' }
    const { studyId } = await host.call('studies.create', { engagement, methodId: 'survey', draft })
    const file = 'Name;Main reason;In your own words\nAnna Berg;Lower price;too dear\nBen Olsen;Lower price;rude\n'
    const slot = await host.hand('named.csv', file)
    const { job } = await host.call('import.preview', { engagement, slot, kind: 'survey', reading: {}, studyId })
    const state = await host.ended(job)
    expect(state.state === 'done' ? state.result : null).toMatchObject({
      survey: { isAnonymous: true, method: 'survey' },
    })
    const summary = await host.import(engagement, slot, 'survey', { studyId })
    expect(summary.survey).toMatchObject({ isAnonymous: true, namesLeftOut: 2, texts: 2 })
    const { respondents } = await host.call('studies.get', { engagement, studyId })
    expect(respondents.map(respondent => respondent.name)).toEqual(['', ''])
    expect(await host.import(engagement, slot, 'survey', { studyId })).toMatchObject({ same: 2, added: 0 })
  })

  test('of staff makes an anonymous staff study', async () => {
    const { host, engagement } = await started()
    const file =
      'Name;Why did clients leave?\nAnna;Lower price\nBen;Lower price\nCid;Lower price\nDan;Lower price\nEve;Lower price\n'
    const summary = await host.import(engagement, await host.hand('staff.csv', file), 'survey', { method: 'staff' })
    expect(summary).toMatchObject({ added: 5, survey: { method: 'staff', isAnonymous: true, namesLeftOut: 5 } })
    expect((await host.call('studies.list', { engagement })).at(-1)).toMatchObject({
      methodId: 'staff',
      anonymity: 'anonymous',
      form: 'standard',
      title: 'Staff poll: staff.csv',
      respondentCount: 5,
    })
  })

  test('of staff keeps certainty and own reasons as a poll counts them, and shows no form', async () => {
    const { host, engagement } = await started()
    const rows = ['A', 'B', 'C', 'D', 'E'].map((name, index) => `${name};Lower price;${index + 1};own words ${index}`)
    const file = ['Name;Why did clients leave?;How sure are you (1-5)?;In your own words', ...rows].join('\n')
    const summary = await host.import(engagement, await host.hand('staff.csv', file), 'survey', { method: 'staff' })
    expect(summary.survey).toMatchObject({ mentions: 5, texts: 5, notKept: [] })
    const studyId = await newest(host, engagement)
    const content = await host.call('studies.get', { engagement, studyId })
    expect(content.respondents).toEqual([])
    const { results, answered } = await host.call('staff.getPoll', { engagement, studyId })
    expect(answered).toBe(5)
    expect(JSON.stringify(results)).toContain('certainty')
    expect(await host.import(engagement, await host.hand('staff.csv', file), 'survey', { studyId })).toMatchObject({
      same: 5,
    })
  })

  test('of staff tells its problems once, and keeps no row of the file', async () => {
    const { host, engagement } = await started()
    const rows = ['x', 'y', 'z', 'u', 'v'].map(name => `${name};Lower price;"a, b";perhaps`)
    const file = ['Name;Why did clients leave?;Notes;May we quote you?', ...rows].join('\n')
    const summary = await host.import(engagement, await host.hand('staff.csv', file), 'survey', { method: 'staff' })
    expect(summary.problems.map(problem => problem.code)).toEqual(Array.from({ length: 5 }, () => 'consent-unclear'))
    const importId = mustExist(summary.importId, 'the import')
    expect(await host.call('imports.problems', { engagement, importId, offset: 0, limit: 10 })).toEqual([])
    expect(await host.call('imports.list', { engagement })).toMatchObject([{ added: 5, problemCount: 0 }])
  })

  test('goes into no study of case cards', async () => {
    const { host, engagement } = await started()
    const draft = { title: 'Cards', question: '', heldOn: null, facilitator: '', asked: null, note: '' }
    const settings = { form: 'case' as const }
    const { studyId } = await host.call('studies.create', { engagement, methodId: 'staff', draft, settings })
    const slot = await host.hand('staff.csv', 'Why did clients leave?\nLower price\nLower price\n')
    const input = { engagement, slot, kind: 'survey' as const, reading: {}, dryRun: false, studyId }
    expect(await host.ask('import.run', input)).toMatchObject({ ok: false, error: { code: 'study-of-cases' } })
  })

  test('takes a consent back that a later answer refuses', async () => {
    const { host, engagement } = await started()
    const file = (consent: string): string =>
      `Respondent;Main reason;May we quote you?\nr1;Lower price;${consent}\nr2;Lower price;Yes\n`
    await host.import(engagement, await host.hand('a.csv', file('Yes, with my name')), 'survey')
    const studyId = await newest(host, engagement)
    const consents = async () =>
      (await host.call('studies.get', { engagement, studyId })).respondents.map(respondent => respondent.consent)
    expect(await consents()).toEqual(['name', 'anonymous'])
    expect(await host.import(engagement, await host.hand('a.csv', file('No')), 'survey', { studyId })).toMatchObject({
      updated: 1,
      same: 1,
    })
    expect(await consents()).toEqual(['none', 'anonymous'])
  })

  test('remembers what each question is for, and leaves a question it does not know alone', async () => {
    const { host, engagement } = await started()
    const file =
      'Code;Topic;Remarks of yours\nr1;Lower price;We left because of x\nr2;Lower price;We left because of y\n'
    const slot = await host.hand('a.csv', file)
    const before = await host.preview(engagement, slot, 'survey')
    expect(before).toMatchObject({ remembered: false })
    const questions = [
      { key: 'code', role: 'respondent' as const },
      { key: 'topic', role: 'reason_main' as const },
      { key: 'remarks of yours', role: 'answer' as const },
    ]
    await host.import(engagement, slot, 'survey', { mapping: { fields: [], excludedRows: [], questions } })
    const next =
      'Topic;Code;Remarks of yours;New question\nLower price;r3;because of z and of w;well then\nLower price;r4;because of u and of v;and so on\n'
    const after = await host.preview(engagement, await host.hand('b.csv', next), 'survey')
    expect(after.remembered).toBe(true)
    expect(after.survey?.questions.map(({ title, role, by }) => `${title} ${role} ${by}`)).toEqual([
      'Topic reason_main remembered',
      'Code respondent remembered',
      'Remarks of yours answer remembered',
      'New question ignored guessed',
    ])
  })

  test('says which answers it could not keep', async () => {
    const { host, engagement } = await started()
    const file = 'Respondent;Main reason;Would you come back?;Age\nr1;Lower price;Yes;34\nr2;Lower price;No;61\n'
    const summary = await host.import(engagement, await host.hand('a.csv', file), 'survey')
    expect(summary.survey?.notKept).toEqual([
      { title: 'Would you come back?', answers: 2, why: 'no-place' },
      { title: 'Age', answers: 2, why: 'no-place' },
    ])
  })

  test.each([
    ['nothing', '', 'file-empty'],
    ['answers of nobody', limeCsv([LIME_HEADINGS, LIME_HEADINGS.map(() => '')]), 'sheet-empty'],
    ['headings alone', '"Response ID";"Date submitted";"Why?"\r\n', 'sheet-empty'],
  ])('of %s is refused with a sentence and leaves nothing', async (_, content, code) => {
    const { host, engagement } = await started()
    const ended = await host.ended(await host.startImport(engagement, await host.hand('x.csv', content), 'survey'))
    expect(ended).toMatchObject({ state: 'failed', error: { code } })
    expect(await host.call('studies.list', { engagement })).toEqual([])
  })
})
