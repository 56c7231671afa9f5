/** What hangs on a study, a respondent or a reason goes or holds with it, and undo brings all of it back; a frozen study takes no edit. */
import { describe, expect, test } from 'vitest'
import type { Input, ProcedureName } from '#shared/contract/contract.ts'
import { mustExist } from '#shared/kit/result.ts'
import { createHost } from './host.ts'

const DRAFT = { title: 'Talks', question: '', heldOn: null, facilitator: '', asked: null, note: '' }
const PERSON = { clientId: null, name: 'Anna', role: '', heldOn: null, consent: 'anonymous' as const, note: '' }

const reasonDraft = (en: string) => ({
  name: { en, ru: '', sq: '' },
  group: 'company' as const,
  controllable: true,
  humanFactor: false,
  definition: '',
})

const refused = (code: string) => ({ ok: false, error: { code } })

/** An interview with a clock, words coded by both, a disagreement settled and a root cause that stands on them. */
const talk = async () => {
  const host = createHost()
  const engagement = await host.create()
  const { reasonId } = await host.call('reasons.add', { engagement, draft: reasonDraft('Price') })
  const { studyId } = await host.call('studies.create', { engagement, methodId: 'interview', draft: DRAFT })
  const { respondentId } = await host.call('respondents.add', { engagement, studyId, draft: PERSON })
  await host.call('interviews.tick', { engagement, respondentId, stepId: 'opening', isAsked: true })
  await host.call('interviews.clock', { engagement, respondentId, action: 'start' })
  const text = { kind: 'note' as const, body: 'Too dear for us', atSeconds: 4, offRecord: false }
  const { textId } = await host.call('texts.add', { engagement, studyId, respondentId, questionId: null, draft: text })
  const coded = { reasonId, start: 0, end: 8, isPrimary: true }
  const { codingId } = await host.call('codings.add', { engagement, textId, coder: 'first', draft: coded })
  await host.call('codings.markRead', { engagement, textId, coder: 'second', isRead: true })
  await host.call('settlements.save', { engagement, textId, reasonId, holds: true, note: '' })
  const why = { engagement, respondentId, parentId: null, afterId: null, body: 'Dear' }
  const { nodeId } = await host.call('whys.add', why)
  await host.call('whys.attach', { engagement, nodeId, textId, isAttached: true })
  await host.call('whys.save', { engagement, nodeId, draft: { body: 'Dear', reasonId, isRoot: true } })
  const state = async () => ({
    study: await host.call('studies.get', { engagement, studyId }),
    texts: await host.call('texts.list', { engagement, studyId, coder: 'first' }),
    agreement: await host.call('coding.agreement', { engagement, studyId }),
    interview: await host.call('interviews.get', { engagement, respondentId }),
  })
  return { host, engagement, studyId, respondentId, reasonId, textId, codingId, nodeId, state }
}

/** A led brainstorm with a named cluster, a vote and a ballot. */
const guess = async () => {
  const host = createHost()
  const engagement = await host.create()
  const { reasonId } = await host.call('reasons.add', { engagement, draft: reasonDraft('Price') })
  const { studyId } = await host.call('studies.create', { engagement, methodId: 'brainstorm', draft: DRAFT })
  const place = { engagement, studyId }
  await host.call('brainstorm.begin', { ...place, seats: 2 })
  await host.call('brainstorm.addCard', { ...place, seat: 1, text: 'dear' })
  await host.call('brainstorm.addCard', { ...place, seat: 2, text: 'late' })
  await host.call('brainstorm.goTo', { ...place, stage: 'merge' })
  const view = async () => mustExist(await host.call('brainstorm.get', place), 'the session')
  const late = (await host.call('reasons.add', { engagement, draft: reasonDraft('Delivery') })).reasonId
  const [first, second] = (await view()).clusters
  await host.call('brainstorm.nameCluster', { ...place, clusterId: mustExist(first, 'a cluster').id, reasonId })
  await host.call('brainstorm.nameCluster', {
    ...place,
    clusterId: mustExist(second, 'a cluster').id,
    reasonId: late,
  })
  const vote = { ...place, round: 1 as const, settings: { mode: 'dots' as const, size: 1 } }
  const { voteId } = await host.call('brainstorm.openVote', vote)
  const entries = [{ number: mustExist((await view()).votes[0]?.items[0], 'an item').number, value: 1 }]
  await host.call('brainstorm.castBallot', { ...place, voteId, by: { seat: 1 }, spoiled: false, note: '', entries })
  return { host, engagement, place, reasonId, voteId, view }
}

