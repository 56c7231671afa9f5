import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '#electron/storage/backup.ts'
import { openSqlite, type Sqlite } from '#electron/storage/sqlite.ts'
import { scratchFolder } from '#tests/helpers/scratch.ts'

const DAY_MS = 86_400_000
const FIRST = Date.parse('2026-03-01T08:00:00Z')

const someFile = (folder: string): Sqlite => {
  const database = openSqlite(join(folder, 'one.churnaudit'), { create: true })
  database.exec('CREATE TABLE words (word TEXT) STRICT')
  return database
}

test('many backups in a day do not push out those of the days before', () => {
  const folder = scratchFolder()
  const database = someFile(folder)
  const backups = join(folder, 'backups')
  for (let day = 0; day < 20; day += 1)
    for (let hour = 0; hour < 2; hour += 1)
      expect(backUp(database, backups, FIRST + day * DAY_MS + hour * 3_600_000).ok).toBe(true)
  for (let minute = 0; minute < 12; minute += 1) backUp(database, backups, FIRST + 20 * DAY_MS + minute * 60_000)
  database.close()
  const days = readdirSync(backups).map(name => name.slice(0, 10))
  expect(days.filter(day => day === '2026-03-21')).toHaveLength(10)
  // One of each of the thirteen days before, the last one of its day.
  expect(days.filter(day => day !== '2026-03-21')).toEqual(
    Array.from({ length: 13 }, (_, index) => `2026-03-${String(index + 8).padStart(2, '0')}`),
  )
  expect(readdirSync(backups)).toContain('2026-03-20T09-00-00-000Z.churnaudit')
})

test('a backup leaves only itself, and what a killed program left goes', () => {
  const folder = scratchFolder()
  const database = someFile(folder)
  const backups = join(folder, 'backups')
  backUp(database, backups, FIRST)
  writeFileSync(join(backups, '2026-02-01T00-00-00-000Z.churnaudit.tmp'), 'half')
  backUp(database, backups, FIRST + 1000)
  database.close()
  expect(readdirSync(backups)).toEqual(['2026-03-01T08-00-00-000Z.churnaudit', '2026-03-01T08-00-01-000Z.churnaudit'])
})
