/** The door of this room: a path becomes an opened workbook, or one code that says why not. */
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { fail, type Result } from '#shared/kit/result.ts'
import { isEncoding } from './detect-encoding.ts'
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts'
import { isLargeXlsx, openStreamedXlsx } from './open-streamed-xlsx.ts'
import { openTextWorkbook, type TextOptions } from './open-text-workbook.ts'
import { openXlsWorkbook } from './open-xls-workbook.ts'
import { openZipWorkbook } from './open-zip-workbook.ts'
import { sniffFormat } from './sniff-format.ts'
import type { Workbook } from './workbook.ts'

export type OpenOptions = TextOptions & {
  /** The name the file came under, where `path` is a copy with a name of its own. */
  readonly fileName?: string | undefined
  readonly limits?: Partial<ReadLimits> | undefined
}

const HEAD = 64 * 1024

const readHead = (path: string): Buffer => {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(HEAD)
    return head.subarray(0, readSync(file, head, 0, HEAD, 0))
  } finally {
    closeSync(file)
  }
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_048_576)

/** What the file system threw, as against a reader that stumbled over the content. */
const isSystemError = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error

const open = (path: string, file: string, limits: ReadLimits, options: OpenOptions): Result<Workbook> => {
  const size = statSync(path).size
  const container = sniffFormat(readHead(path), file)
  if (!container.ok) return container
  const limit = container.value === 'text' ? limits.textBytes : limits.workbookBytes
  if (size > limit) return fail('file-too-large', { file, megabytes: megabytes(size), limit: megabytes(limit) })
  if (container.value === 'text') return openTextWorkbook(path, file, limits, options)
  if (container.value === 'zip' && isLargeXlsx(path, limits)) return openStreamedXlsx(path, file, limits)
  const bytes = readFileSync(path)
  return container.value === 'zip' ? openZipWorkbook(bytes, file, limits) : openXlsWorkbook(bytes, file, limits)
}

/**
 * Opens a file of any format by what it is, not by its name. Reading is synchronous inside: call it in a worker.
 * Codes: file-not-found, file-not-readable, file-empty, file-not-a-spreadsheet, file-format-not-read, file-damaged,
 * file-not-safe, file-password-protected, file-too-large, file-too-large-inside, encoding-not-known.
 */
export const openWorkbook = (path: string, options: OpenOptions = {}): Result<Workbook> => {
  const file = options.fileName ?? basename(path)
  if (options.encoding !== undefined && !isEncoding(options.encoding)) {
    return fail('encoding-not-known', { file, encoding: options.encoding })
  }
  try {
    return open(path, file, { ...DEFAULT_LIMITS, ...options.limits }, options)
  } catch (error) {
    if (!isSystemError(error)) return fail('file-damaged', { file })
    return fail(error.code === 'ENOENT' ? 'file-not-found' : 'file-not-readable', { file })
  }
}
