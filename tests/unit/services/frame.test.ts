import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { FRAME } from '#tests/helpers/frame.ts'
import { scratchFolder } from '#tests/helpers/scratch.ts'
import { createHost, SHIPPED_RESOURCES } from './host.ts'

const refused = (code: string) => ({ ok: false, error: { code } })

describe('the currency', () => {
  test('cannot be changed once amounts are stored, by whatever way they came', async () => {
    const ways: readonly ((host: ReturnType<typeof createHost>, engagement: never) => Promise<unknown>)[] = [
      async (host, engagement) =>
        host.import(engagement, await host.hand('c.csv', 'Client;Revenue\nBakery;1,00'), 'clients'),
      async (host, engagement) =>
        host.import(engagement, await host.hand('o.csv', 'Client ID;Date;Amount\n1;2026-01-10;5,00'), 'transactions'),
      (host, engagement) =>
        host.call('losses.saveEstimate', { engagement, period: 'current', clients: 1, base: 2, money: 100 }),
      (host, engagement) =>
        host.call('tools.choose', {
          engagement,
          choice: { toolId: 'call', costPerClient: 500, expectedReturn: null, note: '' },
        }),
    ]
    for (const store of ways) {
      const host = createHost()
      const engagement = await host.create('EUR')
      const frame = { ...FRAME, currency: 'USD' }
      await host.call('frame.save', { engagement, frame })
      await store(host, engagement as never)
      const answer = await host.ask('frame.save', { engagement, frame: { ...frame, currency: 'RUB' } })
      expect(answer).toMatchObject({ ...refused('currency-in-use'), error: { details: { currency: 'RUB' } } })
      // Everything else of the frame may still be changed.
      await host.call('frame.save', { engagement, frame: { ...frame, clientCompany: 'Other' } })
    }
  })

  test('does not come back by undo under amounts that were imported since', async () => {
    const host = createHost()
    const engagement = await host.create('EUR')
    await host.call('frame.save', { engagement, frame: { ...FRAME, currency: 'USD' } })
    await host.import(engagement, await host.hand('c.csv', 'Client;Revenue\nBakery;1,00'), 'clients')
    expect(await host.ask('history.undo', { engagement })).toMatchObject(refused('undo-impossible'))
    expect((await host.call('engagement.get', { engagement })).engagement.currency).toBe('USD')
  })

  test('comes back by undo where no amount stands in its way', async () => {
    const host = createHost()
    const engagement = await host.create('EUR')
    await host.call('frame.save', { engagement, frame: { ...FRAME, currency: 'USD' } })
    await host.call('losses.saveEstimate', { engagement, period: 'current', clients: 1, base: 2, money: 100 })
    await host.call('history.undo', { engagement })
    await host.call('history.undo', { engagement })
    expect((await host.call('engagement.get', { engagement })).engagement.currency).toBe('EUR')
    await host.call('history.redo', { engagement })
    expect((await host.call('engagement.get', { engagement })).engagement.currency).toBe('USD')
  })
})

describe('a step of the history', () => {
  test('is not made by saving what was already there, and redo stays', async () => {
    const host = createHost()
    const engagement = await host.create()
    const frame = { ...FRAME, clientCompany: 'Lantern' }
    const history = async () => (await host.call('engagement.get', { engagement })).history
    await host.call('frame.save', { engagement, frame })
    const once = await history()
    await host.call('frame.save', { engagement, frame })
    expect(await history()).toEqual(once)
    await host.call('history.undo', { engagement })
    const { engagement: kept } = await host.call('engagement.get', { engagement })
    const { id: _, createdAt: __, isSample: ___, ...same } = kept
    await host.call('frame.save', { engagement, frame: same })
    expect((await history()).redo).toMatchObject({ label: 'frame-saved' })
    await host.call('frame.save', { engagement, frame: { ...same, note: 'new' } })
    expect((await history()).redo).toBeNull()
  })
})

describe('the list of engagements', () => {
  test('says which file is gone, and a name never takes the place of another file', async () => {
    const host = createHost()
    await host.create()
    await host.create()
    expect(readdirSync(join(host.folder, 'library')).filter(name => name.endsWith('.churnaudit'))).toEqual([
      'Northwind 2.churnaudit',
      'Northwind.churnaudit',
    ])
    const path = join(host.folder, 'taken.churnaudit')
    writeFileSync(path, 'mine')
    const draft = { clientCompany: 'A', market: 'b2b' as const, currency: 'EUR', path }
    expect(await host.ask('engagement.create', draft)).toMatchObject(refused('file-exists'))
    expect(
      await host.ask('engagement.create', { ...draft, path: join(host.folder, 'no', 'a.churnaudit') }),
    ).toMatchObject(refused('folder-missing'))
    expect((await host.call('library.get', {})).entries.map(entry => entry.missing)).toEqual([false, false])
  })

  test('says so when a setting could not be kept', async () => {
    const host = createHost()
    const other = new Database(join(host.folder, 'profile', 'library.db'))
    other.exec('BEGIN IMMEDIATE')
    expect(await host.ask('library.saveSettings', { language: 'ru' })).toMatchObject(refused('file-busy'))
    other.exec('ROLLBACK')
    other.close()
    await host.call('library.saveSettings', { language: 'ru' })
    expect((await host.call('library.get', {})).settings.language).toBe('ru')
  })
})

test('a sample that cannot be filled leaves no file and no lock behind', async () => {
  const folder = scratchFolder()
  const resources = join(folder, 'resources')
  // A build without the catalogue's reasons: the sample names some that are not there.
  mkdirSync(join(resources, 'catalogues'), { recursive: true })
  for (const name of ['reasons', 'tools', 'methods']) writeFileSync(join(resources, 'catalogues', `${name}.json`), '[]')
  copyFileSync(join(SHIPPED_RESOURCES, 'catalogues', 'questions.json'), join(resources, 'catalogues', 'questions.json'))
  const host = createHost(folder, resources)
  expect(await host.ask('engagement.openSample', { language: 'en' })).toMatchObject(refused('internal'))
  expect(existsSync(join(folder, 'library'))).toBe(true)
  expect(readdirSync(join(folder, 'library'))).toEqual([])
})
