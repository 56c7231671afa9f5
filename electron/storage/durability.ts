/** The settings that keep an acknowledged edit through a crash and a power cut; each is read back, because a misspelt pragma is silent. */
import { fail, ok, type Result } from '#shared/kit/result.ts'
import type { Sqlite } from './sqlite.ts'

const SETTINGS: readonly (readonly [name: string, set: string, expected: string | number])[] = [
  // Also shuts a hostile schema out of our functions.
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['temp_store', 'MEMORY', 2],
  ['journal_mode', 'WAL', 'wal'],
  // In WAL mode this build means NORMAL unless told: NORMAL loses acknowledged edits at a power cut.
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  // Deleted words of clients are overwritten, not only forgotten.
  ['secure_delete', 'ON', 1],
]

/** @returns `file-settings-refused` with the setting's name where one does not hold. */
export const makeDurable = (database: Sqlite): Result<null> => {
  for (const [name, set, expected] of SETTINGS) {
    database.pragma(`${name} = ${set}`)
    const found = database.pragma(name)
    if (found !== expected) return fail('file-settings-refused', { file: database.path, setting: name })
  }
  return ok(null)
}
