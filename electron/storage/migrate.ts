/** Brings a file to today's schema: all steps in one transaction, then compared with a schema made fresh. */
import { fail, ok, type Result } from '#shared/kit/result.ts'
import type { Migration } from './migrations/migration.ts'
import { openSqlite, type Sqlite } from './sqlite.ts'

const versionOf = (database: Sqlite): number => Number(database.pragma('user_version'))

const schemaOf = (database: Sqlite): string =>
  database.reader
    .all<{ sql: string }>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
    )
    .map(row => row.sql)
    .join(';\n')

const runAll = (database: Sqlite, migrations: readonly Migration[]): void => {
  for (const migration of migrations) {
    database.exec(migration.sql)
    database.exec(`PRAGMA user_version = ${migration.version}`)
  }
}

const freshSchema = (migrations: readonly Migration[]): string => {
  const fresh = openSqlite(':memory:')
  runAll(fresh, migrations)
  const schema = schemaOf(fresh)
  fresh.close()
  return schema
}

/** The version that a file has after all migrations. */
export const newestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0

/** True where the file is older than today's schema, so that a backup is due first. */
export const needsMigration = (database: Sqlite, migrations: readonly Migration[]): boolean =>
  versionOf(database) < newestVersion(migrations)

/**
 * @returns `file-newer` for a file of a later version of the program (left untouched), `file-damaged` where the schema is not what its
 * version promises.
 */
export const migrate = (database: Sqlite, migrations: readonly Migration[]): Result<null> => {
  if (versionOf(database) > newestVersion(migrations)) return fail('file-newer', { file: database.path })
  return database.transact(() => {
    // Asked again: another program may have brought the file up to date meanwhile.
    const version = versionOf(database)
    runAll(
      database,
      migrations.filter(migration => migration.version > version),
    )
    return schemaOf(database) === freshSchema(migrations) ? ok(null) : fail('file-damaged', { file: database.path })
  })
}
