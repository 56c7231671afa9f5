/** Nothing of an erased interview is left: searched for byte by byte, in every place where it may have stood. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { EngagementId, ReasonId, RespondentId, StudyId } from '#shared/kit/id.ts'
import { openEngagementFile } from '#electron/storage/engagement-file.ts'
import { eraseRows } from '#electron/storage/queries/erasure-queries.ts'
import { ok } from '#shared/kit/result.ts'
import { createHost, type Host } from '../services/host.ts'

/** Each stands in one field; Cyrillic, a picture and a quotation mark, which JSON writes otherwise. */
const MARKERS = {
  name: 'Marker Имя-Аида',
  role: 'Marker-role-«закупки»',
  note: 'Marker behind "the words" 🚚',
  reach: 'marker.reach@example.test',
  bringBack: 'Marker-bring-back',
  nextStep: 'Marker-next-step',
  text: 'Marker-text "they never called" — никогда 🚚',
  oldText: 'Marker-text-before-it-was-changed',
  removedText: 'Marker-text-that-was-removed',
  verbatim: 'Marker-verbatim "typed by hand"',
  why: 'Marker-why\nsecond line',
  settlement: 'Marker-settlement-note',
  draft: 'Marker-half-typed-note',
  exported: 'Marker-in-an-export',
} as const

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder).flatMap(name => {
        const path = join(folder, name)
        return statSync(path).isDirectory() ? filesIn(path) : [path]
      })
    : []

