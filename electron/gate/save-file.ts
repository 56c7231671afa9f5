/** Writes a finished file to where the user wants it so that the target is always whole: the old one or the new one. */
import { randomUUID } from 'node:crypto'
import { copyFile, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail, ok, type Result } from '#shared/kit/result.ts'

/** @param mode a file must be open for writing, or Windows will not sync it; a folder can only be read. */
const sync = async (path: string, mode: 'r' | 'r+'): Promise<void> => {
  const handle = await open(path, mode)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const CODES: Readonly<Record<string, string>> = {
  ENOSPC: 'disk-full',
  ENOENT: 'folder-missing',
  EACCES: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
}

/** Copies to a temporary name beside the target, syncs, renames, syncs the folder. */
export const saveFile = async (source: string, target: string): Promise<Result<{ readonly path: string }>> => {
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.tmp`)
  try {
    await copyFile(source, temporary)
    await sync(temporary, 'r+')
    await rename(temporary, target)
    if (process.platform !== 'win32') await sync(dirname(target), 'r')
    return ok({ path: target })
  } catch (error) {
    await rm(temporary, { force: true })
    const code = error instanceof Error && 'code' in error ? CODES[String(error.code)] : undefined
    return fail(code ?? 'file-not-saved', { file: code?.startsWith('folder-') === true ? dirname(target) : target })
  }
}
