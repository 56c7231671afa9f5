/** How much slower our whole import is than the bare work it cannot do without; ratios, because machines differ and loads change. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { scratchFolder } from '#tests/helpers/scratch.ts'
import { createHost } from '../unit/services/host.ts'
import { medianRatio, ROUNDS } from './median-ratio.ts'

const ROWS = 200_000
/** An import reads, decodes, judges and accounts for every cell; past this it has become slow. */
const MOST = 20

const rows = Array.from({ length: ROWS }, (_, index) => ({
  id: `K${String(index).padStart(7, '0')}`,
  name: `ООО «Клиент ${index}»`,
  segment: `Сегмент ${index % 9}`,
  start: `20${10 + (index % 15)}-0${1 + (index % 9)}-1${index % 10}`,
  revenue: (index * 7919) % 1_000_000,
}))

const csv = (): string =>
  [
    'Код клиента;Клиент;Сегмент;Дата договора;Выручка',
    ...rows.map(row =>
      [row.id, row.name, row.segment, row.start, (row.revenue / 100).toFixed(2).replace('.', ',')].join(';'),
    ),
  ].join('\n')

/** The same rows into one table of the same kind of file, in one durable transaction, with nothing around it. */
const bareInsert = (path: string): void => {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec(
    'CREATE TABLE clients (id TEXT PRIMARY KEY, name TEXT NOT NULL, segment TEXT, start TEXT, revenue INTEGER) STRICT',
  )
  const insert = database.prepare('INSERT INTO clients VALUES (?, ?, ?, ?, ?)')
  database.transaction(() => {
    for (const row of rows) insert.run(row.id, row.name, row.segment, row.start, row.revenue)
  })()
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}

test(`importing ${ROWS} clients from a CSV file takes no more than ${MOST} times as long as writing them alone`, async () => {
  const folder = scratchFolder()
  const host = createHost(join(folder))
  const slot = await host.hand('clients.csv', csv())
  mkdirSync(join(folder, 'bare'))
  const { ratio, ours, theirs } = await medianRatio(ROUNDS, {
    ours: async () => {
      const engagement = await host.create('RUB')
      const started = performance.now()
      const summary = await host.import(engagement, slot, 'clients')
      const took = performance.now() - started
      expect(summary).toMatchObject({ rowsRead: ROWS, added: ROWS, problemCount: 0 })
      return took
    },
    theirs: async round => {
      const started = performance.now()
      bareInsert(join(folder, 'bare', `${round}.db`))
      return performance.now() - started
    },
  })
  process.stdout.write(
    `import of ${ROWS} rows: ${(ours / 1000).toFixed(2)} s; bare inserts ${(theirs / 1000).toFixed(2)} s; ratio ${ratio.toFixed(2)}\n`,
  )
  expect(ratio).toBeLessThan(MOST)
})
