/** A led brainstorm through the gate: what is kept, hidden, undone, counted and recorded. */
import { describe, expect, test } from 'vitest'
import { isCode } from '#shared/domain/brainstorm/ballot-code.ts'
import { mustExist } from '#shared/kit/result.ts'
import { createHost } from '../services/host.ts'

const rising = (one: number, other: number): number => one - other

const DRAFT = { title: 'Team', question: 'Why?', heldOn: null, facilitator: '', asked: null, note: '' }
const REASONS = ['Price', 'Delivery', 'Service', 'Moved'] as const

const begin = async (seats = 4) => {
  const host = createHost()
  const { engagement, path } = await host.call('engagement.create', {
    clientCompany: 'Acme',
    market: 'b2b',
    currency: 'EUR',
  })
  const { studyId } = await host.call('studies.create', { engagement, methodId: 'brainstorm', draft: DRAFT })
  const place = { engagement, studyId }
  await host.call('brainstorm.begin', { ...place, seats })
  const view = async () => mustExist(await host.call('brainstorm.get', place), 'the session')
  const present = async () => mustExist(await host.call('brainstorm.present', place), 'the session')
  return { host, engagement, path, place, view, present }
}

/** Four clusters, each named, the list of the first vote made. */
const untilVote = async (mode: 'rank' | 'dots' | 'points' = 'dots', size = 3) => {
  const scene = await begin()
  const { host, place, engagement, view } = scene
  for (const [index, text] of REASONS.entries())
    await host.call('brainstorm.addCard', { ...place, seat: index + 1, text })
  await host.call('brainstorm.goTo', { ...place, stage: 'merge' })
  for (const cluster of (await view()).clusters) {
    const name = { en: cluster.cards[0]?.text ?? '', ru: '', sq: '' }
    const draft = { name, group: 'company' as const, controllable: true, humanFactor: false, definition: '' }
    const { reasonId } = await host.call('reasons.add', { engagement, draft })
    await host.call('brainstorm.nameCluster', { ...place, clusterId: cluster.id, reasonId })
  }
  await host.call('brainstorm.goTo', { ...place, stage: 'vote-1' })
  const { voteId } = await host.call('brainstorm.openVote', { ...place, round: 1, settings: { mode, size } })
  return { ...scene, voteId }
}

