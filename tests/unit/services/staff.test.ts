import { describe, expect, test } from 'vitest'
import { openSqlite } from '#electron/storage/sqlite.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { EngagementId, ReasonId, StudyId } from '#shared/kit/id.ts'
import { clientsOf, createHost, type Host } from './host.ts'

const STUDY = { title: 'Poll', question: '', heldOn: null, facilitator: '', asked: 9, note: '' }
type Form = Input<'staff.recordForm'>['form']
const EMPTY: Form = { openAnswer: '', reasons: [], other: '', knowsNone: false, groupId: null }

type Ready = {
  readonly host: Host
  readonly engagement: EngagementId
  readonly studyId: StudyId
  readonly late: ReasonId
}

const ready = async (form: 'standard' | 'case' = 'standard'): Promise<Ready> => {
  const host = createHost()
  const engagement = await host.create()
  const roster =
    'id,name,manager,start,end\nc1,Bakery,Anna,2020-01-01,2026-03-01\nc2,Mill,Boris,2020-01-01,2026-04-01\n'
  if (form === 'case') await host.import(engagement, await host.hand('clients.csv', roster), 'clients')
  const created = { engagement, methodId: 'staff' as const, draft: STUDY, settings: { form } }
  const { studyId } = await host.call('studies.create', created)
  const draft = {
    name: { en: 'Late', ru: '', sq: '' },
    group: 'company' as const,
    controllable: true,
    humanFactor: false,
    definition: '',
  }
  const { reasonId: late } = await host.call('reasons.add', { engagement, draft })
  return { host, engagement, studyId, late }
}

const naming = (reasonId: ReasonId, isMain = true): Form['reasons'][number] => ({
  reasonId,
  isMain,
  pain: 6,
  certainty: 4,
  basis: 'said',
})

const record = ({ host, engagement, studyId }: Ready, form: Form) =>
  host.ask('staff.recordForm', { engagement, studyId, form, draft: `poll/${studyId}` })

const pollOf = ({ host, engagement, studyId }: Ready) => host.call('staff.getPoll', { engagement, studyId })
const refused = (code: string) => ({ ok: false, error: { code } })

describe('a form of the poll', () => {
  test('goes in with its draft forgotten, and comes out only with four others', async () => {
    const all = await ready()
    const { host, engagement, studyId, late } = all
    await host.call('drafts.save', { engagement, name: `poll/${studyId}`, value: '{"half":true}' })
    for (let n = 1; n <= 4; n += 1)
      expect(await record(all, { ...EMPTY, reasons: [naming(late)] })).toMatchObject({ ok: true })
    expect(await host.call('drafts.get', { engagement, name: `poll/${studyId}` })).toEqual({ value: null })
    expect(await pollOf(all)).toMatchObject({ answered: 4, results: null })
    expect((await host.call('ranking.get', { engagement })).reasons).toEqual([])
    expect((await host.call('studies.list', { engagement }))[0]).toMatchObject({
      respondentCount: 4,
      mentionCount: 0,
      isHidden: true,
    })

    await record(all, { ...EMPTY, knowsNone: true })
    expect((await pollOf(all)).results).toMatchObject({
      answered: 5,
      knowsNone: 1,
      reasons: [{ reasonId: late, count: 4, base: 5 }],
    })
    // The same base in the ranking: who knows no reason has answered.
    expect((await host.call('ranking.get', { engagement })).reasons[0]?.byMethod[0]).toMatchObject({
      method: 'staff',
      count: 4,
      share: 0.8,
    })
  })

  test('keeps neither an instant nor a place in the order', async () => {
    const all = await ready()
    for (const openAnswer of ['One.', 'Two.']) await record(all, { ...EMPTY, openAnswer, reasons: [naming(all.late)] })
    const { path } = await all.host.call('engagement.get', { engagement: all.engagement })
    const database = openSqlite(path)
    const kept = (sql: string) => database.reader.all<{ kept: number }>(sql).map(row => row.kept)
    expect(kept('SELECT position AS kept FROM respondents')).toEqual([0, 0])
    expect(kept('SELECT created_at AS kept FROM mentions')).toEqual([0, 0])
    expect(kept('SELECT created_at AS kept FROM texts')).toEqual([0, 0])
    database.close()
  })

  test('can be taken back while it is the last step, and by nothing else', async () => {
    const all = await ready()
    const { host, engagement, studyId, late } = all
    await record(all, { ...EMPTY, reasons: [naming(late)] })
    const { mentions, respondents } = await host.call('studies.get', { engagement, studyId })
    expect([mentions, respondents]).toEqual([[], []])
    expect(
      await host.ask('respondents.add', {
        engagement,
        studyId,
        draft: { clientId: null, name: 'Eva', role: '', heldOn: null, consent: 'name', note: '' },
      }),
    ).toMatchObject(refused('poll-anonymous'))
    expect(await host.call('history.undo', { engagement })).toEqual({ label: 'poll-form-recorded' })
    expect((await pollOf(all)).answered).toBe(0)
  })

  test('is refused empty, with two main reasons, or with a group that the poll does not have', async () => {
    const all = await ready()
    const { host, engagement, late } = all
    const draft = {
      name: { en: 'Rude', ru: '', sq: '' },
      group: 'company' as const,
      controllable: true,
      humanFactor: true,
      definition: '',
    }
    const { reasonId: rude } = await host.call('reasons.add', { engagement, draft })
    expect(await record(all, EMPTY)).toMatchObject(refused('form-empty'))
    expect(await record(all, { ...EMPTY, reasons: [naming(late), naming(rude)] })).toMatchObject(refused('main-twice'))
    expect(await record(all, { ...EMPTY, knowsNone: true, groupId: 'none' })).toMatchObject(refused('not-found'))
    expect((await pollOf(all)).answered).toBe(0)
  })

  test('counts a reason once where two of its reasons were merged since', async () => {
    const all = await ready()
    const { host, engagement, late } = all
    const draft = {
      name: { en: 'Tardy', ru: '', sq: '' },
      group: 'company' as const,
      controllable: true,
      humanFactor: false,
      definition: '',
    }
    const { reasonId: tardy } = await host.call('reasons.add', { engagement, draft })
    for (let n = 0; n < 5; n += 1) await record(all, { ...EMPTY, reasons: [naming(late), naming(tardy, false)] })
    await host.call('reasons.merge', { engagement, from: tardy, into: late })
    expect((await pollOf(all)).results?.reasons).toMatchObject([{ reasonId: late, count: 5, mainCount: 5 }])
  })
})

