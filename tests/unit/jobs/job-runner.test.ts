import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { createJobRunner, type JobTask } from '#electron/jobs/job-runner.ts'
import type { JobState } from '#shared/contract/plan.ts'
import type { EngagementId, JobId } from '#shared/kit/id.ts'
import { fail, ok } from '#shared/kit/result.ts'
import { scratchFolder } from '#tests/helpers/scratch.ts'
import { createHost, SHIPPED_RESOURCES } from '../services/host.ts'

const ID = 'job-1' as JobId

/** A runner whose every word is kept, until its job is over. */
const run = async (task: Partial<JobTask>, during?: (runner: ReturnType<typeof createJobRunner>) => void) => {
  const told: JobState[] = []
  const faults: unknown[] = []
  let over = (): void => {}
  const ended = new Promise<void>(resolve => (over = resolve))
  const runner = createJobRunner(
    job => {
      told.push(job)
      if (job.state !== 'running') over()
    },
    error => `log-${faults.push(error)}`,
  )
  runner.start(ID, {
    kind: 'import.preview',
    engagement: 'e1' as EngagementId,
    worker: 'preview',
    data: null,
    finish: value => ok(value),
    explain: ({ code, details }) => ({ code, details, message: code }),
    ...task,
  })
  during?.(runner)
  await ended
  return { told, faults, last: told.at(-1), runner }
}

const csv = (content: string): JobTask['data'] => {
  const path = join(scratchFolder(), 'clients.csv')
  writeFileSync(path, content)
  return { source: { path, fileName: 'clients.csv', kind: 'clients', reading: {} }, survey: null }
}

describe('a job', () => {
  test('tells that it runs, then its result, and can be asked about later', async () => {
    const { told, last, runner } = await run({ data: csv('Client;Revenue\nBakery;1\n') })
    expect(told[0]).toMatchObject({ id: ID, state: 'running', kind: 'import.preview', engagement: 'e1' })
    expect(last).toMatchObject({ state: 'done', result: { fileName: 'clients.csv' } })
    expect(runner.find(ID)).toEqual(last)
    expect(runner.cancel(ID)).toBe(false)
  })

  test('that refuses its file fails with the code of the refusal', async () => {
    const { last, faults } = await run({ data: csv('') })
    expect(last).toMatchObject({ state: 'failed', error: { code: 'file-empty' } })
    expect(faults).toEqual([])
  })

  test('whose thread breaks is an internal fault under a number of the log', async () => {
    const { last, faults } = await run({ data: null })
    expect(last).toMatchObject({ state: 'failed', error: { code: 'internal', details: { log: 'log-1' } } })
    expect(faults).toHaveLength(1)
  })

  test('whose result cannot be used fails as well, instead of ending the program', async () => {
    const broken = await run({
      data: csv('Client\nBakery\n'),
      finish: () => {
        throw new Error('no use for it')
      },
    })
    expect(broken.last).toMatchObject({ state: 'failed', error: { code: 'internal', details: { log: 'log-1' } } })
    const refused = await run({ data: csv('Client\nBakery\n'), finish: () => fail('file-busy') })
    expect(refused.last).toMatchObject({ state: 'failed', error: { code: 'file-busy' } })
  })

  test('is cancelled before it has read anything, and stopping waits for its end', async () => {
    let stopped = false
    const { last } = await run({ data: csv('Client\nBakery\n') }, runner => {
      expect(runner.cancel(ID)).toBe(true)
      void runner.stop('e1' as EngagementId).then(() => (stopped = true))
    })
    // A small file may be read before the thread is ended: then the job is done, never half.
    expect(['cancelled', 'done']).toContain(last?.state)
    await new Promise(resolve => setTimeout(resolve, 10))
    expect(stopped).toBe(true)
  })
})

const secret = 'Ромашка-Secret-4711'

describe('jobs behind the services', () => {
  const rows = Array.from({ length: 60_000 }, (_, index) => `${index};${secret} ${index};${index},10`)

  test('tell their progress in rows, rising, at a calm pace', async () => {
    const host = createHost()
    const engagement = await host.create()
    const progress: number[] = []
    host.services.onEvent(event => {
      if (event.type === 'job' && event.job.state === 'running') progress.push(event.job.progress.done)
    })
    const started = performance.now()
    const slot = await host.hand('c.csv', ['Client ID;Client;Revenue', ...rows].join('\n'))
    await host.import(engagement, slot, 'clients')
    expect(progress.length).toBeGreaterThan(2)
    expect(progress).toEqual(progress.toSorted((left, right) => left - right))
    expect(progress.length).toBeLessThan((performance.now() - started) / 90 + 3)
  })

  test('that meet a fault answer internal with the id of a log entry that holds no client’s data', async () => {
    const folder = scratchFolder()
    const resources = join(folder, 'resources')
    cpSync(join(SHIPPED_RESOURCES, 'catalogues'), join(resources, 'catalogues'), { recursive: true })
    const host = createHost(folder, resources)
    const engagement = await host.create()
    const slot = await host.hand(`${secret}.csv`, `Client;Revenue\n${secret};1`)
    // The program's own files vanish under it: a fault that no user can answer for.
    rmSync(resources, { recursive: true })
    const state = await host.ended(await host.startImport(engagement, slot, 'clients'))
    if (state.state !== 'failed') throw new Error(state.state)
    expect(state.error.code).toBe('internal')
    const id = String(state.error.details['log'])
    expect(state.error.message).toContain(id)
    const log = readFileSync(join(folder, 'profile', 'logs', 'faults.log'), 'utf8')
    const entries = log
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>)
    expect(entries).toMatchObject([{ id, kind: 'Error', code: 'ENOENT' }])
    expect(Object.keys(entries[0] ?? {})).toEqual(['id', 'at', 'kind', 'code', 'place'])
    for (const word of [secret, 'Northwind', 'Bakery', '.csv', '.churnaudit']) expect(log).not.toContain(word)
    // The engagement is as before and goes on.
    expect((await host.call('engagement.get', { engagement })).counts.clients).toBe(0)
    await host.call('reasons.list', { engagement })
  })
})

test('the log of faults keeps out what a fault quotes of a client’s data', async () => {
  const host = createHost()
  const engagement = await host.create()
  const { path } = await host.call('engagement.get', { engagement })
  const other = new Database(path)
  other.prepare('UPDATE methods SET definition = ?').run(secret)
  other.close()
  // Reading this back throws an error whose message begins with the words themselves.
  expect(() => JSON.parse(secret)).toThrow(secret.slice(0, 7))
  expect(await host.ask('methods.list', { engagement })).toMatchObject({ ok: false, error: { code: 'internal' } })
  const log = readFileSync(join(host.folder, 'profile', 'logs', 'faults.log'), 'utf8')
  expect(log).toContain('SyntaxError')
  expect(log).not.toContain(secret.slice(0, 7))
})
