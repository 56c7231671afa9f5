/** Erasing survives a power switch at any moment: at the next opening the interview is either as it was, or gone to the last byte. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import type { EngagementId, RespondentId, StudyId } from '#shared/kit/id.ts'
import { scratchFolder } from '#tests/helpers/scratch.ts'
import { killAllStarted, startHost, type KillableHost } from './kill-host.ts'

const WORDS = 'Marker никто не позвонил'
const NOTES = 300
/** Milliseconds after which the switch is thrown: before, amid and after the work, as it takes on fast and slow machines. */
const MOMENTS = [0, 2, 4, 6, 9, 12, 16, 20, 26, 33, 42, 55, 70, 90, 120, 160]

afterAll(killAllStarted)

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
const holding = (folder: string): string[] =>
  filesIn(folder).filter(path => readFileSync(path).includes(Buffer.from(WORDS)))

type Talk = { readonly engagement: EngagementId; readonly path: string; readonly studyId: StudyId }

const holdTalk = async (host: KillableHost): Promise<Talk & { readonly respondentId: RespondentId }> => {
  const made = await host.call('engagement.create', { clientCompany: 'Acme', market: 'b2b', currency: 'EUR' })
  const { engagement, path } = made
  const draft = { title: 'Talks', question: '', heldOn: null, facilitator: '', asked: null, note: '' }
  const { studyId } = await host.call('studies.create', { engagement, methodId: 'interview', draft })
  const person = { clientId: null, name: WORDS, role: '', heldOn: null, consent: 'name' as const, note: '' }
  const { respondentId } = await host.call('respondents.add', { engagement, studyId, draft: person })
  for (let note = 0; note < NOTES; note += 1)
    await host.call('texts.add', {
      engagement,
      studyId,
      respondentId,
      questionId: null,
      draft: { kind: 'quote', body: `${WORDS} ${note}`, atSeconds: note, offRecord: false },
    })
  return { engagement, path, studyId, respondentId }
}

test('a program killed while it erases leaves the interview whole or, once opened again, no byte of it', async () => {
  const outcomes = { whole: 0, gone: 0 }
  for (const moment of MOMENTS) {
    const folder = scratchFolder()
    const host = await startHost(folder)
    const talk = await holdTalk(host)
    await host.call('engagement.close', { engagement: talk.engagement })
    // The opening makes a backup that holds the words.
    const { engagement } = await host.call('engagement.open', { path: talk.path })
    expect(holding(folder).length).toBeGreaterThan(1)
    const erasing = host.call('interviews.erase', { engagement, respondentId: talk.respondentId }).catch(() => {})
    await wait(moment)
    await host.kill()
    await erasing

    const again = await startHost(folder)
    const opened = await again.call('engagement.open', { path: talk.path })
    const texts = await again.call('texts.list', { ...opened, studyId: talk.studyId, coder: 'first' })
    await again.call('engagement.verify', opened)
    if (texts.length > 0) {
      expect(texts).toHaveLength(NOTES)
      outcomes.whole += 1
    } else {
      expect(holding(folder)).toEqual([])
      expect(await again.call('interviews.erasures', opened)).toMatchObject([{ isFinished: true }])
      outcomes.gone += 1
    }
    await again.kill()
  }
  // A test that never met the work itself would prove nothing.
  expect(outcomes.gone).toBeGreaterThan(0)
})
