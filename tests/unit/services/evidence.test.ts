import { describe, expect, test } from 'vitest'
import type { Input } from '#shared/contract/contract.ts'
import type { EngagementId, ReasonId, StudyId } from '#shared/kit/id.ts'
import { createHost, type Host } from './host.ts'

const STUDY = { title: 'Talks', question: '', heldOn: null, facilitator: '', asked: null, note: '' }
const RESPONDENT = {
  clientId: null,
  name: 'Anna',
  role: 'buyer',
  heldOn: null,
  consent: 'anonymous' as const,
  note: '',
}

type Ready = { readonly host: Host; readonly engagement: EngagementId; readonly studyId: StudyId }

const ready = async (): Promise<Ready> => {
  const host = createHost()
  const engagement = await host.create()
  const { studyId } = await host.call('studies.create', { engagement, methodId: 'interview', draft: STUDY })
  return { host, engagement, studyId }
}

const addReason = async ({ host, engagement }: Ready, en: string): Promise<ReasonId> => {
  const draft = {
    name: { en, ru: '', sq: '' },
    group: 'company' as const,
    controllable: true,
    humanFactor: false,
    definition: '',
  }
  return (await host.call('reasons.add', { engagement, draft })).reasonId
}

const mention = (reasonId: ReasonId, more: Partial<Input<'mentions.add'>['draft']> = {}) => ({
  respondentId: null,
  reasonId,
  pain: null,
  isMain: false,
  verbatim: '',
  standing: 'stated' as const,
  dots: null,
  ...more,
})

const formMention = (reasonId: ReasonId, isMain: boolean) => {
  const { respondentId: _, ...rest } = mention(reasonId, { isMain })
  return rest
}

const refused = (code: string) => ({ ok: false, error: { code } })

describe('the main reason of a respondent', () => {
  test('is one: a form with two is refused whole', async () => {
    const all = await ready()
    const { host, engagement, studyId } = all
    const [price, speed] = [await addReason(all, 'Price'), await addReason(all, 'Speed')]
    const form = { engagement, studyId, respondent: RESPONDENT }
    const twice = { ...form, mentions: [formMention(price, true), formMention(speed, true)] }
    expect(await host.ask('responses.record', twice)).toMatchObject(refused('main-twice'))
    expect((await host.call('studies.get', { engagement, studyId })).respondents).toEqual([])
    const unknown = { ...form, mentions: [formMention(price, true), formMention('none' as ReasonId, false)] }
    expect(await host.ask('responses.record', unknown)).toMatchObject(refused('not-found'))
    expect((await host.call('studies.get', { engagement, studyId })).respondents).toEqual([])
  })

  test('moves when another mention becomes it, and undo moves it back', async () => {
    const all = await ready()
    const { host, engagement, studyId } = all
    const [price, speed] = [await addReason(all, 'Price'), await addReason(all, 'Speed')]
    const form = { respondent: RESPONDENT, mentions: [formMention(price, true), formMention(speed, false)] }
    const { respondentId } = await host.call('responses.record', { engagement, studyId, ...form })
    const mains = async () =>
      (await host.call('studies.get', { engagement, studyId })).mentions
        .filter(one => one.isMain)
        .map(one => one.reasonId)
    const second = (await host.call('studies.get', { engagement, studyId })).mentions.find(
      one => one.reasonId === speed,
    )
    if (second === undefined) throw new Error('the second mention')
    const draft = mention(speed, { respondentId, isMain: true })
    await host.call('mentions.save', { engagement, mentionId: second.id, draft })
    expect(await mains()).toEqual([speed])
    await host.call('history.undo', { engagement })
    expect(await mains()).toEqual([price])
  })
})

test('a frozen study takes no edit of any kind until it is open again', async () => {
  const all = await ready()
  const { host, engagement, studyId } = all
  const reasonId = await addReason(all, 'Price')
  const { respondentId } = await host.call('respondents.add', { engagement, studyId, draft: RESPONDENT })
  const { mentionId } = await host.call('mentions.add', { engagement, studyId, draft: mention(reasonId) })
  const edits = async () => [
    await host.ask('studies.save', { engagement, studyId, draft: { ...STUDY, title: 'Other' } }),
    await host.ask('respondents.add', { engagement, studyId, draft: RESPONDENT }),
    await host.ask('respondents.save', { engagement, respondentId, draft: { ...RESPONDENT, name: 'Ben' } }),
    await host.ask('mentions.add', { engagement, studyId, draft: mention(reasonId) }),
    await host.ask('mentions.save', { engagement, mentionId, draft: mention(reasonId, { pain: 9 }) }),
    await host.ask('responses.record', {
      engagement,
      studyId,
      respondent: RESPONDENT,
      mentions: [formMention(reasonId, true)],
    }),
    await host.ask('mentions.remove', { engagement, mentionId }),
    await host.ask('respondents.remove', { engagement, respondentId }),
    await host.ask('studies.remove', { engagement, studyId }),
  ]
  await host.call('studies.freeze', { engagement, studyId, frozen: true })
  const before = await host.call('studies.get', { engagement, studyId })
  for (const answer of await edits())
    expect(answer).toMatchObject({ ...refused('study-frozen'), error: { details: { study: 'Talks' } } })
  expect(await host.call('studies.get', { engagement, studyId })).toEqual(before)
  await host.call('studies.freeze', { engagement, studyId, frozen: false })
  for (const answer of await edits()) expect(answer.ok).toBe(true)
})

