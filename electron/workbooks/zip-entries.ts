/** A zip read from the disk part by part: its directory first, each entry unpacked as a stream under a cap. For workbooks too large to hold. */
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import type { ReadLimits } from './limits.ts'
import { findEnd, hasUnsafeName, isTooLarge, LOCAL_SIGNATURE, readCentralEntry, type ZipEntry } from './zip-guard.ts'

export type ZipFile = {
  readonly path: string
  readonly size: number
  readonly entries: readonly ZipEntry[]
  /** Case and a leading slash do not count. */
  find(name: string): ZipEntry | undefined
}

/** Ends a reading with a code that names a sentence. */
export class ReadingEnded extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

const TAIL = 65_557
const LOCAL_HEADER = 30
const PIECE = 256 * 1024
const SMALL_ENTRY = 1024 * 1024
/** The system answers a read in milliseconds; a reader that delivers nothing for so long never will. */
const PATIENCE_MS = 30_000

const readPart = (path: string, start: number, length: number): Buffer => {
  const file = openSync(path, 'r')
  try {
    const part = Buffer.alloc(Math.max(0, length))
    return part.subarray(0, readSync(file, part, 0, part.length, start))
  } finally {
    closeSync(file)
  }
}

/** @returns the directory of the zip. @throws ReadingEnded with `file-damaged`, `file-not-safe` or `file-password-protected` */
export const openZipFile = (path: string, limits: ReadLimits): ZipFile => {
  const { size } = statSync(path)
  const tailStart = Math.max(0, size - TAIL)
  const tail = readPart(path, tailStart, size - tailStart)
  const end = findEnd(tail)
  if (end === -1) throw new ReadingEnded('file-damaged')
  const count = tail.readUInt16LE(end + 10)
  if (count > limits.entries) throw new ReadingEnded('file-not-safe')
  const from = tail.readUInt32LE(end + 16)
  const directory = readPart(path, from, Math.min(size, tailStart + end) - from)
  const entries: ZipEntry[] = []
  try {
    for (let at = 0, index = 0; index < count; index += 1) {
      const { entry, next } = readCentralEntry(directory, at)
      entries.push(entry)
      at = next
    }
  } catch {
    throw new ReadingEnded('file-damaged')
  }
  const names = entries.map(entry => entry.name.toLowerCase())
  if (new Set(names).size !== names.length || names.some(hasUnsafeName)) throw new ReadingEnded('file-not-safe')
  if (entries.some(entry => entry.locked)) throw new ReadingEnded('file-password-protected')
  const byName = new Map(entries.map(entry => [entry.name.toLowerCase(), entry]))
  return { path, size, entries, find: name => byName.get(name.replace(/^\//u, '').toLowerCase()) }
}

const startOf = (zip: ZipFile, entry: ZipEntry): number => {
  const header = readPart(zip.path, entry.offset, LOCAL_HEADER)
  if (header.length < LOCAL_HEADER || header.readUInt32LE(0) !== LOCAL_SIGNATURE) throw new ReadingEnded('file-damaged')
  const start = entry.offset + LOCAL_HEADER + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (start + entry.packed > zip.size) throw new ReadingEnded('file-damaged')
  return start
}

/** Unpacks an entry that must be small. @throws ReadingEnded with `file-damaged`, `file-too-large-inside` */
export const unpackSmall = (zip: ZipFile, entry: ZipEntry, most: number): Buffer => {
  if (entry.packed > most) throw new ReadingEnded('file-too-large-inside')
  const packed = readPart(zip.path, startOf(zip, entry), entry.packed)
  try {
    const part = entry.method === 8 && packed.length > 0 ? inflateRawSync(packed, { maxOutputLength: most }) : packed
    if (crc32(part) === entry.crc) return part
  } catch (error) {
    if (isTooLarge(error)) throw new ReadingEnded('file-too-large-inside')
  }
  throw new ReadingEnded('file-damaged')
}

/** @returns the next piece, or the failure of a reader that has come to a standstill. */
const inTime = async <Value>(promise: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ReadingEnded('reader-stalled')), PATIENCE_MS)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Unpacks an entry piece by piece; the share of the entry that was read stands beside each piece.
 * @throws ReadingEnded with `file-damaged` (also where the checksum at the end is wrong), `file-too-large-inside`, `reader-stalled`
 */
export async function* unpackEntry(
  zip: ZipFile,
  entry: ZipEntry,
  limits: ReadLimits,
): AsyncGenerator<{ readonly bytes: Buffer; readonly share: number }> {
  if (entry.method !== 0 && entry.method !== 8) throw new ReadingEnded('file-damaged')
  const start = startOf(zip, entry)
  if (entry.packed === 0) return
  const file = createReadStream(zip.path, { start, end: start + entry.packed - 1, highWaterMark: PIECE })
  const source = entry.method === 0 ? file : file.pipe(createInflateRaw({ chunkSize: PIECE }))
  file.on('error', error => source.destroy(error))
  const pieces = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let checksum = 0
  let size = 0
  try {
    for (;;) {
      const { value: bytes, done } = await inTime(pieces.next())
      if (done === true) break
      size += bytes.length
      if (size > limits.streamedBytes || (size > SMALL_ENTRY && size > entry.packed * limits.ratio))
        throw new ReadingEnded('file-too-large-inside')
      checksum = crc32(bytes, checksum)
      yield { bytes, share: Math.min(1, file.bytesRead / entry.packed) }
    }
  } catch (error) {
    throw error instanceof ReadingEnded ? error : new ReadingEnded('file-damaged')
  } finally {
    source.destroy()
    file.destroy()
  }
  if (checksum !== entry.crc) throw new ReadingEnded('file-damaged')
}
