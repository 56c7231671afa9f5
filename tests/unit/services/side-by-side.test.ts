import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPdfText } from '#electron/reporting/read-pdf-text.ts'
import type { ReportFile } from '#shared/contract/plan.ts'
import { translator } from '#shared/i18n/translate.ts'
import type { EngagementId, ReasonId, StudyId } from '#shared/kit/id.ts'
import { LANGUAGES, type Language } from '#shared/kit/language.ts'
import { createHost, type Host } from './host.ts'

const STUDY = { title: 'Study', question: '', heldOn: null, facilitator: '', asked: 9, note: '' }
const PERSON = { clientId: null, name: '', role: '', heldOn: null, consent: 'anonymous', note: '' } as const
const CLIENTS = `client_id,name,lost,reason for leaving\nc1,Alba,yes,price\nc2,Borea,yes,price\nc3,Corda,yes,\n`

type Scene = {
  readonly host: Host
  readonly engagement: EngagementId
  readonly price: ReasonId
  readonly late: ReasonId
}

const scene = async (): Promise<Scene> => {
  const host = createHost()
  const engagement = await host.create()
  await host.import(engagement, await host.hand('clients.csv', CLIENTS), 'clients')
  const { reasonIds } = await host.call('reasons.adopt', {
    engagement,
    catalogueIds: ['lower-price', 'deadlines-missed'],
  })
  const [price, late] = reasonIds
  if (price === undefined || late === undefined) throw new Error('the reasons were not adopted')
  return { host, engagement, price, late }
}

const start = async (
  { host, engagement }: Scene,
  methodId: 'staff' | 'survey' | 'interview' | 'brainstorm',
  form: 'standard' | 'case' = 'standard',
): Promise<StudyId> =>
  (await host.call('studies.create', { engagement, methodId, draft: STUDY, settings: { form } })).studyId

const answer = async (
  { host, engagement }: Scene,
  studyId: StudyId,
  clientId: string | null,
  reasonIds: readonly ReasonId[],
  dots: number | null = null,
): Promise<void> => {
  await host.call('responses.record', {
    engagement,
    studyId,
    respondent: { ...PERSON, clientId },
    mentions: reasonIds.map((reasonId, place) => ({
      reasonId,
      pain: null,
      isMain: false,
      verbatim: '',
      standing: 'stated' as const,
      dots: dots === null ? null : dots - place,
    })),
  })
}

const fillPoll = async ({ host, engagement, price }: Scene, studyId: StudyId, forms: number): Promise<void> => {
  for (let form = 0; form < forms; form += 1) {
    const reasons = [{ reasonId: price, isMain: false, pain: null, certainty: null, basis: null }]
    await host.call('staff.recordForm', {
      engagement,
      studyId,
      draft: 'form',
      form: { openAnswer: '', reasons, other: '', knowsNone: false, groupId: null },
    })
  }
}

const printed = async ({ host, engagement }: Scene, language: Language): Promise<string> => {
  const { job } = await host.call('report.export', { engagement, language })
  const state = await host.ended(job)
  if (state.state !== 'done') throw new Error(JSON.stringify(state))
  const target = join(host.folder, `${language}.pdf`)
  await host.services.files.saveExport((state.result as ReportFile).ticket, target)
  return (await readPdfText(readFileSync(target))).join('').replaceAll(/\s+/g, '')
}

/** Lines may break anywhere on paper. */
const unspaced = (text: string): string => text.replaceAll(/\s+/g, '')

