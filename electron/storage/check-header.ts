/** Looks at a file's first bytes before SQLite does: each wrong kind of file gets its own sentence and stays untouched. */
import { closeSync, lstatSync, openSync, readSync } from 'node:fs'
import { fail, ok, type Result } from '#shared/kit/result.ts'

/** "CHUA" as a big-endian number: the mark of an engagement file in the SQLite header. */
export const APPLICATION_ID = 0x43485541
const MAGIC = 'SQLite format 3\u0000'
const HEADER_BYTES = 100
const SMALLEST_DATABASE = 512

const readHeader = (path: string): Buffer => {
  const header = Buffer.alloc(HEADER_BYTES)
  const descriptor = openSync(path, 'r')
  try {
    readSync(descriptor, header, 0, HEADER_BYTES, 0)
  } finally {
    closeSync(descriptor)
  }
  return header
}

/** @returns the schema version in the header; or `file-missing`, `file-not-regular`, `file-empty`, `file-not-an-engagement`, `file-newer`, `file-damaged`. */
export const checkHeader = (path: string, newestVersion: number): Result<{ readonly version: number }> => {
  const details = { file: path }
  let size: number
  try {
    const stat = lstatSync(path)
    if (!stat.isFile()) return fail('file-not-regular', details)
    size = stat.size
  } catch {
    return fail('file-missing', details)
  }
  if (size === 0) return fail('file-empty', details)
  let header: Buffer
  try {
    header = readHeader(path)
  } catch {
    return fail('file-unreadable', details)
  }
  if (header.toString('latin1', 0, 16) !== MAGIC || header.readUInt32BE(68) !== APPLICATION_ID)
    return fail('file-not-an-engagement', details)
  if (size < SMALLEST_DATABASE) return fail('file-damaged', details)
  const version = header.readUInt32BE(60)
  // Format numbers above 2 are promised to mean "made by a newer SQLite".
  if (header.readUInt8(18) > 2 || header.readUInt8(19) > 2 || version > newestVersion)
    return fail('file-newer', details)
  return ok({ version })
}
