/** Backups of an engagement in the profile folder: a compacted copy, written beside its final name and renamed when whole. */
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { failureOfSqliteError, openSqlite, type Sqlite } from './sqlite.ts'
import { syncFile, syncFolder } from './sync-folder.ts'

const RECENT = 10
const DAYS = 14

/** The newest ones, and the last one of each of the newest days: many openings in a day do not push out the day before. */
const keptOf = (names: readonly string[]): ReadonlySet<string> => {
  const lastOfDay = new Map(names.map(name => [name.slice(0, 10), name]))
  return new Set([...names.slice(-RECENT), ...[...lastOfDay.values()].slice(-DAYS)])
}

/** A copy that cannot be read again is no backup. */
const isWhole = (path: string): boolean => {
  try {
    const copy = openSqlite(path)
    try {
      return copy.pragma('quick_check') === 'ok'
    } finally {
      copy.close()
    }
  } catch {
    return false
  }
}

/** Removes what is not kept, and copies that a killed program did not finish. */
const tidy = (folder: string): void => {
  const all = readdirSync(folder)
  const names = all.filter(name => name.endsWith('.churnaudit')).sort()
  const kept = keptOf(names)
  const left = [...names.filter(name => !kept.has(name)), ...all.filter(name => name.endsWith('.tmp'))]
  try {
    for (const name of left) rmSync(join(folder, name), { force: true })
  } catch {
    // The new copy is made; what another program is just reading goes next time.
  }
}

/**
 * @param folder the engagement's own folder of backups; made where it is missing. The ten newest are kept, and the last one of each
 * of the fourteen newest days.
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
    if (!isWhole(temporary)) throw new Error('the copy cannot be read again')
    syncFile(temporary)
    renameSync(temporary, target)
    syncFolder(folder)
    tidy(folder)
    return ok({ path: target })
  } catch (error) {
    rmSync(temporary, { force: true })
    return failureOfSqliteError(error, database.path) ?? fail('backup-failed', { file: database.path })
  }
}