describe('who answered', () => {
  test('is counted by client in the studies as in the methods, however many of its people answered', async () => {
    const place = await scene()
    const { host, engagement, price, late } = place
    const survey = await start(place, 'survey')
    await answer(place, survey, 'c1', [price])
    await answer(place, survey, 'c1', [price, late])
    await answer(place, survey, 'c2', [late])
    const [study] = await host.call('studies.figures', { engagement })
    const { columns, rows } = await host.call('sideBySide.get', { engagement })
    const { bases } = await host.call('ranking.get', { engagement })
    expect(study).toMatchObject({ answered: 2, forms: 3, response: 2 / 9, population: 3, coverage: 'census' })
    expect(columns[0]).toMatchObject({ answered: 2, base: 2 })
    expect(bases[0]).toMatchObject({ answered: 2 })
    expect(rows.find(row => row.reasonId === late)?.cells[0]).toMatchObject({ count: 2, share: 1 })
    expect(rows.find(row => row.reasonId === price)?.cells[0]).toMatchObject({ count: 1, share: 0.5 })
  })

  test('of a survey that left some of the lost clients out is a sample, with limits', async () => {
    const place = await scene()
    const { host, engagement, price } = place
    const survey = await start(place, 'survey')
    await host.call('studies.save', { engagement, studyId: survey, draft: { ...STUDY, asked: 2 } })
    await answer(place, survey, 'c1', [price])
    const [study] = await host.call('studies.figures', { engagement })
    expect(study?.coverage).toBe('sample')
    expect(study?.reasons[0]?.interval?.lower).toBeCloseTo(0.2065493144, 9)
  })
})

describe('the anonymity floor', () => {
  test('hides a poll of four in the view and in the figures, and shows it with the fifth form', async () => {
    const place = await scene()
    const { host, engagement, price } = place
    await answer(place, await start(place, 'survey'), 'c1', [price])
    const poll = await start(place, 'staff')
    await fillPoll(place, poll, 4)
    const hidden = await host.call('sideBySide.get', { engagement })
    expect(hidden.columns[0]).toMatchObject({ voice: 'staff', isHidden: true, mentions: 0 })
    expect(hidden.rows.map(row => row.cells[0])).toEqual([null])
    expect(hidden.comparisons).toEqual([])
    const figures = await host.call('studies.figures', { engagement })
    expect(figures.find(study => study.voice === 'staff')).toMatchObject({ answered: 4, isHidden: true, reasons: [] })
    await fillPoll(place, poll, 1)
    const shown = await host.call('sideBySide.get', { engagement })
    expect(shown.columns[0]).toMatchObject({ voice: 'staff', isHidden: false, base: 5 })
    expect(shown.rows[0]?.cells[0]).toMatchObject({ count: 5, share: 1 })
  })

  test.each(LANGUAGES)('keeps a poll of four out of the report, in %s', async language => {
    const place = await scene()
    const { price, late } = place
    const survey = await start(place, 'survey')
    await answer(place, survey, 'c1', [price, late])
    await answer(place, await start(place, 'interview'), 'c2', [price])
    await fillPoll(place, await start(place, 'staff'), 4)
    const t = translator(language)
    const text = await printed(place, language)
    expect(text).toContain(unspaced(t('report.reasons.sideBySide')))
    expect(text).toContain(unspaced(t('side.hidden')))
    expect(text).not.toContain(unspaced(t('side.countOf', { count: 4, base: 4 })))
    // The records are told in counts; no client is named with what it said.
    expect(text).toContain(
      unspaced(t('side.crmSummary', { spoke: 2, written: 2, agrees: 2, contradicts: 0, unclear: 0 })),
    )
  })
})

