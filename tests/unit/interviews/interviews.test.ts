/** What an interview keeps through the gate: agreements, ticks, the clock, the tree of whys with its verified reasons; and undo of it. */
import { describe, expect, test } from 'vitest'
import type { EngagementId, ReasonId, RespondentId, StudyId } from '#shared/kit/id.ts'
import type { WhyNodeId } from '#shared/domain/interviews.ts'
import { openSqlite } from '#electron/storage/sqlite.ts'
import { createHost, type Host } from '../services/host.ts'

type Talk = { engagement: EngagementId; studyId: StudyId; respondentId: RespondentId; late: ReasonId; dear: ReasonId }

const begin = async (host: Host): Promise<Talk> => {
  const engagement = await host.create()
  const draft = { title: 'Talks', question: '', heldOn: null, facilitator: '', asked: null, note: '' }
  const { studyId } = await host.call('studies.create', { engagement, methodId: 'interview', draft })
  const reason = async (en: string): Promise<ReasonId> => {
    const name = { en, ru: '', sq: '' }
    const made = await host.call('reasons.add', {
      engagement,
      draft: { name, group: 'company', controllable: true, humanFactor: false, definition: '' },
    })
    return made.reasonId
  }
  const person = { clientId: null, name: '', role: '', heldOn: null, consent: 'anonymous' as const, note: '' }
  const { respondentId } = await host.call('respondents.add', { engagement, studyId, draft: person })
  return { engagement, studyId, respondentId, late: await reason('Late'), dear: await reason('Dear') }
}

const mentionsOf = async (host: Host, { engagement, studyId }: Talk) =>
  (await host.call('studies.get', { engagement, studyId })).mentions.map(
    ({ reasonId, standing, isMain, verbatim }) => ({ reasonId, standing, isMain, verbatim }),
  )

const addWhy = async (host: Host, talk: Talk, body: string, parentId: WhyNodeId | null = null): Promise<WhyNodeId> => {
  const { engagement, respondentId } = talk
  const { whys } = await host.call('interviews.get', { engagement, respondentId })
  const afterId = whys.findLast(why => why.parentId === parentId)?.id ?? null
  return (await host.call('whys.add', { engagement, respondentId, parentId, afterId, body })).nodeId
}

describe('the clock of a talk', () => {
  test('goes on from where it was paused, and is not turned back by undo', async () => {
    const host = createHost()
    const talk = await begin(host)
    const { engagement, respondentId } = talk
    const clock = async () => (await host.call('interviews.get', { engagement, respondentId })).clock
    expect(await clock()).toEqual({ elapsedSeconds: 0, runningSince: null })
    await host.call('interviews.clock', { engagement, respondentId, action: 'start' })
    const running = await clock()
    expect(running.runningSince).not.toBeNull()
    // A second start changes nothing.
    await host.call('interviews.clock', { engagement, respondentId, action: 'start' })
    expect(await clock()).toEqual(running)
    await host.call('interviews.tick', { engagement, respondentId, stepId: 'why', isAsked: true })
    await host.call('history.undo', { engagement })
    expect(await clock()).toEqual(running)
    expect((await host.call('interviews.get', { engagement, respondentId })).askedSteps).toEqual([])
    await host.call('interviews.clock', { engagement, respondentId, action: 'pause' })
    expect((await clock()).runningSince).toBeNull()
  })
})

