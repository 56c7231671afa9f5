/** Writes a file, its log and its backups anew, so that no byte of deleted rows stands in them. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { backUp } from './backup.ts'
import { failureOfSqliteError, type Sqlite } from './sqlite.ts'
import { syncFolder } from './sync-folder.ts'

/** Everything in the folder but the newest copy: older copies hold what was erased since. */
const removeOlder = (folder: string, newest: string): void => {
  for (const name of readdirSync(folder)) {
    if (name !== basename(newest)) rmSync(join(folder, name), { force: true, recursive: true })
  }
  syncFolder(folder)
}

/**
 * Safe to be cut off anywhere and to be begun again: each part leaves a whole file. A fresh backup is made before the older ones go.
 * @param at instant in UTC milliseconds, for the name of the backup
 * @returns `file-busy`, `disk-full` or `backup-failed` where something of it could not be done yet
 */
export const eraseRemnants = (database: Sqlite, backups: string, at: number): Result<null> => {
  try {
    database.exec('VACUUM')
    // Its first column tells whether somebody still reads from the log.
    if (database.pragma('wal_checkpoint(TRUNCATE)') !== 0) return fail('file-busy', { file: database.path })
    const fresh = backUp(database, backups, at)
    if (!fresh.ok) return fresh
    if (existsSync(backups)) removeOlder(backups, fresh.value.path)
    return ok(null)
  } catch (error) {
    return failureOfSqliteError(error, database.path) ?? fail('backup-failed', { file: database.path })
  }
}