describe('merging reasons', () => {
  test('counts the mentions for the other one, and taking the merge apart loses none', async () => {
    const all = await ready()
    const { host, engagement, studyId } = all
    const [price, dear] = [await addReason(all, 'Price'), await addReason(all, 'Too dear')]
    for (const reasonId of [price, dear, dear])
      await host.call('mentions.add', { engagement, studyId, draft: mention(reasonId, { pain: 5 }) })
    await host.call('reasons.merge', { engagement, from: dear, into: price })
    const listed = await host.call('reasons.list', { engagement })
    expect(listed.merges).toMatchObject([{ from: dear, into: price }])
    expect(listed.reasons.find(reason => reason.id === dear)).toMatchObject({ mergedInto: price, mentionCount: 2 })
    expect((await host.call('ranking.get', { engagement })).reasons.map(row => row.reasonId)).toEqual([price])
    // What is said of it from now on goes to the reason it counts for.
    const { mentionId } = await host.call('mentions.add', { engagement, studyId, draft: mention(dear) })
    const content = await host.call('studies.get', { engagement, studyId })
    expect(content.mentions.find(one => one.id === mentionId)?.reasonId).toBe(price)
    await host.call('reasons.unmerge', { engagement, from: dear })
    const apart = await host.call('reasons.list', { engagement })
    expect(apart.reasons.map(reason => [reason.id, reason.mentionCount])).toEqual([
      [price, 2],
      [dear, 2],
    ])
    expect(apart.merges).toEqual([])
  })

  test('is refused with itself, twice, and with what is not there', async () => {
    const all = await ready()
    const { host, engagement } = all
    const [price, dear, third] = [
      await addReason(all, 'Price'),
      await addReason(all, 'Too dear'),
      await addReason(all, 'Third'),
    ]
    const merge = (from: ReasonId, into: ReasonId) => host.ask('reasons.merge', { engagement, from, into })
    expect(await merge(price, price)).toMatchObject(refused('merge-with-itself'))
    expect(await merge(price, 'none' as ReasonId)).toMatchObject(refused('not-found'))
    expect(await merge(dear, price)).toMatchObject({ ok: true })
    expect(await merge(dear, third)).toMatchObject(refused('reason-merged'))
    expect(await merge(third, dear)).toMatchObject(refused('reason-merged'))
    expect(await host.ask('reasons.remove', { engagement, reasonId: price })).toMatchObject(refused('reason-in-use'))
    expect(await host.ask('reasons.unmerge', { engagement, from: third })).toMatchObject(refused('not-found'))
  })

  test('a reason merged twice over comes apart one merge at a time', async () => {
    const all = await ready()
    const { host, engagement } = all
    const [one, two, three] = [await addReason(all, 'One'), await addReason(all, 'Two'), await addReason(all, 'Three')]
    await host.call('reasons.merge', { engagement, from: one, into: two })
    await host.call('reasons.merge', { engagement, from: two, into: three })
    const standing = async () =>
      (await host.call('reasons.list', { engagement })).reasons.map(reason => reason.mergedInto)
    expect(await standing()).toEqual([two, three, null])
    await host.call('reasons.unmerge', { engagement, from: two })
    // The first merge is not forgotten with the second.
    expect(await standing()).toEqual([two, null, null])
    await host.call('reasons.unmerge', { engagement, from: one })
    expect(await standing()).toEqual([null, null, null])
  })
})

describe('a reason', () => {
  test('stands once by any of its names', async () => {
    const all = await ready()
    const { host, engagement } = all
    await addReason(all, 'Too  dear')
    const draft = {
      name: { en: 'TOO DEAR', ru: '', sq: '' },
      group: 'external' as const,
      controllable: false,
      humanFactor: false,
      definition: '',
    }
    expect(await host.ask('reasons.add', { engagement, draft })).toMatchObject(refused('reason-exists'))
    const first = await host.call('reasons.adopt', { engagement, catalogueIds: ['lower-price'] })
    expect(await host.call('reasons.adopt', { engagement, catalogueIds: ['lower-price'] })).toEqual(first)
    expect(await host.ask('reasons.adopt', { engagement, catalogueIds: ['none'] })).toMatchObject(refused('not-found'))
  })

  test('keeps the consultant’s class with its written reason, and loses it by undo', async () => {
    const all = await ready()
    const { host, engagement, studyId } = all
    const reasonId = await addReason(all, 'Price')
    await host.call('mentions.add', { engagement, studyId, draft: mention(reasonId) })
    const override = { class: 'C' as const, note: 'One client only' }
    const bare = { engagement, reasonId, override: { ...override, note: '  ' } }
    expect(await host.ask('reasons.override', bare)).toMatchObject(refused('bad-input'))
    await host.call('reasons.override', { engagement, reasonId, override })
    const row = async () => (await host.call('ranking.get', { engagement })).reasons[0]
    expect(await row()).toMatchObject({ override })
    await host.call('history.undo', { engagement })
    expect(await row()).toMatchObject({ override: null })
  })
})