describe('what hangs together', () => {
  test('of an interview goes with its study or its respondent, and comes back with undo', async () => {
    const { host, engagement, studyId, respondentId, state } = await talk()
    const before = await state()
    expect(before.interview.clock.runningSince).not.toBeNull()
    for (const remove of [
      () => host.call('studies.remove', { engagement, studyId }),
      () => host.call('respondents.remove', { engagement, respondentId }),
    ]) {
      await remove()
      expect(await host.ask('interviews.get', { engagement, respondentId })).toMatchObject(refused('not-found'))
      expect(await host.call('texts.list', { engagement, studyId, coder: 'first' })).toEqual([])
      await host.call('history.undo', { engagement })
      expect(await state()).toEqual(before)
    }
  })

  test('of a led brainstorm goes with its study, and comes back with undo', async () => {
    const { host, engagement, place, view } = await guess()
    const before = await view()
    await host.call('studies.remove', place)
    expect(await host.ask('studies.get', place)).toMatchObject(refused('not-found'))
    await host.call('history.undo', { engagement })
    expect(await view()).toEqual(before)
  })

  test('keeps a reason that a code, a cluster or an option of a survey still names', async () => {
    for (const scene of [await talk(), await guess()]) {
      const { host, engagement, reasonId } = scene
      expect(await host.ask('reasons.remove', { engagement, reasonId })).toMatchObject(refused('reason-in-use'))
    }
    const host = createHost()
    const engagement = await host.create()
    const { reasonId } = await host.call('reasons.add', { engagement, draft: reasonDraft('Price') })
    const { studyId } = await host.call('studies.create', { engagement, methodId: 'survey', draft: DRAFT })
    await host.call('survey.adopt', { engagement, studyId, catalogueIds: 'standard' })
    expect(await host.ask('reasons.remove', { engagement, reasonId })).toMatchObject(refused('reason-in-use'))
  })
})

describe('a frozen study refuses', () => {
  test('every edit of its talks, words and codes', async () => {
    const { host, engagement, studyId, respondentId, reasonId, textId, codingId, nodeId, state } = await talk()
    await host.call('studies.freeze', { engagement, studyId, frozen: true })
    const before = await state()
    const refuses = async <Name extends ProcedureName>(name: Name, input: Input<Name>) =>
      expect(await host.ask(name, input), name).toMatchObject(refused('study-frozen'))
    const draft = { kind: 'note' as const, body: 'new', atSeconds: null, offRecord: false }
    const coding = { reasonId, start: 0, end: 3, isPrimary: false }
    await refuses('studies.remove', { engagement, studyId })
    await refuses('respondents.remove', { engagement, respondentId })
    await refuses('texts.add', { engagement, studyId, respondentId, questionId: null, draft })
    await refuses('texts.save', { engagement, textId, draft })
    await refuses('texts.remove', { engagement, textId })
    await refuses('codings.add', { engagement, textId, coder: 'first', draft: coding })
    await refuses('codings.save', { engagement, codingId, draft: coding })
    await refuses('codings.remove', { engagement, codingId })
    await refuses('codings.setWhole', { engagement, textId, coder: 'first', reasonIds: [], primary: null })
    await refuses('codings.markRead', { engagement, textId, coder: 'first', isRead: false })
    await refuses('settlements.save', { engagement, textId, reasonId, holds: false, note: '' })
    await refuses('settlements.remove', { engagement, textId, reasonId })
    await refuses('interviews.tick', { engagement, respondentId, stepId: 'opening', isAsked: false })
    await refuses('interviews.clock', { engagement, respondentId, action: 'pause' })
    await refuses('whys.add', { engagement, respondentId, parentId: null, afterId: null, body: '' })
    await refuses('whys.move', { engagement, nodeId, move: 'up' })
    await refuses('whys.remove', { engagement, nodeId })
    await refuses('whys.attach', { engagement, nodeId, textId, isAttached: false })
    expect(await state()).toEqual(before)
  })

  test('every edit of a led brainstorm, its clock too', async () => {
    const { host, place, voteId, view } = await guess()
    await host.call('studies.freeze', { ...place, frozen: true })
    const before = await view()
    const refuses = async <Name extends ProcedureName>(name: Name, input: Input<Name>) =>
      expect(await host.ask(name, input), name).toMatchObject(refused('study-frozen'))
    await refuses('brainstorm.timer', { ...place, stage: 'writing', act: 'start' })
    await refuses('brainstorm.goTo', { ...place, stage: 'writing' })
    await refuses('brainstorm.setSeats', { ...place, count: 3 })
    await refuses('brainstorm.addCard', { ...place, seat: 1, text: 'late' })
    await refuses('brainstorm.restartVote', { ...place, round: 1 })
    await refuses('brainstorm.removeBallot', { ...place, voteId, seat: 1 })
    await refuses('brainstorm.reveal', { ...place, voteId })
    expect(await view()).toEqual(before)
  })
})
