/** What was acknowledged outlives the process, and an import is there whole or not at all, whenever the process dies. */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRandom } from '#shared/kit/random.ts'
import type { EngagementId, JobId } from '#shared/kit/id.ts'
import { FRAME } from '#tests/helpers/frame.ts'
import { ending, killAllStarted, startBuilt, startHost, type KillableHost } from './kill-host.ts'

/** A run is repeated with the seed it printed. */
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000)
const TYPING_KILLS = 15
const IMPORT_KILLS = 10
const CREATION_KILLS = 8
const ROWS = 60_000

const random = createRandom(SEED)
const sleep = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds))
/** Ends a wait on a process that is no longer there. */
const whileAlive = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
}

let folder = ''
let roster = ''
/** Takes long enough to be interrupted with certainty on any machine. */
let long = ''

const writeRoster = (name: string, count: number): string => {
  const path = join(folder, name)
  const rows = Array.from({ length: count }, (_, index) => `K${index};Client ${index};Segment ${index % 7};${index},50`)
  writeFileSync(path, ['Client ID;Client;Segment;Revenue', ...rows].join('\n'))
  return path
}

beforeAll(() => {
  process.stdout.write(`seed of the kills: ${SEED}\n`)
  folder = mkdtempSync(join(tmpdir(), 'churn-audit-kill-'))
  roster = writeRoster('roster.csv', ROWS)
  long = writeRoster('long.csv', 3 * ROWS)
})
afterAll(async () => {
  await killAllStarted()
  rmSync(folder, { recursive: true, force: true })
})

const expectSound = (path: string): void => {
  const database = new Database(path, { readonly: true })
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.pragma('foreign_key_check')).toEqual([])
  database.close()
}

const newEngagement = (host: KillableHost) =>
  host.call('engagement.create', { clientCompany: 'Northwind', market: 'b2b', currency: 'EUR' })

describe('kill -9 in the middle of typing', () => {
  type Acknowledged = { readonly reasons: string[]; note: string }

  /** Sends one edit after another, alternately a new reason and a rewritten note; writes down what was acknowledged. */
  const typeOn = async (host: KillableHost, engagement: EngagementId, seen: Acknowledged): Promise<void> => {
    for (let edit = seen.reasons.length; ; edit += 1) {
      const en = `Reason ${edit}`
      const draft = { name: { en, ru: '', sq: '' }, controllable: true, humanFactor: false, definition: '' }
      await host.call('reasons.add', { engagement, draft: { ...draft, group: 'company' } })
      seen.reasons.push(en)
      await host.call('frame.save', { engagement, frame: { ...FRAME, note: `note ${edit}` } })
      seen.note = `note ${edit}`
    }
  }

  test(`loses no acknowledged edit in ${TYPING_KILLS} kills, and adds at most the one that was under way`, async () => {
    const home = join(folder, 'typing')
    const first = await startHost(home)
    const { path } = await newEngagement(first)
    await first.kill()
    const seen: Acknowledged = { reasons: [], note: '' }
    for (let kill = 0; kill < TYPING_KILLS; kill += 1) {
      const host = await startHost(home)
      const { engagement } = await host.call('engagement.open', { path })
      const delay = Math.floor(random.next() * 400)
      const before = seen.reasons.length
      const typed = whileAlive(() => typeOn(host, engagement, seen))
      await sleep(delay)
      await host.kill()
      await typed
      process.stdout.write(`  typing, kill ${kill + 1} after ${delay} ms: ${seen.reasons.length - before} edits\n`)

      const again = await startHost(home)
      const began = performance.now()
      await again.call('engagement.open', { path })
      expect(performance.now() - began).toBeLessThan(5000)
      const stored = (await again.call('reasons.list', { engagement })).reasons.map(reason => reason.name.en)
      expect(stored.slice(0, seen.reasons.length), `seed ${SEED}, kill ${kill + 1}`).toEqual(seen.reasons)
      const unacknowledged = stored.slice(seen.reasons.length)
      expect(unacknowledged.length).toBeLessThanOrEqual(1)
      const { note } = (await again.call('engagement.get', { engagement })).engagement
      expect([seen.note, `note ${stored.length - 1}`]).toContain(note)
      // What was under way counts from here on as everything else that is stored.
      seen.reasons.push(...unacknowledged)
      seen.note = note
      await again.kill()
    }
    expect(seen.reasons.length).toBeGreaterThan(TYPING_KILLS)
    const last = await startHost(home)
    await last.call('engagement.open', { path })
    expect(await last.stop('SIGTERM')).toBe(0)
    expectSound(path)
  })
})