describe('what a study shows', () => {
  test('is Kendall’s W where four people gave dots of their own, and nothing with three', async () => {
    const place = await scene()
    const { host, engagement, price, late } = place
    const brainstorm = await start(place, 'brainstorm')
    for (let voter = 0; voter < 3; voter += 1) await answer(place, brainstorm, null, [price, late], 3)
    const vote = async () => (await host.call('studies.figures', { engagement }))[0]?.votes[0]?.concordance
    expect(await vote()).toMatchObject({ voters: 3, w: null, why: 'few-voters' })
    await answer(place, brainstorm, null, [price, late], 3)
    expect(await vote()).toMatchObject({ voters: 4, w: 1, isRough: true })
  })

  test('is W and S of a led session once its vote was revealed, and nothing before', async () => {
    const place = await scene()
    const { host, engagement, price, late } = place
    const studyId = await start(place, 'brainstorm')
    const session = { engagement, studyId }
    await host.call('brainstorm.begin', { ...session, seats: 4 })
    for (const [seat, text] of [
      [1, 'price'],
      [1, 'late'],
      [2, 'late too'],
    ] as const)
      await host.call('brainstorm.addCard', { ...session, seat, text })
    await host.call('brainstorm.goTo', { ...session, stage: 'merge' })
    for (const cluster of (await host.call('brainstorm.get', session))?.clusters ?? [])
      await host.call('brainstorm.nameCluster', {
        ...session,
        clusterId: cluster.id,
        reasonId: cluster.cards[0]?.text === 'price' ? price : late,
      })
    await host.call('brainstorm.goTo', { ...session, stage: 'vote-1' })
    const settings = { mode: 'dots' as const, size: 3 }
    const { voteId } = await host.call('brainstorm.openVote', { ...session, round: 1, settings })
    const [item] = (await host.call('brainstorm.get', session))?.votes[0]?.items ?? []
    for (const seat of [1, 2, 3, 4]) {
      const entries = [{ number: item?.number ?? 0, value: 3 }]
      await host.call('brainstorm.castBallot', { ...session, voteId, by: { seat }, spoiled: false, note: '', entries })
    }
    const figures = async () => (await host.call('studies.figures', { engagement }))[0]
    expect(await figures()).toMatchObject({ votes: [], salience: [] })
    await host.call('brainstorm.reveal', { ...session, voteId })
    const told = await figures()
    expect(told?.votes).toMatchObject([{ round: 1, concordance: { voters: 4, w: 1 }, contested: [] }])
    // Two lists: "price, late" and "late" give late (1/2 + 1) / 2 and price 1/2.
    expect(told?.salience).toEqual([
      { reasonId: late, s: 0.75, lists: 2 },
      { reasonId: price, s: 0.5, lists: 1 },
    ])
  })

  test('is kappa and alpha where both coders have read the same texts', async () => {
    const place = await scene()
    const { host, engagement, price, late } = place
    const studyId = await start(place, 'interview')
    const { respondentId } = await host.call('respondents.add', { engagement, studyId, draft: PERSON })
    for (const [first, second] of [
      [price, price],
      [late, late],
      [late, price],
    ] as const) {
      const { textId } = await host.call('texts.add', {
        engagement,
        studyId,
        respondentId,
        questionId: null,
        draft: { kind: 'quote', body: 'dear and late', atSeconds: null, offRecord: false },
      })
      for (const [coder, reasonId] of [
        ['first', first],
        ['second', second],
      ] as const)
        await host.call('codings.setWhole', { engagement, textId, coder, reasonIds: [reasonId], primary: null })
    }
    const [study] = await host.call('studies.figures', { engagement })
    const { pooled } = await host.call('coding.agreement', { engagement, studyId })
    expect(study?.coding).toMatchObject({ texts: 3, readByBoth: 3, disagreements: 2, pooled })
    expect(study?.coding?.pooled.agreement).toBeCloseTo(4 / 6, 12)
  })

  test('is saturation where the last three of the interviews brought nothing new', async () => {
    const place = await scene()
    const { host, engagement, price, late } = place
    const talks = await start(place, 'interview')
    for (const named of [[price, late], [late], [price], [late]]) await answer(place, talks, null, named)
    const [study] = await host.call('studies.figures', { engagement })
    expect(study?.saturation).toMatchObject({ quiet: 3, isReached: true })
  })
})

test('the records are held against each client’s own word', async () => {
  const place = await scene()
  const { host, engagement, price, late } = place
  const survey = await start(place, 'survey')
  await answer(place, survey, 'c1', [late])
  await answer(place, survey, 'c2', [price, late])
  await answer(place, survey, 'c3', [late])
  const { crm } = await host.call('sideBySide.get', { engagement })
  expect(crm).toMatchObject({ spoke: 3, written: 2, counts: { agrees: 1, contradicts: 1, unclear: 0 } })
  expect(crm.clients[0]).toMatchObject({ clientName: 'Alba', written: 'price', verdict: 'contradicts' })
})
