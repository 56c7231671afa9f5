/** The small library file of this computer: settings, engagements seen, mapping profiles. It holds no client's data. */
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { ok, type Result } from '#shared/kit/result.ts'
import { makeDurable } from './durability.ts'
import { migrate } from './migrate.ts'
import { libraryFirstSchema } from './migrations/library-0010-first-schema.ts'
import { failureOfSqliteError, openSqlite, type Reader, type Sqlite, type Writer } from './sqlite.ts'

export type LibraryFile = {
  readonly reader: Reader
  /** @returns `file-busy` or `disk-full` where nothing could be written; lists that only help may pass over it. */
  write(work: (writer: Writer) => void): Result<null>
  close(): void
}

const open = (path: string): Result<Sqlite> => {
  const database = openSqlite(path, { create: true })
  try {
    const durable = makeDurable(database)
    const ready = durable.ok ? migrate(database, [libraryFirstSchema]) : durable
    if (ready.ok) return ok(database)
    database.close()
    return ready
  } catch (error) {
    database.close()
    const known = failureOfSqliteError(error, path)
    if (known === undefined) throw error
    return known
  }
}

/** What says that the file itself is spoiled, not that it is busy, full or of a later version. */
const SPOILED: ReadonlySet<string> = new Set(['file-damaged', 'file-not-an-engagement'])

/** Its lists only help: a spoiled library must not keep anybody from his engagements. It is kept beside the new one. */
const setAside = (path: string): void => {
  for (const ending of ['-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
  renameSync(path, `${path}.damaged`)
}

/**
 * Opens or makes the library. Two programs may share it: each write is one short transaction.
 * @throws where it can be neither used nor made anew
 */
export const openLibraryFile = (path: string): LibraryFile => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  let opened = open(path)
  if (!opened.ok && SPOILED.has(opened.error.code)) {
    setAside(path)
    opened = open(path)
  }
  if (!opened.ok) throw new Error(`the library file cannot be used: ${opened.error.code}`)
  const database = opened.value
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
