/** The small library file of this computer: settings, engagements seen, mapping profiles. It holds no client's data. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { ok, type Result } from '#shared/kit/result.ts'
import { migrate } from './migrate.ts'
import { libraryFirstSchema } from './migrations/library-0010-first-schema.ts'
import { openSqlite, type Reader, type Sqlite, type Writer } from './sqlite.ts'

export type LibraryFile = {
  readonly reader: Reader
  /** @returns `file-busy` or `disk-full` where nothing could be written; lists that only help may pass over it. */
  write(work: (writer: Writer) => void): Result<null>
  close(): void
}

const open = (path: string): Sqlite => {
  const database = openSqlite(path, { create: true })
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  const migrated = migrate(database, [libraryFirstSchema])
  if (!migrated.ok) {
    database.close()
    throw new Error(`the library file cannot be used: ${migrated.error.code}`)
  }
  return database
}

/** Opens or makes the library. Two programs may share it: each write is one short transaction. */
export const openLibraryFile = (path: string): LibraryFile => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const database = open(path)
  return {
    reader: database.reader,
    write: work =>
      database.transact(writer => {
        work(writer)
        return ok(null)
      }),
    close: () => database.close(),
  }
}
