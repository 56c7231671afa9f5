/** What a brainstorm prints: every sheet in every language, complete, and nothing that tells who sits where. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PRINTED, type WorksheetFile } from '#shared/contract/brainstorm.ts'
import { LANGUAGES } from '#shared/kit/language.ts'
import { mustExist } from '#shared/kit/result.ts'
import { minutesMarkdown } from '#electron/reporting/brainstorm-sheets/minutes-markdown.ts'
import { createHost } from '../services/host.ts'

const DRAFT = { title: 'Team', question: 'Why?', heldOn: null, facilitator: '', asked: null, note: '' }

test('cards, ballots and minutes come out in three languages, ballots with a code each and no name', async () => {
  const host = createHost()
  const engagement = await host.create()
  const { studyId } = await host.call('studies.create', { engagement, methodId: 'brainstorm', draft: DRAFT })
  const place = { engagement, studyId }
  await host.call('brainstorm.begin', { ...place, seats: 5 })
  await host.call('brainstorm.saveSeat', { ...place, seat: { seat: 2, present: true, name: 'Zamira' } })
  const entries = (await host.call('reasons.catalogue', { engagement })).slice(0, 12)
  for (const [index, entry] of entries.entries())
    await host.call('brainstorm.addCard', { ...place, seat: (index % 5) + 1, text: `${entry.name.en} | <b>` })
  await host.call('brainstorm.goTo', { ...place, stage: 'merge' })
  const { reasonIds } = await host.call('reasons.adopt', { engagement, catalogueIds: entries.map(entry => entry.id) })
  const { clusters } = mustExist(await host.call('brainstorm.get', place), 'the session')
  for (const [index, cluster] of clusters.entries()) {
    const reasonId = mustExist(reasonIds[index], 'a reason')
    await host.call('brainstorm.nameCluster', { ...place, clusterId: cluster.id, reasonId })
  }
  for (const round of [1, 2] as const) {
    const settings = { mode: 'points', size: 100 } as const
    const { voteId } = await host.call('brainstorm.openVote', { ...place, round, settings })
    for (const seat of [1, 2, 3, 4, 5]) {
      const given = [{ number: seat, value: 100 }]
      await host.call('brainstorm.castBallot', {
        ...place,
        voteId,
        by: { seat },
        spoiled: false,
        note: '',
        entries: given,
      })
    }
    await host.call('brainstorm.reveal', { ...place, voteId })
  }
  for (const language of LANGUAGES)
    for (const what of PRINTED) {
      const { job } = await host.call('brainstorm.print', { ...place, what, language })
      const state = await host.ended(job)
      if (state.state !== 'done') throw new Error(`${what} in ${language}: ${JSON.stringify(state)}`)
      const { pages } = state.result as WorksheetFile
      // A page of cards for every seat; a list of twelve takes a page a ballot.
      if (what !== 'minutes') expect(pages).toBe(5)
    }
  const { ticket } = await host.call('brainstorm.minutes', { ...place, language: 'en' })
  const found = mustExist(host.services.files.findExport(ticket), 'the minutes')
  const text = readFileSync(found.path, 'utf8')
  expect(text).toContain('# Minutes of the brainstorm')
  expect(text).toContain(String.raw`\| \<b\>`)
  expect(text).not.toContain('Zamira')
})

test('minutes of an empty session are whole', () => {
  const empty = {
    kind: 'minutes',
    title: 'T',
    question: '',
    heldOn: null,
    facilitator: '',
    visits: [],
    seats: [],
    cards: [],
    clusters: [],
    merges: [],
    setAside: [],
    results: null,
    freezes: [],
    reasonNames: {},
    utcOffset: 0,
  } as const
  for (const language of LANGUAGES) expect(minutesMarkdown(empty, 'Acme', language)).not.toMatch(/undefined|\{\{/)
})