describe('what a hidden poll gives away', () => {
  test('is not which reasons it names: none can be removed while it is hidden', async () => {
    const all = await ready()
    const { host, engagement, late } = all
    const draft = {
      name: { en: 'Unnamed', ru: '', sq: '' },
      group: 'company' as const,
      controllable: true,
      humanFactor: false,
      definition: '',
    }
    const { reasonId: unnamed } = await host.call('reasons.add', { engagement, draft })
    await record(all, { ...EMPTY, reasons: [naming(late)] })
    for (const reasonId of [late, unnamed])
      expect(await host.ask('reasons.remove', { engagement, reasonId })).toMatchObject(refused('reason-in-use'))
  })
})

describe('the plan of a poll', () => {
  test('is open until the first answer; whom it asks can be corrected later', async () => {
    const all = await ready()
    const { host, engagement, studyId } = all
    const plan = (groups: string[], whom: 'everyone' | 'sample' = 'everyone') =>
      host.ask('staff.savePlan', { engagement, studyId, whom, groups })
    await plan(['Sales', 'Depot'])
    const before = await pollOf(all)
    await plan(['Depot', 'Sales', 'Shop'])
    const kept = (await pollOf(all)).groups.filter(group => before.groups.some(one => one.id === group.id))
    expect(kept.map(group => group.name)).toEqual(['Depot', 'Sales'])
    await record(all, { ...EMPTY, knowsNone: true })
    expect(await plan(['Sales'])).toMatchObject(refused('study-has-answers'))
    expect(await plan(['Depot', 'Sales', 'Shop'], 'sample')).toMatchObject({ ok: true })
    expect(await pollOf(all)).toMatchObject({ whom: 'sample', answered: 1 })
  })
})

describe('case cards', () => {
  const card = (late: ReasonId, more: Partial<Input<'staff.saveCase'>['card']> = {}) => ({
    clientId: 'c1' as never,
    filledBy: 'Olga',
    servedBy: 'Carlo',
    reasons: [naming(late)],
    words: 'Three late trucks.',
    ...more,
  })

  test('are named, one for each client, and changed in place', async () => {
    const { host, engagement, studyId, late } = await ready('case')
    const save = (given: ReturnType<typeof card>, respondentId: Input<'staff.saveCase'>['respondentId'] = null) =>
      host.ask('staff.saveCase', { engagement, studyId, respondentId, card: given })
    expect(await save(card(late))).toMatchObject({ ok: true })
    expect(await save(card(late))).toMatchObject(refused('case-exists'))
    const [first] = await host.call('staff.listCases', { engagement, studyId })
    expect(first).toMatchObject({
      clientName: 'Bakery',
      filledBy: 'Olga',
      servedBy: 'Carlo',
      words: 'Three late trucks.',
    })
    expect(first?.reasons).toEqual([naming(late)])
    expect(await save(card(late, { words: '', servedBy: 'Dora' }), first?.respondentId)).toMatchObject({ ok: true })
    expect(await host.call('staff.listCases', { engagement, studyId })).toMatchObject([{ servedBy: 'Dora', words: '' }])
    await host.call('history.undo', { engagement })
    expect(await host.call('staff.listCases', { engagement, studyId })).toMatchObject([
      { servedBy: 'Carlo', words: 'Three late trucks.' },
    ])
    expect((await host.call('studies.get', { engagement, studyId })).study.anonymity).toBe('named')
  })

  test('say who must not win the client back, beside the manager of the roster (rule 10)', async () => {
    const { host, engagement, studyId, late } = await ready('case')
    const [client] = await clientsOf(host, engagement)
    if (client === undefined) throw new Error('no client')
    await host.call('staff.saveCase', { engagement, studyId, respondentId: null, card: card(late) })
    await host.call('contacts.add', { engagement, clientIds: [client.id] })
    const findings = async (assignedTo: string) => {
      const draft = {
        clientId: client.id,
        toolId: null,
        offerId: null,
        assignedTo,
        plannedOn: null,
        state: 'planned' as const,
        newOrderOn: null,
        note: '',
      }
      await host.call('contacts.save', { engagement, draft })
      return (await host.call('rules.check', { engagement })).filter(finding => finding.code === 'loser-is-returner')
    }
    expect(await findings('carlo ')).toMatchObject([{ rule: 10, records: ['Bakery'] }])
    expect(await findings('Anna')).toMatchObject([{ rule: 10 }])
    expect(await findings('Eva')).toEqual([])
  })

  test('and forms of the poll are never taken by a study of the other kind', async () => {
    const cards = await ready('case')
    expect(await record(cards, { ...EMPTY, knowsNone: true })).toMatchObject(refused('not-a-poll'))
    const poll = await ready()
    const input = { engagement: poll.engagement, studyId: poll.studyId, respondentId: null, card: card(poll.late) }
    expect(await poll.host.ask('staff.saveCase', input)).toMatchObject(refused('not-case-cards'))
  })
})
