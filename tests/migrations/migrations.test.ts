import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { EngagementId } from '#shared/kit/id.ts'
import { ok } from '#shared/kit/result.ts'
import { backUp } from '#electron/storage/backup.ts'
import { APPLICATION_ID } from '#electron/storage/check-header.ts'
import { createEngagementFile, openEngagementFile } from '#electron/storage/engagement-file.ts'
import { migrate, needsMigration, newestVersion } from '#electron/storage/migrate.ts'
import { libraryFirstSchema } from '#electron/storage/migrations/library-0010-first-schema.ts'
import { ENGAGEMENT_MIGRATIONS } from '#electron/storage/migrations/list.ts'
import type { Migration } from '#electron/storage/migrations/migration.ts'
import { insertEngagement } from '#electron/storage/queries/engagement-queries.ts'
import { openSqlite, type Sqlite } from '#electron/storage/sqlite.ts'
import { FRAME } from '#tests/helpers/frame.ts'
import { scratchFolder } from '#tests/helpers/scratch.ts'

/** SHA-256 of the SQL of each migration that files out in the world have been through. A change of schema is a new migration. */
const FROZEN: Readonly<Record<string, string>> = {
  'engagement 10': 'fdf84f0278777ed48124e90ea6be9f51e790347c74a29b8ad05b8585ce084b2f',
  'engagement 20': '4811ab765b45e5804e9755d017a044dacb09c21ee0192b3a1d912d00e07676a3',
  'engagement 30': 'a3b1df877f3e86906a12ea8a5c6f62de5b99602fb351e5c20feacc8e9a262a4d',
  'engagement 40': 'b2591d54c6c865d40ea741856a08173a3eb2bbb8bca352c784f88162cb674d7e',
  'engagement 50': 'f90d34d2f83e30ec8e22d985649ce5c0b3328dfb9c9a4bf92b20eba05aeffff9',
  'engagement 60': '5c8cf85d6b1ff8e803039413978ef1dfa50d4fcf1ecc7edf8cf6e77d15bae289',
  'engagement 90': '3fd7dcc624985d2d3704ea550378cb8451fdbe81b7d2b8cb523496ff0abc2f9f',
  'library 10': 'd25c62803c297b3df290b140effd022325e6a6e4e712bfefd3658d64a9fc907a',
}

const ALL = [
  ...ENGAGEMENT_MIGRATIONS.map(migration => ({ name: `engagement ${migration.version}`, migration })),
  { name: `library ${libraryFirstSchema.version}`, migration: libraryFirstSchema },
]

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')
const digest = (path: string): string => sha256(readFileSync(path))

/** A step that a later version may bring. */
const NEWEST = newestVersion(ENGAGEMENT_MIGRATIONS)
const NEXT: Migration = { version: NEWEST + 10, name: 'next', sql: 'ALTER TABLE engagement ADD COLUMN colour TEXT' }
const LATER: readonly Migration[] = [...ENGAGEMENT_MIGRATIONS, NEXT]

const tablesOf = (database: Sqlite): string =>
  database.reader
    .all<{ sql: string }>(
      "SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
    )
    .map(row => row.sql)
    .join('\n')

const makeFile = (folder: string): string => {
  const path = join(folder, 'one.churnaudit')
  const made = createEngagementFile(path, { clock: () => 1, backups: join(folder, 'backups') })
  if (!made.ok) throw new Error(made.error.code)
  made.value.change(writer => ok(insertEngagement(writer, 'e1' as EngagementId, FRAME, 1, false) ?? null))
  made.value.close()
  return path
}

const companyIn = (path: string): string | undefined => {
  const database = openSqlite(path)
  const row = database.reader.get<{ client_company: string }>('SELECT client_company FROM engagement')
  database.close()
  return row?.client_company
}

