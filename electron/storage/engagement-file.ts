/** One engagement file, from creation to close: the opening recipe, edits in named steps, backups, the clean-close mark. */
import { chmodSync, existsSync, rmSync } from 'node:fs'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { backUp } from './backup.ts'
import { APPLICATION_ID, checkHeader } from './check-header.ts'
import { makeDurable } from './durability.ts'
import { eraseRemnants } from './erase-remnants.ts'
import { lockFile, type FileLock } from './file-lock.ts'
import { migrate, needsMigration, newestVersion } from './migrate.ts'
import { ENGAGEMENT_MIGRATIONS } from './migrations/list.ts'
import { holdsMoney } from './queries/engagement-queries.ts'
import { attachStaging, type Staging } from './import-staging.ts'
import {
  failureOfSqliteError,
  openSqlite,
  type LongTransaction,
  type Reader,
  type Sqlite,
  type Writer,
} from './sqlite.ts'
import {
  asStep,
  beginStep,
  endStep,
  nextRedo,
  nextUndo,
  redoStep,
  startNoting,
  undoStep,
  type Settle,
  type UndoStep,
} from './undo-log.ts'

export type EngagementFile = {
  readonly path: string
  /** The folder of this file's backups. */
  readonly backups: string
  readonly reader: Reader
  /** An edit that can be undone: one transaction, one named step. */
  edit<Value>(label: string, work: (writer: Writer) => Result<Value>): Result<Value>
  /** A change outside the history (import, logo). */
  change<Value>(work: (writer: Writer) => Result<Value>): Result<Value>
  /** A change over many turns, for a worker thread; with a label it is one step of the history. */
  begin(label: string | null): Result<LongTransaction>
  /** For an import in a worker: a second file for work in progress, whose tables are called `staged.…`. See import-staging.ts. */
  stage(path: string): Staging
  undo(): Result<UndoStep>
  redo(): Result<UndoStep>
  history(): { readonly undo: UndoStep | undefined; readonly redo: UndoStep | undefined }
  savedAt(): number | null
  /** Reads the whole file. @returns `file-damaged` where its structure or a reference does not hold. */
  verify(): Result<null>
  /** A whole copy in the folder of backups. */
  backUp(): Result<{ readonly path: string }>
  /** Writes file, log and backups anew so that nothing deleted stands in them; see `eraseRemnants`. */
  eraseRemnants(): Result<null>
  /** Writes the log back, marks the file clean and lets go of it. */
  close(): void
}

export type OpenOptions = {
  /** UTC milliseconds. */
  readonly clock: () => number
  /** Where backups of this file go. */
  readonly backups: string
  /** A worker shares the file with the program that holds the lock. */
  readonly shareLock?: boolean
}

const NO_LOCK: FileLock = { release: () => {} }

const currencyOf = (reader: Reader): string | undefined =>
  reader.get<{ currency: string }>('SELECT currency FROM engagement')?.currency

const isClean = (database: Sqlite): boolean =>
  database.reader.get<{ clean: number }>('SELECT clean FROM file_state')?.clean === 1

const wholeness = (database: Sqlite): Result<null> => {
  const broken = database.reader.get('SELECT 1 FROM pragma_foreign_key_check LIMIT 1')
  return database.pragma('integrity_check') === 'ok' && broken === undefined
    ? ok(null)
    : fail('file-damaged', { file: database.path })
}

const soundness = (database: Sqlite): Result<null> => {
  const found = database.pragma('quick_check')
  return found === 'ok' ? ok(null) : fail('file-damaged', { file: database.path })
}

/** The recipe after the header has been looked at; every step may refuse, and then the file is as it was. */
const prepare = (database: Sqlite, options: OpenOptions): Result<null> => {
  const durable = makeDurable(database)
  if (!durable.ok) return durable
  // `BEGIN IMMEDIATE` succeeds on a read-only file: only a real write tells.
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
  if (options.shareLock === true) return ok(null)
  if (needsMigration(database, ENGAGEMENT_MIGRATIONS) && Number(database.pragma('user_version')) > 0) {
    const copy = backUp(database, options.backups, options.clock())
    if (!copy.ok) return copy
  }
  const migrated = migrate(database, ENGAGEMENT_MIGRATIONS)
  if (!migrated.ok) return migrated
  if (!isClean(database)) {
    const sound = soundness(database)
    if (!sound.ok) return sound
  }
  return database.transact(writer => {
    writer.run(
      'INSERT INTO file_state (only, clean, saved_at) VALUES (1, 0, NULL) ON CONFLICT (only) DO UPDATE SET clean = 0',
    )
    return ok(null)
  })
}