test(`kill -9 in the middle of making an engagement never leaves half of one in its place (${CREATION_KILLS} kills)`, async () => {
  const home = join(folder, 'creation')
  for (let kill = 0; kill < CREATION_KILLS; kill += 1) {
    const host = await startHost(home)
    const made = whileAlive(async () => void (await host.call('engagement.openSample', { language: 'en' })))
    const delay = random.below(60)
    await sleep(delay)
    await host.kill()
    await made
    const again = await startHost(home)
    const { engagement } = await again.call('engagement.openSample', { language: 'en' })
    const { counts, path } = await again.call('engagement.get', { engagement })
    expect(counts.clients, `seed ${SEED}, kill ${kill + 1} after ${delay} ms`).toBeGreaterThan(0)
    expect(await again.stop('SIGTERM')).toBe(0)
    expect(readdirSync(join(home, 'library'))).toEqual([basename(path)])
    rmSync(path)
  }
})

describe(`kill -9 in the middle of an import of ${ROWS} rows`, () => {
  const start = async (host: KillableHost, engagement: EngagementId): Promise<JobId> => {
    const slot = await host.upload(roster)
    const input = { engagement, slot, kind: 'clients' as const, reading: {}, dryRun: false }
    return (await host.call('import.run', input)).job
  }
  /** Rows are told of only while they are being written. */
  const rowsWritten = async (host: KillableHost, job: JobId): Promise<number> =>
    (await host.call('jobs.get', { job })).progress.done

  test(`leaves it absent or whole in ${IMPORT_KILLS} kills`, async () => {
    const home = join(folder, 'import')
    const outcomes: string[] = []
    for (let kill = 0; kill < IMPORT_KILLS; kill += 1) {
      const host = await startHost(home)
      const { engagement, path } = await newEngagement(host)
      const job = await start(host, engagement)
      // Every other kill waits for rows to be written; the others fall where they fall.
      const least = kill % 2 === 0 ? 1 + random.below(ROWS - 20_000) : 0
      const delay = kill % 2 === 0 ? 0 : random.below(3000)
      await sleep(delay)
      let written = await rowsWritten(host, job)
      while (written < least && (await host.call('jobs.get', { job })).state === 'running') {
        await sleep(5)
        written = await rowsWritten(host, job)
      }
      const { state } = await host.call('jobs.get', { job })
      await host.kill()

      const again = await startHost(home)
      await again.call('engagement.open', { path })
      const { clients } = (await again.call('engagement.get', { engagement })).counts
      const imports = await again.call('imports.list', { engagement })
      const what = `kill ${kill + 1} after ${delay} ms and ${written} rows (${state}): ${clients} clients`
      process.stdout.write(`  import, ${what}\n`)
      expect([0, ROWS], `seed ${SEED}, ${what}`).toContain(clients)
      expect(imports.map(one => one.added)).toEqual(clients === 0 ? [] : [ROWS])
      if (state === 'done') expect(clients).toBe(ROWS)
      outcomes.push(state === 'running' && written > 0 && clients === 0 ? 'killed while writing' : state)
      expect(await again.stop('SIGTERM')).toBe(0)
      expectSound(path)
    }
    expect(outcomes).toContain('killed while writing')
  })

  test('leaves no copy of the client’s file behind once the program was started again', async () => {
    const home = join(folder, 'copies')
    const host = await startHost(home)
    const { engagement } = await newEngagement(host)
    await start(host, engagement)
    const kept = () =>
      readdirSync(join(home, 'profile', 'temporary'), { recursive: true, withFileTypes: true }).filter(one =>
        one.isFile(),
      )
    expect(kept()).toHaveLength(1)
    await host.kill()
    const again = await startHost(home)
    expect(kept()).toEqual([])
    // A second program on the same profile leaves alone what the first one has under way.
    await again.upload(roster)
    const third = await startHost(home)
    expect(kept()).toHaveLength(1)
    expect(await third.stop('SIGTERM')).toBe(0)
    expect(await again.stop('SIGTERM')).toBe(0)
  })
})

