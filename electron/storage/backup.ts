/** Backups of an engagement in the profile folder: a compacted copy, written beside its final name and renamed when whole. */
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { failureOfSqliteError, type Sqlite } from './sqlite.ts'
import { syncFile, syncFolder } from './sync-folder.ts'

const KEEP = 10

const forget = (folder: string): void => {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.churnaudit'))
    .sort()
  for (const name of names.slice(0, Math.max(0, names.length - KEEP))) rmSync(join(folder, name), { force: true })
  for (const name of readdirSync(folder).filter(name => name.endsWith('.tmp')))
    rmSync(join(folder, name), { force: true })
}

/**
 * @param folder the engagement's own folder of backups; made where it is missing. The ten newest are kept.
 * @param at instant in UTC milliseconds, for the name. @returns the path of the copy, or `disk-full` and its like.
 */
export const backUp = (database: Sqlite, folder: string, at: number): Result<{ readonly path: string }> => {
  const name = new Date(at).toISOString().replaceAll(/[:.]/g, '-')
  const target = join(folder, `${name}.churnaudit`)
  const temporary = `${target}.tmp`
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    rmSync(temporary, { force: true })
    database.exec(`VACUUM INTO '${temporary.replaceAll("'", "''")}'`)
    syncFile(temporary)
    renameSync(temporary, target)
    syncFolder(folder)
    forget(folder)
    return ok({ path: target })
  } catch (error) {
    rmSync(temporary, { force: true })
    return failureOfSqliteError(error, database.path) ?? fail('backup-failed', { file: database.path })
  }
}