describe('cards', () => {
  test('keep the order of each seat, get numbers that do not tell the seat, and survive a restart', async () => {
    const { host, engagement, path, place, view } = await begin(3)
    for (const seat of [1, 1, 1, 2, 2, 2, 3, 3, 3])
      await host.call('brainstorm.addCard', { ...place, seat, text: `of ${seat}` })
    expect((await view()).cards.map(card => [card.seat, card.position, card.number])).toEqual(
      [1, 2, 3].flatMap(seat => [1, 2, 3].map(position => [seat, position, null])),
    )
    await host.call('brainstorm.goTo', { ...place, stage: 'clarify' })
    await host.call('engagement.close', { engagement })
    await host.call('engagement.open', { path })
    const { cards, stage } = await view()
    expect(stage).toBe('clarify')
    expect(cards.map(card => card.number ?? 0).toSorted(rising)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    // Sorted by seat the numbers do not rise: they were dealt.
    expect(cards.map(card => card.number)).not.toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  test('are refused for a seat that is not there', async () => {
    const { host, place } = await begin(3)
    await expect(host.call('brainstorm.addCard', { ...place, seat: 4, text: 'late' })).rejects.toThrow('no-such-seat')
  })

  test('put together are taken apart by undo, and by name later', async () => {
    const { host, engagement, place, view } = await begin()
    for (const text of ['price', 'too dear', 'late']) await host.call('brainstorm.addCard', { ...place, seat: 1, text })
    await host.call('brainstorm.goTo', { ...place, stage: 'merge' })
    const [one, two, three] = (await view()).clusters.map(cluster => cluster.id)
    if (one === undefined || two === undefined || three === undefined) throw new Error('three clusters')
    await host.call('brainstorm.merge', { ...place, from: [two, three], into: one })
    expect((await view()).clusters).toHaveLength(1)
    await host.call('history.undo', { engagement })
    expect((await view()).clusters).toHaveLength(3)
    await host.call('history.redo', { engagement })
    const first = mustExist((await view()).merges[0], 'a merge')
    await host.call('brainstorm.takeApart', { ...place, mergeId: first.id })
    expect((await view()).clusters.map(cluster => cluster.cards.length).toSorted(rising)).toEqual([1, 2])
  })

  test('of two clusters under one name are put together', async () => {
    const { host, engagement, place, view } = await begin()
    for (const text of ['price', 'dear']) await host.call('brainstorm.addCard', { ...place, seat: 1, text })
    await host.call('brainstorm.goTo', { ...place, stage: 'merge' })
    const { reasonIds } = await host.call('reasons.adopt', {
      engagement,
      catalogueIds: [mustExist((await host.call('reasons.catalogue', { engagement }))[0], 'a reason').id],
    })
    const reasonId = mustExist(reasonIds[0], 'a reason')
    const merged: (number | null)[] = []
    for (const cluster of (await view()).clusters)
      merged.push((await host.call('brainstorm.nameCluster', { ...place, clusterId: cluster.id, reasonId })).mergedWith)
    expect(merged).toEqual([null, 1])
    expect((await view()).clusters).toHaveLength(1)
    await expect(host.call('reasons.remove', { engagement, reasonId })).rejects.toThrow('reason-in-use')
  })
})

describe('a vote', () => {
  test('shows nothing of itself before the reveal, to nobody', async () => {
    const { host, engagement, place, view, present, voteId } = await untilVote()
    await host.call('brainstorm.castBallot', {
      ...place,
      voteId,
      by: { seat: 1 },
      spoiled: false,
      note: '',
      entries: [{ number: 2, value: 3 }],
    })
    const [seen, shown] = [await view(), await present()]
    expect(seen.results).toBeNull()
    expect(seen.votes[0]?.ballots).toEqual([{ seat: 1, spoiled: false }])
    expect(shown.vote).toMatchObject({ ballots: 1, result: null })
    expect(JSON.stringify(seen)).not.toContain('"entries"')
    expect((await host.call('studies.get', place)).mentions).toEqual([])
    await host.call('brainstorm.reveal', { ...place, voteId })
    expect((await present()).vote?.result?.[0]).toMatchObject({ number: 2, points: 3, place: 1, share: 1 })
    expect((await host.call('studies.get', place)).mentions.map(mention => mention.dots ?? 0).toSorted(rising)).toEqual(
      [0, 0, 0, 3],
    )
    await host.call('history.undo', { engagement })
    expect((await present()).vote?.result).toBeNull()
    expect((await host.call('studies.get', place)).mentions).toEqual([])
  })

  test('never tells the projector who sits where or who wrote what', async () => {
    const { host, place, present } = await begin(3)
    await host.call('brainstorm.saveSeat', { ...place, seat: { seat: 2, present: true, name: 'Zamira' } })
    await host.call('brainstorm.addCard', { ...place, seat: 2, text: 'late' })
    for (const stage of ['writing', 'round-robin', 'clarify', 'merge'] as const) {
      await host.call('brainstorm.goTo', { ...place, stage })
      const text = JSON.stringify(await present())
      expect(text).not.toContain('Zamira')
      expect(text).not.toMatch(/"seat"|"home"|"position"/)
      expect(text.includes('late')).toBe(stage !== 'writing')
    }
  })

  test('takes a ballot by its code once, refuses a mistyped one and one of the other vote', async () => {
    const { host, place, view, voteId } = await untilVote()
    const codes = mustExist((await view()).votes[0], 'the vote').codes
    expect(codes.every(({ code }) => isCode(code))).toBe(true)
    const third = mustExist(codes[2], 'a code')
    const cast = (code: string, vote = voteId) =>
      host.call('brainstorm.castBallot', {
        ...place,
        voteId: vote,
        by: { code },
        spoiled: false,
        note: '',
        entries: [{ number: 1, value: 3 }],
      })
    expect(await cast(third.code)).toEqual({ seat: third.seat, replaced: false })
    expect(await cast(third.code)).toEqual({ seat: third.seat, replaced: true })
    const wrong = `${third.code.slice(0, 4)}${(Number(third.code[4]) + 1) % 10}`
    await expect(cast(wrong)).rejects.toThrow('ballot-code-wrong')
    const { voteId: second } = await host.call('brainstorm.openVote', {
      ...place,
      round: 2,
      settings: { mode: 'dots', size: 3 },
    })
    await expect(cast(third.code, second)).rejects.toThrow('ballot-code-other-vote')
  })

  test('keeps a spoiled ballot, which counts for nothing, and refuses a wrong one whole', async () => {
    const { host, place, view, voteId } = await untilVote('points', 100)
    const cast = (seat: number, entries: { number: number; value: number }[], spoiled = false) =>
      host.call('brainstorm.castBallot', { ...place, voteId, by: { seat }, spoiled, note: 'torn', entries })
    await cast(1, [{ number: 1, value: 100 }])
    await cast(2, [], true)
    await expect(cast(3, [{ number: 1, value: 99 }])).rejects.toThrow('ballot-too-few')
    await host.call('brainstorm.reveal', { ...place, voteId })
    const { results, votes } = await view()
    expect(votes[0]?.ballots).toHaveLength(2)
    expect(results?.votes[0]).toMatchObject({ ballots: 1, spoiled: 1, agreement: { w: null, why: 'few-voters' } })
  })

  test('that was begun anew keeps its ballots aside; the second vote decides', async () => {
    const { host, place, view, voteId } = await untilVote('rank', 5)
    const order = (numbers: readonly number[]) => numbers.map((number, index) => ({ number, value: index + 1 }))
    const cast = (vote: typeof voteId, seat: number, numbers: readonly number[]) =>
      host.call('brainstorm.castBallot', {
        ...place,
        voteId: vote,
        by: { seat },
        spoiled: false,
        note: '',
        entries: order(numbers),
      })
    await cast(voteId, 1, [1, 2, 3, 4])
    await host.call('brainstorm.reveal', { ...place, voteId })
    const again = (await host.call('brainstorm.restartVote', { ...place, round: 1 })).voteId
    expect((await view()).setAside).toBe(1)
    expect((await host.call('studies.get', place)).mentions).toEqual([])
    for (const seat of [1, 2, 3, 4]) await cast(again, seat, [4, 3, 2, 1])
    await host.call('brainstorm.reveal', { ...place, voteId: again })
    expect((await view()).results?.votes[0]?.agreement.w).toBe(1)
    await host.call('brainstorm.goTo', { ...place, stage: 'vote-2' })
    const second = (await host.call('brainstorm.openVote', { ...place, round: 2, settings: { mode: 'rank', size: 5 } }))
      .voteId
    await cast(second, 1, [2, 1, 3, 4])
    await host.call('brainstorm.reveal', { ...place, voteId: second })
    expect((await host.call('studies.get', place)).mentions.map(mention => mention.dots ?? 0).toSorted(rising)).toEqual(
      [1, 2, 3, 4],
    )
    const { items } = mustExist((await view()).results?.votes[1], 'the second vote')
    expect(items.map(item => [item.number, item.points])).toEqual([
      [2, 4],
      [1, 3],
      [3, 2],
      [4, 1],
    ])
  })
})

describe('freezing', () => {
  test('is recorded, undone too, and opening again asks for a reason', async () => {
    const { host, engagement, place, view } = await untilVote()
    await host.call('studies.freeze', { ...place, frozen: true })
    await expect(host.call('brainstorm.addCard', { ...place, seat: 1, text: 'more' })).rejects.toThrow('study-frozen')
    await expect(host.call('studies.freeze', { ...place, frozen: false })).rejects.toThrow('freeze-reason-missing')
    await host.call('studies.freeze', { ...place, frozen: false, reason: 'a ballot was missed' })
    await host.call('history.undo', { engagement })
    await host.call('history.undo', { engagement })
    expect((await view()).freezes.map(({ event, reason }) => [event, reason])).toEqual([
      ['frozen', ''],
      ['opened', 'a ballot was missed'],
      ['frozen', ''],
      ['opened', ''],
    ])
  })

  test('comes before other results: the gate stands until it is frozen, or looked past, which is recorded', async () => {
    const { host, engagement, place, view } = await untilVote()
    const gate = () => host.call('brainstorm.gate', { engagement })
    expect(await gate()).toEqual([])
    const { studyId: survey } = await host.call('studies.create', { engagement, methodId: 'survey', draft: DRAFT })
    const reasonId = mustExist((await host.call('reasons.list', { engagement })).reasons[0], 'a reason').id
    const said = { reasonId, pain: null, isMain: true, verbatim: '', standing: 'stated' as const, dots: null }
    const respondent = { clientId: null, name: '', role: '', heldOn: null, consent: 'anonymous' as const, note: '' }
    await host.call('responses.record', { engagement, studyId: survey, respondent, mentions: [said] })
    expect(await gate()).toEqual([{ studyId: place.studyId, title: 'Team' }])
    await host.call('brainstorm.look', { engagement })
    expect(await gate()).toEqual([])
    expect((await view()).freezes.at(-1)?.event).toBe('looked')
    await host.call('studies.freeze', { ...place, frozen: true })
    await host.call('studies.freeze', { ...place, frozen: false, reason: 'again' })
    expect(await gate()).toHaveLength(1)
  })
})

test('a quick list stays as it is and cannot become a workshop over its dots', async () => {
  const host = createHost()
  const { engagement } = await host.call('engagement.create', { clientCompany: 'Acme', market: 'b2b', currency: 'EUR' })
  const { studyId } = await host.call('studies.create', { engagement, methodId: 'brainstorm', draft: DRAFT })
  const place = { engagement, studyId }
  const { reasonIds } = await host.call('reasons.adopt', {
    engagement,
    catalogueIds: [mustExist((await host.call('reasons.catalogue', { engagement }))[0], 'a reason').id],
  })
  const draft = {
    respondentId: null,
    reasonId: mustExist(reasonIds[0], 'a reason'),
    pain: null,
    isMain: false,
    verbatim: '',
    standing: 'stated' as const,
    dots: 4,
  }
  await host.call('mentions.add', { ...place, draft })
  expect(await host.call('brainstorm.get', place)).toBeNull()
  await expect(host.call('brainstorm.begin', { ...place, seats: 5 })).rejects.toThrow('brainstorm-begun')
  expect((await host.call('studies.get', place)).mentions[0]?.dots).toBe(4)
})

test('the clock is no step of the history', async () => {
  const { host, engagement, place, view } = await begin()
  await host.call('brainstorm.timer', { ...place, stage: 'question', act: 'start' })
  expect((await view()).timers.question?.endsAt).not.toBeNull()
  await host.call('history.undo', { engagement })
  expect(await host.call('brainstorm.get', place)).toBeNull()
})
