import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clientsOf, createHost } from './host.ts'

const HEADER = 'Client ID;Client;Segment;Revenue'
const table = (rows: readonly string[]): string => [HEADER, ...rows].join('\n')
const roster = (count: number): string =>
  table(Array.from({ length: count }, (_, index) => `K${index};Client ${index};Food;${index},50`))

describe('the same clients again', () => {
  test('are updated by what is new, never doubled and never emptied', async () => {
    const host = createHost()
    const engagement = await host.create()
    const first = table(['001;Bakery;Food;100,00', '002;Mill;Food;200,00'])
    await host.import(engagement, await host.hand('a.csv', first), 'clients')
    const later = table(['001;Bakery;;150,00', '002;Mill;Food;200,00', '003;Crane;Port;1,00'])
    const summary = await host.import(engagement, await host.hand('b.csv', later), 'clients')
    expect(summary).toMatchObject({ rowsRead: 3, added: 1, updated: 1, same: 1, rejected: 0 })
    expect(await clientsOf(host, engagement)).toMatchObject([
      { id: '001', segment: 'Food', revenue_year: 15_000 },
      { id: '003', segment: 'Port', revenue_year: 100 },
      { id: '002', segment: 'Food', revenue_year: 20_000 },
    ])
    expect(await host.call('imports.list', { engagement })).toMatchObject([
      { fileName: 'b.csv', added: 1, updated: 1, same: 1 },
      { fileName: 'a.csv', added: 2, updated: 0, same: 0 },
    ])
  })

  test('an id that stands twice is imported once, and both its rows are named', async () => {
    const host = createHost()
    const engagement = await host.create()
    const slot = await host.hand(
      'twice.csv',
      table(['007;Bakery;Food;1,00', '008;Mill;Food;1,00', '007;Forge;Food;2,00']),
    )
    const summary = await host.import(engagement, slot, 'clients')
    expect(summary).toMatchObject({ rowsRead: 3, added: 2, rejected: 1, problemCount: 1 })
    expect(summary.problems[0]).toMatchObject({ row: 4, code: 'duplicate-id', value: '007', severity: 'error' })
    expect(summary.problems[0]?.message).toBe(
      'Row 4: the id “007” already stands in row 2 with other content. Row 4 was not imported.',
    )
    expect((await clientsOf(host, engagement)).map(client => client.name)).toEqual(['Bakery', 'Mill'])
  })
})

describe('what must leave nothing behind', () => {
  test('a trial counts as the import would, and writes nothing', async () => {
    const host = createHost()
    const engagement = await host.create()
    const slot = await host.hand('roster.csv', roster(30))
    const trial = await host.import(engagement, slot, 'clients', { dryRun: true })
    expect(trial).toMatchObject({ dryRun: true, importId: null, rowsRead: 30, added: 30 })
    expect(await clientsOf(host, engagement)).toEqual([])
    expect(await host.call('imports.list', { engagement })).toEqual([])
    const real = await host.import(engagement, slot, 'clients')
    expect({ ...real, dryRun: true, importId: null }).toEqual(trial)
  })

  test('a cancelled import', async () => {
    const host = createHost()
    const engagement = await host.create()
    const slot = await host.hand('big.csv', roster(150_000))
    const job = await host.startImport(engagement, slot, 'clients')
    // Told to stop while rows are being written, not before the thread has begun.
    await new Promise<void>(resolve => {
      const stop = host.services.onEvent(event => {
        if (event.type !== 'job' || event.job.id !== job || event.job.progress.done < 10_000) return
        stop()
        resolve()
      })
    })
    await host.call('jobs.cancel', { job })
    expect(await host.ended(job)).toMatchObject({ state: 'cancelled' })
    expect((await host.call('engagement.get', { engagement })).counts.clients).toBe(0)
    expect(await host.call('imports.list', { engagement })).toEqual([])
    // Cancelling what is over is no error; a job that never was is.
    expect(await host.ask('jobs.cancel', { job })).toMatchObject({ ok: true })
    expect(await host.ask('jobs.cancel', { job: 'none' })).toMatchObject({ ok: false, error: { code: 'not-found' } })
    await host.import(engagement, await host.hand('small.csv', roster(5)), 'clients')
    expect(await clientsOf(host, engagement)).toHaveLength(5)
  })

  test('an import during which the engagement is closed', async () => {
    const host = createHost()
    const engagement = await host.create()
    const { path } = await host.call('engagement.get', { engagement })
    const job = await host.startImport(engagement, await host.hand('big.csv', roster(100_000)), 'clients')
    await host.call('engagement.close', { engagement })
    expect(await host.ended(job)).toMatchObject({ state: 'cancelled' })
    expect(readdirSync(join(host.folder, 'library'))).toEqual(['Northwind.churnaudit'])
    const reopened = await host.call('engagement.open', { path })
    expect((await host.call('engagement.get', reopened)).counts.clients).toBe(0)
  })
})

test('an edit while an import is writing is refused at once, readers are not held up, and later edits are taken', async () => {
  const host = createHost()
  const engagement = await host.create()
  const job = await host.startImport(engagement, await host.hand('big.csv', roster(120_000)), 'clients')
  const refusals: number[] = []
  const codes = new Set<string>()
  let slowestRead = 0
  for (let running = true; running;) {
    const asked = performance.now()
    await host.call('clients.list', {
      engagement,
      text: '',
      status: 'all',
      sort: 'name',
      descending: false,
      offset: 0,
      limit: 10,
    })
    slowestRead = Math.max(slowestRead, performance.now() - asked)
    const began = performance.now()
    const answer = await host.ask('reasons.adopt', { engagement, catalogueIds: ['lower-price'] })
    if (!answer.ok) {
      refusals.push(performance.now() - began)
      codes.add(answer.error.code)
    }
    await new Promise(resolve => setTimeout(resolve, 20))
    running = (await host.call('jobs.get', { job })).state === 'running'
  }
  expect(refusals.length).toBeGreaterThan(0)
  expect([...codes]).toEqual(['file-busy'])
  expect(Math.max(...refusals)).toBeLessThan(1000)
  expect(slowestRead).toBeLessThan(1000)
  expect(await host.ended(job)).toMatchObject({ state: 'done' })
  expect(await host.ask('brand.save', { engagement, brand: BRAND })).toMatchObject({ ok: true })
  expect((await host.call('engagement.get', { engagement })).counts.clients).toBe(120_000)
})

const BRAND = {
  consultancy: 'Lantern',
  primaryColour: '#112233',
  accentColour: '#445566',
  font: 'source' as const,
  contacts: '',
  confidentiality: '',
}