describe('the command line', () => {
  const home = (): string => join(folder, 'cli')
  const file = (): string => join(home(), 'one.churnaudit')
  const words = (...rest: readonly string[]): string[] => [...rest, '--profile', join(home(), 'profile')]
  const run = (...rest: readonly string[]) => ending(startBuilt('cli.js', words(...rest)))
  const importing = (table = roster) => startBuilt('cli.js', words('import', file(), table, '--as', 'clients'))
  /** The log holds some pages once the worker has opened the file, and grows by megabytes when it commits. */
  const untilLogHas = async (bytes: number): Promise<void> => {
    const log = `${file()}-wal`
    while (!existsSync(log) || statSync(log).size < bytes) await sleep(2)
  }
  const whileWriting = async (): Promise<void> => {
    await untilLogHas(10_000)
    await sleep(300)
  }
  const clients = async (): Promise<unknown> =>
    (JSON.parse((await run('losses', file(), '--json')).out) as { readonly clients: unknown }).clients

  beforeAll(async () => {
    // The profile's folder is made with the folder of the engagement.
    const made = await startHost(home())
    await made.stop('SIGTERM')
    const created = await run('new', file(), '--client', 'Northwind', '--currency', 'EUR', '--market', 'b2b')
    expect(created).toMatchObject({ status: 0, err: '' })
  })

  test('killed while it writes has imported nothing, killed while it commits nothing or all; the next try imports all', async () => {
    const writing = importing(long)
    const killed = ending(writing)
    await whileWriting()
    writing.kill('SIGKILL')
    expect((await killed).status).toBeNull()
    expect(await clients()).toBe(0)

    const committing = importing()
    const again = ending(committing)
    await untilLogHas(1_000_000)
    committing.kill('SIGKILL')
    await again
    expect([0, ROWS]).toContain(await clients())

    expect(await ending(importing())).toMatchObject({ status: 0, err: '' })
    expect(await clients()).toBe(ROWS)
    expectSound(file())
  })

  test('interrupted with Ctrl-C says so, imports nothing and leaves one whole file', async () => {
    rmSync(file())
    await run('new', file(), '--client', 'Northwind', '--currency', 'EUR', '--market', 'b2b')
    const child = importing(long)
    const ended = ending(child)
    await whileWriting()
    child.kill('SIGINT')
    const { status, err } = await ended
    expect(status).toBe(1)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(readdirSync(home()).filter(name => name.startsWith('one'))).toEqual(['one.churnaudit'])
    expect(await clients()).toBe(0)
  })
})

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', signal => {
  test('ends the host with status 0, every file written back, no log and no lock left', async () => {
    const home = join(folder, signal)
    const host = await startHost(home)
    const { engagement, path } = await newEngagement(host)
    await host.call('frame.save', { engagement, frame: { ...FRAME, note: 'last words' } })
    expect(existsSync(`${path}-wal`)).toBe(true)
    expect(await host.stop(signal)).toBe(0)
    expect(readdirSync(join(home, 'library'))).toEqual(['Northwind.churnaudit'])
    expect(readdirSync(join(home, 'profile')).filter(name => name.startsWith('library.db'))).toEqual(['library.db'])
    expectSound(path)
    const database = new Database(path, { readonly: true })
    expect(database.prepare('SELECT note FROM engagement').pluck().get()).toBe('last words')
    expect(database.prepare('SELECT clean FROM file_state').pluck().get()).toBe(1)
    database.close()
  })

  test('in the middle of an import ends the host as well, with nothing imported', async () => {
    const home = join(folder, `${signal}-import`)
    const host = await startHost(home)
    const { engagement, path } = await newEngagement(host)
    const slot = await host.upload(roster)
    const input = { engagement, slot, kind: 'clients' as const, reading: {}, dryRun: false }
    const { job } = await host.call('import.run', input)
    while ((await host.call('jobs.get', { job })).progress.done === 0) await sleep(5)
    expect(await host.stop(signal)).toBe(0)
    expect(readdirSync(join(home, 'library'))).toEqual(['Northwind.churnaudit'])
    const database = new Database(path, { readonly: true })
    expect(database.prepare('SELECT count(*) FROM clients').pluck().get()).toBe(0)
    database.close()
  })
})