const fileOf = (database: Sqlite, lock: FileLock, options: OpenOptions): EngagementFile => {
  const markSaved = (writer: Writer): void => void writer.run('UPDATE file_state SET saved_at = ?', [options.clock()])
  /** Imported amounts are no part of the history: the currency they were read in must not turn under them. */
  const settleTurn = (): Settle => {
    const before = currencyOf(database.reader)
    return writer => {
      if (currencyOf(writer) !== before && holdsMoney(writer)) return false
      markSaved(writer)
      return true
    }
  }
  return {
    path: database.path,
    backups: options.backups,
    reader: database.reader,
    edit: (label, work) =>
      database.transact(writer => {
        const result = asStep(writer, label, options.clock(), () => work(writer))
        if (result.ok) markSaved(writer)
        return result
      }),
    change: work =>
      database.transact(writer => {
        const result = work(writer)
        if (result.ok) markSaved(writer)
        return result
      }),
    begin: label => {
      const begun = database.begin()
      if (!begun.ok) return begun
      const { writer, commit, rollback } = begun.value
      const step = label === null ? null : beginStep(writer, label, options.clock())
      const finish = (): Result<null> => {
        if (step !== null) endStep(writer, step)
        markSaved(writer)
        return commit()
      }
      return ok({ writer, commit: finish, rollback })
    },
    stage: path => attachStaging(database, path),
    verify: () => wholeness(database),
    undo: () => undoStep(database, settleTurn()),
    redo: () => redoStep(database, settleTurn()),
    history: () => ({ undo: nextUndo(database.reader), redo: nextRedo(database.reader) }),
    savedAt: () =>
      database.reader.get<{ saved_at: number | null }>('SELECT saved_at FROM file_state')?.saved_at ?? null,
    backUp: () => backUp(database, options.backups, options.clock()),
    eraseRemnants: () => eraseRemnants(database, options.backups, options.clock()),
    close: () => {
      try {
        if (options.shareLock !== true) {
          database.transact(writer => ok(writer.run('UPDATE file_state SET clean = 1')))
          database.pragma('wal_checkpoint(TRUNCATE)')
        }
      } catch {
        // A full or failing disk: every acknowledged edit stands in the log, from which the next opening takes it.
      } finally {
        database.close()
        lock.release()
      }
    },
  }
}

const openLocked = (path: string, lock: FileLock, options: OpenOptions, create: boolean): Result<EngagementFile> => {
  let database: Sqlite | undefined
  try {
    database = openSqlite(path, { create })
    const ready = prepare(database, options)
    if (ready.ok) {
      // The mark by which a file is known must stand in the file itself, not only in its log, before anything is acknowledged.
      if (create) {
        database.pragma('wal_checkpoint(TRUNCATE)')
        // Clients' data are the owner's alone to read.
        chmodSync(path, 0o600)
      }
      startNoting(database)
      return ok(fileOf(database, lock, options))
    }
    database.close()
    lock.release()
    return ready
  } catch (error) {
    database?.close()
    lock.release()
    const known = failureOfSqliteError(error, path)
    if (known === undefined) throw error
    return known
  }
}

/** Makes a new, empty file. @returns `file-exists` where there is one already (it stays untouched). */
export const createEngagementFile = (path: string, options: OpenOptions): Result<EngagementFile> => {
  if (existsSync(path)) return fail('file-exists', { file: path })
  const lock = lockFile(path)
  if (!lock.ok) return fail('folder-not-writable', { file: path })
  const opened = openLocked(path, lock.value, options, true)
  if (!opened.ok) rmSync(path, { force: true })
  return opened
}

/** Opens an existing file; a wrong, damaged, newer or busy one is refused with its own code and stays untouched. */
export const openEngagementFile = (path: string, options: OpenOptions): Result<EngagementFile> => {
  const header = checkHeader(path, newestVersion(ENGAGEMENT_MIGRATIONS))
  if (!header.ok) return header
  if (options.shareLock === true) return openLocked(path, NO_LOCK, options, false)
  const lock = lockFile(path)
  if (!lock.ok) return lock
  const opened = openLocked(path, lock.value, options, false)
  if (opened.ok) {
    const copy = opened.value.backUp()
    if (!copy.ok) {
      opened.value.close()
      return copy
    }
  }
  return opened
}
