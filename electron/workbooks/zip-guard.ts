/** Opens a zip from a stranger: every entry is unpacked under a cap and checked before any other reader sees the file. */
import { crc32, inflateRawSync } from 'node:zlib'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import type { ReadLimits } from './limits.ts'

export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  /** As the directory claims; believed by nobody who unpacks. */
  readonly unpacked: number
  readonly offset: number
  readonly locked: boolean
}

export type GuardedZip = {
  readonly names: readonly string[]
  /** @returns the unpacked bytes of an entry, or undefined; case and a leading slash do not count. */
  read(name: string): Buffer | undefined
}

const END_SIGNATURE = 0x06054b50
const CENTRAL_SIGNATURE = 0x02014b50
export const LOCAL_SIGNATURE = 0x04034b50
const SMALL_ENTRY = 1024 * 1024

/** The end record stands within 65,557 bytes of the end, behind a comment of any text. */
export const findEnd = (bytes: Buffer): number => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at
  }
  return -1
}

/** A field of the zip64 extra block, present for each 32-bit field that is all ones, in a fixed order. */
const zip64Values = (extra: Buffer): bigint[] => {
  for (let at = 0; at + 4 <= extra.length;) {
    const size = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === 1) {
      const body = extra.subarray(at + 4, at + 4 + size)
      return Array.from({ length: Math.floor(body.length / 8) }, (_, index) => body.readBigUInt64LE(index * 8))
    }
    at += 4 + size
  }
  return []
}

export const readCentralEntry = (bytes: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } => {
  if (bytes.readUInt32LE(at) !== CENTRAL_SIGNATURE) throw new RangeError('no directory entry')
  const [nameSize, extraSize, commentSize] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
  ]
  const nameEnd = at + 46 + nameSize
  const wide = zip64Values(bytes.subarray(nameEnd, nameEnd + extraSize))
  const [unpacked, packed, offset] = [24, 20, 42].map(field => {
    const value = bytes.readUInt32LE(at + field)
    return value === 0xffffffff ? Number(wide.shift() ?? value) : value
  }) as [number, number, number]
  const entry: ZipEntry = {
    name: bytes.toString('utf8', at + 46, nameEnd),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    locked: (bytes.readUInt16LE(at + 8) & 1) === 1,
    packed,
    unpacked,
    offset,
  }
  return { entry, next: nameEnd + extraSize + commentSize }
}

const readDirectory = (bytes: Buffer, limit: number): ZipEntry[] | 'too-many' => {
  const end = findEnd(bytes)
  if (end === -1) throw new RangeError('no end record')
  const count = bytes.readUInt16LE(end + 10)
  if (count > limit) return 'too-many'
  const entries: ZipEntry[] = []
  for (let at = bytes.readUInt32LE(end + 16), index = 0; index < count; index += 1) {
    const { entry, next } = readCentralEntry(bytes, at)
    entries.push(entry)
    at = next
  }
  return entries
}

const packedBytes = (bytes: Buffer, entry: ZipEntry): Buffer => {
  if (bytes.readUInt32LE(entry.offset) !== LOCAL_SIGNATURE) throw new RangeError('no local entry')
  const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28)
  if (start + entry.packed > bytes.length) throw new RangeError('entry beyond the end')
  return bytes.subarray(start, start + entry.packed)
}

const unpack = (bytes: Buffer, entry: ZipEntry, cap: number): Buffer => {
  const packed = packedBytes(bytes, entry)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new RangeError('unknown packing')
  return packed.length === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, cap) })
}

export const hasUnsafeName = (name: string): boolean => /(?:^|\/)\.\.(?:\/|$)|[\\:\0]|^\//u.test(name)

export const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

/** Unpacks every entry once, whatever the headers claim, and compares its checksum. */
const checkEntries = (bytes: Buffer, entries: readonly ZipEntry[], file: string, limits: ReadLimits): Result<true> => {
  let total = 0
  for (const entry of entries) {
    const inflated = unpack(bytes, entry, limits.inflatedBytes - total)
    total += inflated.length
    const megabytes = Math.round(limits.inflatedBytes / 1_048_576)
    if (total > limits.inflatedBytes) return fail('file-too-large-inside', { file, limit: megabytes })
    const swollen = inflated.length > SMALL_ENTRY && inflated.length > entry.packed * limits.ratio
    if (swollen) return fail('file-too-large-inside', { file, limit: megabytes })
    if (crc32(inflated) !== entry.crc) return fail('file-damaged', { file })
  }
  return ok(true)
}

const checkNames = (entries: readonly ZipEntry[], file: string): Result<true> => {
  const names = entries.map(entry => entry.name.toLowerCase())
  if (new Set(names).size !== names.length || names.some(hasUnsafeName)) return fail('file-not-safe', { file })
  return entries.some(entry => entry.locked) ? fail('file-password-protected', { file }) : ok(true)
}

/** @returns the checked zip; codes: file-damaged, file-not-safe, file-too-large-inside, file-password-protected. */
export const openZip = (bytes: Buffer, file: string, limits: ReadLimits): Result<GuardedZip> => {
  try {
    const entries = readDirectory(bytes, limits.entries)
    if (entries === 'too-many') return fail('file-not-safe', { file })
    const named = checkNames(entries, file)
    if (!named.ok) return named
    const checked = checkEntries(bytes, entries, file, limits)
    if (!checked.ok) return checked
    const byName = new Map(entries.map(entry => [entry.name.toLowerCase(), entry]))
    const read = (name: string): Buffer | undefined => {
      const entry = byName.get(name.replace(/^\//u, '').toLowerCase())
      return entry === undefined ? undefined : unpack(bytes, entry, limits.inflatedBytes)
    }
    return ok({ names: entries.map(entry => entry.name), read })
  } catch (error) {
    if (isTooLarge(error)) {
      return fail('file-too-large-inside', { file, limit: Math.round(limits.inflatedBytes / 1_048_576) })
    }
    return fail('file-damaged', { file })
  }
}