describe('the tree of whys', () => {
  test('makes its root a verified reason, and takes it back when it is none any more', async () => {
    const host = createHost()
    const talk = await begin(host)
    const { engagement, late, dear } = talk
    const top = await addWhy(host, talk, 'dear')
    const below = await addWhy(host, talk, 'late each week', top)
    await host.call('whys.save', { engagement, nodeId: top, draft: { body: 'dear', reasonId: dear, isRoot: false } })
    expect(await mentionsOf(host, talk)).toEqual([])
    const root = { body: 'late each week', reasonId: late, isRoot: true }
    await host.call('whys.save', { engagement, nodeId: below, draft: root })
    const verified = { reasonId: late, standing: 'verified', isMain: true, verbatim: '' }
    expect(await mentionsOf(host, talk)).toEqual([verified])
    await host.call('whys.save', { engagement, nodeId: below, draft: { ...root, reasonId: dear } })
    expect(await mentionsOf(host, talk)).toEqual([{ ...verified, reasonId: dear }])
    await host.call('history.undo', { engagement })
    expect(await mentionsOf(host, talk)).toEqual([verified])
    await host.call('whys.remove', { engagement, nodeId: top })
    expect(await mentionsOf(host, talk)).toEqual([])
    await host.call('history.undo', { engagement })
    expect(await mentionsOf(host, talk)).toEqual([verified])
  })

  test('verifies what was stated and coded; the words stay, and stay stated when the root goes', async () => {
    const host = createHost()
    const talk = await begin(host)
    const { engagement, studyId, respondentId, late } = talk
    const { textId } = await host.call('texts.add', {
      engagement,
      studyId,
      respondentId,
      questionId: null,
      draft: { kind: 'quote', body: 'always late', atSeconds: 3, offRecord: false },
    })
    await host.call('codings.setWhole', { engagement, textId, coder: 'first', reasonIds: [late], primary: late })
    const stated = { reasonId: late, standing: 'stated', isMain: true, verbatim: 'always late' }
    expect(await mentionsOf(host, talk)).toEqual([stated])
    const nodeId = await addWhy(host, talk, 'late')
    await host.call('whys.save', { engagement, nodeId, draft: { body: 'late', reasonId: late, isRoot: true } })
    expect(await mentionsOf(host, talk)).toEqual([{ ...stated, standing: 'verified' }])
    // The code goes, the verified reason stays, without words.
    await host.call('codings.setWhole', { engagement, textId, coder: 'first', reasonIds: [], primary: null })
    expect(await mentionsOf(host, talk)).toMatchObject([{ reasonId: late, standing: 'verified', verbatim: '' }])
    await host.call('codings.setWhole', { engagement, textId, coder: 'first', reasonIds: [late], primary: late })
    await host.call('whys.remove', { engagement, nodeId })
    expect(await mentionsOf(host, talk)).toEqual([stated])
  })

  test('keeps the order of its branches through moves, and refuses a reason in use to be removed', async () => {
    const host = createHost()
    const talk = await begin(host)
    const { engagement, respondentId, late } = talk
    const first = await addWhy(host, talk, 'first')
    const second = await addWhy(host, talk, 'second')
    const third = await addWhy(host, talk, 'third')
    const move = (nodeId: WhyNodeId, to: 'in' | 'out' | 'up' | 'down') =>
      host.call('whys.move', { engagement, nodeId, move: to })
    await move(second, 'in')
    await move(third, 'in')
    await move(third, 'up')
    // Leads nowhere, changes nothing.
    await move(third, 'up')
    const { whys } = await host.call('interviews.get', { engagement, respondentId })
    expect(whys.filter(why => why.parentId === first).map(why => why.body)).toEqual(['third', 'second'])
    await host.call('whys.save', { engagement, nodeId: third, draft: { body: '', reasonId: late, isRoot: false } })
    expect(await host.ask('reasons.remove', { engagement, reasonId: late })).toMatchObject({
      ok: false,
      error: { code: 'reason-in-use' },
    })
  })

  test('takes no edit while its study is frozen', async () => {
    const host = createHost()
    const talk = await begin(host)
    const { engagement, respondentId, studyId } = talk
    await host.call('studies.freeze', { engagement, studyId, frozen: true })
    expect(
      await host.ask('whys.add', { engagement, respondentId, parentId: null, afterId: null, body: 'x' }),
    ).toMatchObject({ ok: false, error: { code: 'study-frozen' } })
  })
})

test('an erasure that a reader of the file holds up says so, and is finished at the next opening', async () => {
  const host = createHost()
  const talk = await begin(host)
  const { engagement, respondentId, studyId } = talk
  const draft = { kind: 'note' as const, body: 'words to go', atSeconds: null, offRecord: false }
  await host.call('texts.add', { engagement, studyId, respondentId, questionId: null, draft })
  const { path } = await host.call('engagement.get', { engagement })
  const reader = openSqlite(path)
  reader.exec('BEGIN')
  reader.reader.get('SELECT count(*) FROM texts')
  expect(await host.call('interviews.erase', { engagement, respondentId })).toEqual({ isFinished: false })
  expect(await host.call('texts.list', { engagement, studyId, coder: 'first' })).toEqual([])
  expect(await host.call('interviews.erasures', { engagement })).toMatchObject([{ isFinished: false }])
  reader.exec('COMMIT')
  reader.close()
  await host.call('engagement.close', { engagement })
  const again = await host.call('engagement.open', { path })
  expect(await host.call('interviews.erasures', again)).toMatchObject([{ isFinished: true }])
})
