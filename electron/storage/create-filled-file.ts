/** Makes a new engagement so that its name is only ever taken by a whole one: filled under the name of a draft, closed, then renamed. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { createEngagementFile, type OpenOptions } from './engagement-file.ts'
import type { Writer } from './sqlite.ts'
import { syncFolder } from './sync-folder.ts'

/** What a file may have beside it while it is open, or after its holder was killed. */
const BESIDE = ['', '-wal', '-shm', '-lock'] as const

const remove = (path: string): void => {
  for (const ending of BESIDE) rmSync(`${path}${ending}`, { force: true })
}

/** @returns `file-exists` where the name is taken, and whatever `fill` refuses with; then nothing is left behind. @throws what `fill` throws */
export const createFilledFile = (
  path: string,
  options: OpenOptions,
  fill: (writer: Writer) => Result<null>,
): Result<null> => {
  if (existsSync(path)) return fail('file-exists', { file: path })
  const draft = `${path}-new`
  // A draft still there is what a killed program left.
  remove(draft)
  const made = createEngagementFile(draft, options)
  if (!made.ok) return fail(made.error.code, { ...made.error.details, file: path })
  try {
    const filled = made.value.change(fill)
    made.value.close()
    if (!filled.ok) {
      remove(draft)
      return filled
    }
  } catch (error) {
    made.value.close()
    remove(draft)
    throw error
  }
  renameSync(draft, path)
  syncFolder(dirname(path))
  return ok(null)
}