/** How a text may stand in a file: as it is, and as JSON writes it, once or within JSON again. */
const formsOf = (marker: string): Buffer[] => {
  const json = JSON.stringify(marker).slice(1, -1)
  const twice = JSON.stringify(json).slice(1, -1)
  const ascii = json.replaceAll(/[^\x20-\x7e]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return [...new Set([marker, json, twice, ascii])].flatMap(form => [
    Buffer.from(form, 'utf8'),
    Buffer.from(form, 'utf16le'),
  ])
}

const markersIn = (folder: string): string[] =>
  filesIn(folder).flatMap(path => {
    const bytes = readFileSync(path)
    return Object.entries(MARKERS)
      .filter(([, marker]) => formsOf(marker).some(form => bytes.includes(form)))
      .map(([field]) => `${field} in ${path.slice(folder.length)}`)
  })

type Talk = {
  readonly engagement: EngagementId
  readonly path: string
  readonly studyId: StudyId
  readonly respondentId: RespondentId
  readonly reasonId: ReasonId
}

const person = { clientId: null, heldOn: null, consent: 'name' as const }
const noted = (body: string) => ({ kind: 'quote' as const, body, atSeconds: 12, offRecord: false })

/** An interview with a marker in every field, each changed at least once so that the history holds it too. */
const holdTalk = async (host: Host, eraseOn: string | null): Promise<Talk> => {
  const engagement = await host.create()
  const { path } = await host.call('engagement.get', { engagement })
  const study = { title: 'Talks', question: '', heldOn: null, facilitator: '', asked: null, note: '' }
  const { studyId } = await host.call('studies.create', { engagement, methodId: 'interview', draft: study })
  const adopted = await host.call('reasons.add', {
    engagement,
    draft: {
      name: { en: 'Late', ru: '', sq: '' },
      group: 'company',
      controllable: true,
      humanFactor: false,
      definition: '',
    },
  })
  const reasonId = adopted.reasonId
  const named = { ...person, name: MARKERS.name, role: MARKERS.role, note: MARKERS.note }
  const { respondentId } = await host.call('respondents.add', { engagement, studyId, draft: named })
  const agreed = {
    recording: 'notes' as const,
    sharing: true,
    eraseOn,
    person: 'decider' as const,
    reach: MARKERS.reach,
    bringBack: MARKERS.bringBack,
    nextStep: MARKERS.nextStep,
  }
  await host.call('interviews.save', { engagement, respondentId, draft: agreed })
  await host.call('interviews.clock', { engagement, respondentId, action: 'start' })
  await host.call('interviews.tick', { engagement, respondentId, stepId: 'why', isAsked: true })
  const add = (body: string) =>
    host.call('texts.add', { engagement, studyId, respondentId, questionId: null, draft: noted(body) })
  const { textId } = await add(MARKERS.oldText)
  await host.call('texts.save', { engagement, textId, draft: noted(MARKERS.text) })
  for (const coder of ['first', 'second'] as const)
    await host.call('codings.setWhole', { engagement, textId, coder, reasonIds: [reasonId], primary: null })
  await host.call('settlements.save', { engagement, textId, reasonId, holds: true, note: MARKERS.settlement })
  const removed = await add(MARKERS.removedText)
  await host.call('texts.remove', { engagement, textId: removed.textId })
  const { mentionId } = await host.call('mentions.add', {
    engagement,
    studyId,
    draft: {
      respondentId,
      reasonId,
      pain: 7,
      isMain: true,
      verbatim: MARKERS.verbatim,
      standing: 'stated',
      dots: null,
    },
  })
  const added = await host.call('whys.add', {
    engagement,
    respondentId,
    parentId: null,
    afterId: null,
    body: MARKERS.why,
  })
  await host.call('whys.save', {
    engagement,
    nodeId: added.nodeId,
    draft: { body: MARKERS.why, reasonId, isRoot: true },
  })
  await host.call('whys.attach', { engagement, nodeId: added.nodeId, textId, isAttached: true })
  await host.call('drafts.save', {
    engagement,
    name: `note/${respondentId}`,
    value: JSON.stringify({ words: MARKERS.draft }),
  })
  expect(mentionId).not.toBe('')
  return { engagement, path, studyId, respondentId, reasonId }
}

const undoAll = async (host: Host, engagement: EngagementId): Promise<number> => {
  let steps = 0
  for (;;) {
    const undone = await host.ask('history.undo', { engagement })
    if (!undone.ok) return steps
    steps += 1
  }
}

/** What stays: the respondent who was heard, and his reasons as painful as they were, without a word. */
const expectCounted = async (host: Host, talk: Talk, engagement: EngagementId): Promise<void> => {
  const study = await host.call('studies.get', { engagement, studyId: talk.studyId })
  expect(study.respondents).toMatchObject([{ name: '', role: '', note: '', consent: 'none' }])
  expect(study.mentions).toMatchObject([{ reasonId: talk.reasonId, pain: 7, verbatim: '', isMain: true }])
  expect(await host.call('texts.list', { engagement, studyId: talk.studyId, coder: 'first' })).toEqual([])
}

describe('an interview that is erased by hand', () => {
  test('leaves none of its words in the file, its log, its backups, the history, drafts, files on their way out or the library', async () => {
    const host = createHost()
    const talk = await holdTalk(host, null)
    const { engagement, respondentId } = talk
    // Backups and an export that hold the words.
    await host.call('engagement.close', { engagement })
    const reopened = (await host.call('engagement.open', { path: talk.path })).engagement
    const out = host.services.files.createExport('sheet.pdf', 'application/pdf')
    writeFileSync(out.path, MARKERS.exported)
    // Control: each of them is found before.
    const before = markersIn(host.folder).join('\n')
    for (const field of Object.keys(MARKERS)) expect(before).toContain(`${field} in `)
    expect(before).toContain('backups')

    expect(await host.call('interviews.erase', { engagement: reopened, respondentId })).toEqual({ isFinished: true })
    expect(markersIn(host.folder)).toEqual([])
    await expectCounted(host, talk, reopened)

    // Undo goes nowhere near it.
    await undoAll(host, reopened)
    await expectCounted(host, talk, reopened)
    expect(markersIn(host.folder)).toEqual([])
    await host.call('engagement.close', { engagement: reopened })
    expect(markersIn(host.folder)).toEqual([])
    const again = (await host.call('engagement.open', { path: talk.path })).engagement
    await expectCounted(host, talk, again)
    expect(markersIn(host.folder)).toEqual([])
  })

  test('takes no further words, and keeps later edits undoable that have nothing to do with it', async () => {
    const host = createHost()
    const { engagement, respondentId, studyId } = await holdTalk(host, null)
    await host.call('studies.save', {
      engagement,
      studyId,
      draft: { title: 'Renamed', question: '', heldOn: null, facilitator: '', asked: null, note: '' },
    })
    await host.call('interviews.erase', { engagement, respondentId })
    const refused = await host.ask('texts.add', {
      engagement,
      studyId,
      respondentId,
      questionId: null,
      draft: noted('more'),
    })
    expect(refused).toMatchObject({ ok: false, error: { code: 'interview-erased' } })
    expect(await undoAll(host, engagement)).toBe(1)
    expect((await host.call('studies.get', { engagement, studyId })).study.title).toBe('Talks')
  })

  test('is told of until somebody has read it', async () => {
    const host = createHost()
    const { engagement, respondentId } = await holdTalk(host, null)
    await host.call('interviews.erase', { engagement, respondentId })
    expect(await host.call('interviews.erasures', { engagement })).toMatchObject([
      { respondentId, cause: 'hand', erasedOn: '2026-11-22', isFinished: true },
    ])
    await host.call('interviews.readErasures', { engagement })
    expect(await host.call('interviews.erasures', { engagement })).toEqual([])
  })
})

describe('an interview whose day has come', () => {
  test('is erased when the engagement is opened, and told of', async () => {
    const host = createHost()
    const talk = await holdTalk(host, '2026-11-22')
    await host.call('engagement.close', { engagement: talk.engagement })
    const { engagement } = await host.call('engagement.open', { path: talk.path })
    expect(markersIn(host.folder)).toEqual([])
    await expectCounted(host, talk, engagement)
    expect(await host.call('interviews.erasures', { engagement })).toMatchObject([{ cause: 'date', isFinished: true }])
  })

  test('is erased from the history too where its respondent was removed before', async () => {
    const host = createHost()
    const { engagement, respondentId, path } = await holdTalk(host, '2026-11-22')
    await host.call('respondents.remove', { engagement, respondentId })
    await host.call('engagement.close', { engagement })
    const again = await host.call('engagement.open', { path })
    expect(markersIn(host.folder)).toEqual([])
    await undoAll(host, again.engagement)
    expect(markersIn(host.folder)).toEqual([])
  })

  test('stays untouched while its day is to come', async () => {
    const host = createHost()
    const talk = await holdTalk(host, '2026-11-23')
    await host.call('engagement.close', { engagement: talk.engagement })
    const { engagement } = await host.call('engagement.open', { path: talk.path })
    expect(await host.call('interviews.erasures', { engagement })).toEqual([])
    expect(markersIn(host.folder)).not.toEqual([])
  })
})

describe('an erasure that was cut off', () => {
  test('after its rows were gone is finished at the next opening', async () => {
    const host = createHost()
    const talk = await holdTalk(host, null)
    await host.call('engagement.close', { engagement: talk.engagement })
    // An opening makes a backup that holds the words.
    await host.call('engagement.close', await host.call('engagement.open', { path: talk.path }))
    // As a program leaves it that was killed between the rows and the bytes.
    const file = openEngagementFile(talk.path, { clock: () => 1, backups: join(host.folder, 'profile', 'aside') })
    if (!file.ok) throw new Error(file.error.code)
    file.value.change(writer => {
      eraseRows(writer, talk.respondentId, 'hand', '2026-11-22')
      return ok(null)
    })
    file.value.close()
    expect(markersIn(join(host.folder, 'profile', 'backups'))).not.toEqual([])
    const { engagement } = await host.call('engagement.open', { path: talk.path })
    expect(markersIn(join(host.folder, 'profile', 'backups'))).toEqual([])
    expect(markersIn(join(host.folder, 'library'))).toEqual([])
    expect(await host.call('interviews.erasures', { engagement })).toMatchObject([{ cause: 'hand', isFinished: true }])
  })
})
