import { describe, expect, test } from 'vitest'
import type { EngagementId, ReasonId, RespondentId, StudyId } from '#shared/kit/id.ts'
import { createHost, type Host } from './host.ts'

const PERSON = { clientId: null, name: '', role: '', heldOn: null, consent: 'anonymous', note: '' } as const
const STUDY = { title: 'Talks', question: '', heldOn: null, facilitator: '', asked: null, note: '' }

type Scene = {
  readonly host: Host
  readonly engagement: EngagementId
  readonly studyId: StudyId
  readonly respondentId: RespondentId
  readonly price: ReasonId
  readonly late: ReasonId
}

const scene = async (): Promise<Scene> => {
  const host = createHost()
  const engagement = await host.create()
  const { studyId } = await host.call('studies.create', { engagement, methodId: 'interview', draft: STUDY })
  const { respondentId } = await host.call('respondents.add', { engagement, studyId, draft: PERSON })
  const reason = async (name: string): Promise<ReasonId> =>
    (
      await host.call('reasons.add', {
        engagement,
        draft: {
          name: { en: name, ru: '', sq: '' },
          group: 'company',
          controllable: true,
          humanFactor: false,
          definition: '',
        },
      })
    ).reasonId
  return { host, engagement, studyId, respondentId, price: await reason('Price'), late: await reason('Late') }
}

const addText = async ({ host, engagement, studyId, respondentId }: Scene, body: string, offRecord = false) =>
  (
    await host.call('texts.add', {
      engagement,
      studyId,
      respondentId,
      questionId: null,
      draft: { kind: 'quote', body, atSeconds: 65, offRecord },
    })
  ).textId

const mentionsOf = async ({ host, engagement, studyId }: Scene) =>
  (await host.call('studies.get', { engagement, studyId })).mentions.map(({ reasonId, verbatim, isMain, origin }) => ({
    reasonId,
    verbatim,
    isMain,
    origin,
  }))

describe('coding', () => {
  test('makes the mention at once, and undo takes both back', async () => {
    const place = await scene()
    const { host, engagement, price } = place
    const textId = await addText(place, 'Too dear, 🙂 and late')
    await host.call('codings.add', {
      engagement,
      textId,
      coder: 'first',
      draft: { reasonId: price, start: 0, end: 8, isPrimary: true },
    })
    expect(await mentionsOf(place)).toEqual([{ reasonId: price, verbatim: 'Too dear', isMain: true, origin: 'coded' }])
    await host.call('history.undo', { engagement })
    expect(await mentionsOf(place)).toEqual([])
    await host.call('history.redo', { engagement })
    expect(await mentionsOf(place)).toHaveLength(1)
  })

  test('follows an edited text, and a removed text takes its mentions along', async () => {
    const place = await scene()
    const { host, engagement, late } = place
    const textId = await addText(place, 'always late')
    await host.call('codings.add', {
      engagement,
      textId,
      coder: 'first',
      draft: { reasonId: late, start: 7, end: 11, isPrimary: false },
    })
    const draft = { kind: 'quote', body: 'They were always late', atSeconds: 65, offRecord: false } as const
    await host.call('texts.save', { engagement, textId, draft })
    expect(await mentionsOf(place)).toMatchObject([{ verbatim: 'late' }])
    await host.call('texts.save', { engagement, textId, draft: { ...draft, offRecord: true } })
    expect(await mentionsOf(place)).toMatchObject([{ reasonId: late, verbatim: '' }])
    await host.call('texts.remove', { engagement, textId })
    expect(await mentionsOf(place)).toEqual([])
  })

  test('does not double a reason that was entered by hand, nor take its main place', async () => {
    const place = await scene()
    const { host, engagement, studyId, respondentId, price, late } = place
    const mention = {
      respondentId,
      reasonId: price,
      pain: 7,
      isMain: true,
      verbatim: '',
      standing: 'stated',
      dots: null,
    } as const
    await host.call('mentions.add', { engagement, studyId, draft: mention })
    const textId = await addText(place, 'dear and late')
    await host.call('codings.setWhole', { engagement, textId, coder: 'first', reasonIds: [price, late], primary: late })
    expect(await mentionsOf(place)).toEqual([
      { reasonId: price, verbatim: '', isMain: true, origin: 'entered' },
      { reasonId: late, verbatim: 'dear and late', isMain: false, origin: 'coded' },
    ])
  })

  test('shows a coder none of the other’s codes', async () => {
    const place = await scene()
    const { host, engagement, studyId, price, late } = place
    const textId = await addText(place, 'dear and late')
    await host.call('codings.setWhole', { engagement, textId, coder: 'first', reasonIds: [price], primary: price })
    const second = await host.call('texts.list', { engagement, studyId, coder: 'second' })
    expect(second).toMatchObject([{ id: textId, isRead: false, codings: [] }])
    await host.call('codings.setWhole', { engagement, textId, coder: 'second', reasonIds: [late], primary: null })
    const first = await host.call('texts.list', { engagement, studyId, coder: 'first' })
    expect(first[0]?.codings.map(coding => coding.reasonId)).toEqual([price])
    expect(await mentionsOf(place)).toMatchObject([{ reasonId: price }])
  })

  test('a settlement needs both coders, then adds what the second saw; taking it back restores the first', async () => {
    const place = await scene()
    const { host, engagement, price, late } = place
    const textId = await addText(place, 'dear and late')
    await host.call('codings.setWhole', { engagement, textId, coder: 'first', reasonIds: [price], primary: price })
    const settle = { engagement, textId, reasonId: late, holds: true, note: 'heard it twice' }
    expect(await host.ask('settlements.save', settle)).toMatchObject({ ok: false, error: { code: 'not-read-by-both' } })
    await host.call('codings.setWhole', { engagement, textId, coder: 'second', reasonIds: [late], primary: late })
    await host.call('settlements.save', settle)
    expect((await mentionsOf(place)).map(one => one.reasonId)).toEqual([price, late])
    await host.call('settlements.remove', { engagement, textId, reasonId: late })
    expect((await mentionsOf(place)).map(one => one.reasonId)).toEqual([price])
  })

  test('refuses a passage beyond the text and any edit of a frozen study, and changes nothing', async () => {
    const place = await scene()
    const { host, engagement, studyId, price } = place
    const textId = await addText(place, 'dear')
    const draft = { reasonId: price, start: 0, end: 5, isPrimary: false }
    expect(await host.ask('codings.add', { engagement, textId, coder: 'first', draft })).toMatchObject({
      ok: false,
      error: { code: 'passage-outside-text' },
    })
    await host.call('studies.freeze', { engagement, studyId, frozen: true })
    expect(
      await host.ask('codings.add', { engagement, textId, coder: 'first', draft: { ...draft, end: 4 } }),
    ).toMatchObject({ ok: false, error: { code: 'study-frozen' } })
    expect(await mentionsOf(place)).toEqual([])
  })
})
