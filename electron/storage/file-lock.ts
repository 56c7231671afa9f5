/** "Already open" for one engagement file: a small database beside it, held exclusively; the system lets go of it when the holder dies. */
import { rmSync } from 'node:fs'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { failureOfSqliteError, openSqlite } from './sqlite.ts'

export type FileLock = { release(): void }

/** @returns `file-in-use` where another program (or another window of this one) holds the file. */
export const lockFile = (path: string): Result<FileLock> => {
  const lockPath = `${path}-lock`
  try {
    const database = openSqlite(lockPath, { create: true })
    try {
      database.pragma('locking_mode = EXCLUSIVE')
      database.pragma('journal_mode = MEMORY')
      database.exec('BEGIN EXCLUSIVE; PRAGMA user_version = 1; COMMIT;')
    } catch (error) {
      database.close()
      throw error
    }
    return ok({
      release: () => {
        database.close()
        try {
          rmSync(lockPath, { force: true })
        } catch {
          // Another program is just looking at it; a lock that nobody holds keeps nobody out.
        }
      },
    })
  } catch (error) {
    const known = failureOfSqliteError(error, path)
    if (known !== undefined && !known.ok && known.error.code === 'file-busy') return fail('file-in-use', { file: path })
    // Without write access beside the file there can be no lock, and no edits either.
    return fail('file-read-only', { file: path })
  }
}
