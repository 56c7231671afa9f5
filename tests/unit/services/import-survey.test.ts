import { describe, expect, test } from 'vitest'
import type { EngagementId, StudyId } from '#shared/kit/id.ts'
import { testData } from '#tests/helpers/test-data.ts'
import { createHost, type Host } from './host.ts'

const SURVEY = [
  'Respondent;Client ID;Main reason;Reasons;Pain;Comment',
  'Anna;001;Lower price;"Lower price; Slow answers";8;Too dear',
  'Ben;002;Slow answers;;5;',
  ';003;lower  PRICE;;3;They never called back',
  ';;Lower price;;1;nobody',
].join('\n')

const ready = async (): Promise<{ host: Host; engagement: EngagementId }> => {
  const host = createHost()
  const engagement = await host.create()
  const clients = 'Client ID;Client\n001;Bakery\n002;Mill\n003;Crane'
  await host.import(engagement, await host.hand('clients.csv', clients), 'clients')
  return { host, engagement }
}

const onlyStudy = async (host: Host, engagement: EngagementId): Promise<StudyId> => {
  const studies = await host.call('studies.list', { engagement })
  expect(studies).toHaveLength(1)
  return studies[0]?.id ?? ('' as StudyId)
}

describe('a survey', () => {
  test('makes a study with a respondent for each answer and a mention for each reason', async () => {
    const { host, engagement } = await ready()
    const summary = await host.import(engagement, await host.hand('exit.csv', SURVEY), 'survey')
    // An answer counts also where nobody says whose it is.
    expect(summary).toMatchObject({ rowsRead: 4, added: 4, rejected: 0, newReasons: 1, problemCount: 0 })
    const content = await host.call('studies.get', { engagement, studyId: await onlyStudy(host, engagement) })
    expect(content.study).toMatchObject({ methodId: 'survey', title: 'Client survey: exit.csv', state: 'open' })
    expect(content.respondents).toMatchObject([
      { name: 'Anna', clientId: '001', clientName: 'Bakery', consent: 'anonymous' },
      { name: 'Ben', clientId: '002' },
      { name: '', clientId: '003' },
      { name: '', clientId: null },
    ])
    const { reasons } = await host.call('reasons.list', { engagement })
    const nameOf = new Map(reasons.map(reason => [reason.id, reason.name.en]))
    expect(
      content.mentions.map(({ reasonId, isMain, pain, verbatim }) => ({
        reason: nameOf.get(reasonId),
        isMain,
        pain,
        verbatim,
      })),
    ).toEqual([
      { reason: 'Lower price', isMain: true, pain: 8, verbatim: 'Too dear' },
      { reason: 'Slow answers', isMain: false, pain: null, verbatim: '' },
      { reason: 'Slow answers', isMain: true, pain: 5, verbatim: '' },
      { reason: 'Lower price', isMain: true, pain: 3, verbatim: 'They never called back' },
      { reason: 'Lower price', isMain: true, pain: 1, verbatim: 'nobody' },
    ])
    // The catalogue's own reason was taken in, with its names in three languages; the unknown one is new.
    expect(reasons.find(reason => reason.catalogueId === 'lower-price')).toMatchObject({ mentionCount: 3 })
    expect(reasons).toHaveLength(2)
  })

  test('goes into the study it is meant for, but not into a frozen one', async () => {
    const { host, engagement } = await ready()
    const draft = { title: 'Spring', question: '', heldOn: null, facilitator: '', asked: 40, note: '' }
    const { studyId } = await host.call('studies.create', { engagement, methodId: 'survey', draft })
    const slot = await host.hand('exit.csv', SURVEY)
    await host.import(engagement, slot, 'survey', { studyId })
    expect(await host.call('studies.list', { engagement })).toMatchObject([
      { title: 'Spring', respondentCount: 4, mentionCount: 5 },
    ])
    await host.call('studies.freeze', { engagement, studyId, frozen: true })
    const input = { engagement, slot, kind: 'survey' as const, reading: {}, dryRun: false, studyId }
    expect(await host.ask('import.run', input)).toMatchObject({ ok: false, error: { code: 'study-frozen' } })
    expect(await host.ask('import.run', { ...input, studyId: 'none' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
  })

  test('is one step of the history: undo takes all of it back, redo brings it again', async () => {
    const { host, engagement } = await ready()
    await host.import(engagement, await host.hand('exit.csv', SURVEY), 'survey')
    expect(await host.call('history.undo', { engagement })).toEqual({ label: 'survey-imported' })
    const counts = async () => (await host.call('engagement.get', { engagement })).counts
    expect(await counts()).toMatchObject({ studies: 0, reasons: 0, mentions: 0, clients: 3 })
    await host.call('history.redo', { engagement })
    expect(await counts()).toMatchObject({ studies: 1, reasons: 2, mentions: 5 })
    const content = await host.call('studies.get', { engagement, studyId: await onlyStudy(host, engagement) })
    expect(content.respondents.map(one => one.clientName)).toEqual(['Bakery', 'Mill', 'Crane', null])
  })

  test('that cannot be read leaves no empty study behind', async () => {
    const { host, engagement } = await ready()
    const slot = await host.hand('nothing.csv', 'Colour;Size\nred;1\nblue;2\n')
    const job = await host.startImport(engagement, slot, 'survey')
    expect(await host.ended(job)).toMatchObject({ state: 'failed', error: { code: 'no-reason-question' } })
    expect(await host.call('studies.list', { engagement })).toEqual([])
    expect((await host.call('engagement.get', { engagement })).history.undo).toBeNull()
  })

  test('trial: counts new reasons and writes nothing', async () => {
    const { host, engagement } = await ready()
    const slot = await host.hand('exit.csv', SURVEY)
    expect(await host.import(engagement, slot, 'survey', { dryRun: true })).toMatchObject({ added: 4, newReasons: 1 })
    expect((await host.call('engagement.get', { engagement })).counts).toMatchObject({ studies: 0, reasons: 0 })
  })
})

const quirks = testData('own/exit_survey_quirks_cp1252.csv') ?? ''
test.skipIf(quirks === '')('a real-looking exit survey is read to its last row, each left-out row named', async () => {
  const host = createHost()
  const engagement = await host.create()
  const summary = await host.import(engagement, await host.handPath(quirks), 'survey')
  expect(summary.rowsRead).toBe(5)
  expect(summary.added + summary.rejected + summary.excluded).toBe(5)
  expect(summary.problems.filter(problem => problem.severity === 'error')).toHaveLength(summary.rejected)
})