describe('the migrations', () => {
  test('are numbered in tens, rising, each with a name of its own', () => {
    const versions = ENGAGEMENT_MIGRATIONS.map(migration => migration.version)
    expect(versions).toEqual([...versions].sort((one, other) => one - other))
    expect(versions.every(version => version > 0 && version % 10 === 0)).toBe(true)
    expect(new Set(versions).size).toBe(versions.length)
    expect(new Set(ENGAGEMENT_MIGRATIONS.map(migration => migration.name)).size).toBe(versions.length)
    const files = readdirSync(join(import.meta.dirname, '../../electron/storage/migrations')).filter(name =>
      /^\d/.test(name),
    )
    expect(files).toEqual(
      ENGAGEMENT_MIGRATIONS.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}.ts`),
    )
  })

  test.each(ALL)('$name is as it was when it was frozen', ({ name, migration }) => {
    expect(Object.keys(FROZEN)).toEqual(ALL.map(one => one.name))
    expect(sha256(migration.sql)).toBe(FROZEN[name])
  })

  test.each(ALL)('$name is plain SQL that does not open or close a transaction of its own', ({ migration }) => {
    expect(migration.sql).not.toMatch(/\b(?:BEGIN|COMMIT|ROLLBACK|VACUUM|PRAGMA|ATTACH)\b/i)
  })
})

describe('a file', () => {
  test('of no version becomes the schema that the steps give one by one, whatever the way there', () => {
    const atOnce = openSqlite(join(scratchFolder(), 'a.db'), { create: true })
    expect(migrate(atOnce, ENGAGEMENT_MIGRATIONS)).toEqual(ok(null))
    const stepwise = openSqlite(join(scratchFolder(), 'b.db'), { create: true })
    for (const [index] of ENGAGEMENT_MIGRATIONS.entries())
      expect(migrate(stepwise, ENGAGEMENT_MIGRATIONS.slice(0, index + 1))).toEqual(ok(null))
    expect(tablesOf(stepwise)).toBe(tablesOf(atOnce))
    expect(stepwise.pragma('user_version')).toBe(newestVersion(ENGAGEMENT_MIGRATIONS))
    expect(needsMigration(stepwise, ENGAGEMENT_MIGRATIONS)).toBe(false)
    atOnce.close()
    stepwise.close()
  })

  test('of today is brought up with its data, equal to one made fresh, and the copy made before opens', () => {
    const folder = scratchFolder()
    const path = makeFile(folder)
    const database = openSqlite(path)
    expect(needsMigration(database, LATER)).toBe(true)
    const copy = backUp(database, join(folder, 'before'), 0)
    if (!copy.ok) throw new Error(copy.error.code)
    expect(migrate(database, LATER)).toEqual(ok(null))
    const fresh = openSqlite(':memory:')
    expect(migrate(fresh, LATER)).toEqual(ok(null))
    expect(tablesOf(database)).toBe(tablesOf(fresh))
    expect(database.pragma('user_version')).toBe(NEXT.version)
    expect(database.reader.get('SELECT client_company, colour FROM engagement')).toEqual({
      client_company: FRAME.clientCompany,
      colour: null,
    })
    database.close()
    // Today's program refuses what the later one made, and reads the copy.
    expect(openEngagementFile(path, { clock: () => 1, backups: folder })).toMatchObject({
      ok: false,
      error: { code: 'file-newer' },
    })
    const old = openSqlite(copy.value.path)
    expect(old.pragma('user_version')).toBe(NEWEST)
    expect(old.pragma('application_id')).toBe(APPLICATION_ID)
    expect(old.pragma('integrity_check')).toBe('ok')
    old.close()
    expect(companyIn(copy.value.path)).toBe(FRAME.clientCompany)
  })

  test('of version 10 keeps its studies and mentions, which get the settings they had without saying so', () => {
    const folder = scratchFolder()
    const path = join(folder, 'old.churnaudit')
    const database = openSqlite(path, { create: true })
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
    expect(migrate(database, ENGAGEMENT_MIGRATIONS.slice(0, 1))).toEqual(ok(null))
    database.transact(writer => {
      insertEngagement(writer, 'e1' as EngagementId, FRAME, 1, false)
      writer.run("INSERT INTO methods (id, version, definition) VALUES ('survey', 1, '{}')")
      writer.run(
        "INSERT INTO studies (id, method_id, title, question, facilitator, note, state, position) VALUES ('s1', 'survey', 'Old', '', '', '', 'open', 1)",
      )
      writer.run(
        `INSERT INTO reasons (id, name_en, name_ru, name_sq, "group", controllable, human_factor, definition, created_at)
         VALUES ('r1', 'Price', '', '', 'company', 1, 0, '', 1)`,
      )
      writer.run(
        `INSERT INTO mentions (id, study_id, reason_id, is_main, verbatim, standing, created_at)
         VALUES ('m1', 's1', 'r1', 0, 'dear', 'stated', 1)`,
      )
      return ok(null)
    })
    database.close()
    const opened = openEngagementFile(path, { clock: () => 1, backups: join(folder, 'backups') })
    if (!opened.ok) throw new Error(opened.error.code)
    expect(opened.value.reader.get('SELECT title, anonymity, form, seed FROM studies')).toEqual({
      title: 'Old',
      anonymity: 'anonymous',
      form: 'standard',
      seed: 0,
    })
    expect(opened.value.reader.get('SELECT verbatim, origin FROM mentions')).toEqual({
      verbatim: 'dear',
      origin: 'entered',
    })
    expect(opened.value.verify()).toEqual(ok(null))
    opened.value.close()
  })

  test('whose migration fails half way is as it was before', () => {
    const path = makeFile(scratchFolder())
    const database = openSqlite(path)
    const before = tablesOf(database)
    const broken: Migration = {
      version: NEXT.version + 10,
      name: 'broken',
      sql: 'CREATE TABLE half (a); CREATE TABLE half (a)',
    }
    expect(() => migrate(database, [...LATER, broken])).toThrow('half')
    expect(tablesOf(database)).toBe(before)
    expect(database.pragma('user_version')).toBe(NEWEST)
    database.close()
    expect(companyIn(path)).toBe(FRAME.clientCompany)
  })

  test('whose schema is not what its version promises is refused, nothing run over it', () => {
    const path = makeFile(scratchFolder())
    const database = openSqlite(path)
    database.exec('CREATE VIEW clients_seen AS SELECT * FROM clients')
    const strange = tablesOf(database)
    expect(migrate(database, LATER)).toMatchObject({ ok: false, error: { code: 'file-damaged' } })
    expect(tablesOf(database)).toBe(strange)
    expect(database.pragma('user_version')).toBe(NEWEST)
    database.close()
    expect(openEngagementFile(path, { clock: () => 1, backups: scratchFolder() })).toMatchObject({
      ok: false,
      error: { code: 'file-damaged' },
    })
  })

  test('of a newer version is refused by its number and stays untouched to the byte', () => {
    const folder = scratchFolder()
    const path = join(folder, 'newer.churnaudit')
    copyFileSync(makeFile(folder), path)
    const database = openSqlite(path)
    database.exec(`PRAGMA user_version = ${NEWEST + 1}`)
    expect(migrate(database, ENGAGEMENT_MIGRATIONS)).toMatchObject({ ok: false, error: { code: 'file-newer' } })
    database.pragma('wal_checkpoint(TRUNCATE)')
    database.close()
    const before = digest(path)
    const opened = openEngagementFile(path, { clock: () => 1, backups: join(folder, 'none') })
    expect(opened).toMatchObject({ ok: false, error: { code: 'file-newer', details: { file: path } } })
    expect(digest(path)).toBe(before)
    expect(existsSync(join(folder, 'none'))).toBe(false)
    expect(readdirSync(folder).filter(name => name.startsWith('newer'))).toEqual(['newer.churnaudit'])
  })
})

describe('backups', () => {
  test('keep the ten newest, whole, with no half-made one among them', () => {
    const folder = scratchFolder()
    const database = openSqlite(makeFile(folder))
    const target = join(folder, 'kept')
    for (let at = 0; at < 13; at += 1) expect(backUp(database, target, at * 1000)).toMatchObject({ ok: true })
    database.close()
    const names = readdirSync(target)
    expect(names).toHaveLength(10)
    expect(names[0]).toBe('1970-01-01T00-00-03-000Z.churnaudit')
    for (const name of names) expect(companyIn(join(target, name))).toBe(FRAME.clientCompany)
  })
})
