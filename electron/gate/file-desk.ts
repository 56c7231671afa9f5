/** Files on their way in (upload slots) and out (export tickets); their bytes never travel inside a call. */
import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { OfferedFile } from '#shared/contract/host.ts'
import type { ExportTicket, UploadSlot } from '#shared/kit/id.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import type { Files } from '#electron/services/context.ts'
import { saveFile } from './save-file.ts'

export type ExportFile = { readonly path: string; readonly fileName: string; readonly mediaType: string }

export type FileDesk = Files & {
  /** A file that is already on this computer: read where it lies. */
  offerPath(path: string): Promise<Result<OfferedFile>>
  /** A file that comes as bytes: kept in a private folder until the program closes. */
  offerStream(name: string, chunks: AsyncIterable<Uint8Array>): Promise<Result<OfferedFile>>
  findExport(ticket: ExportTicket): ExportFile | undefined
  saveExport(ticket: ExportTicket, target: string): Promise<Result<{ readonly path: string }>>
  close(): void
}

/** @param folder private temporary folder of this run; made when it is needed and removed at the end. */
export const createFileDesk = (folder: string): FileDesk => {
  const uploads = new Map<UploadSlot, { readonly path: string; readonly name: string }>()
  const exports = new Map<ExportTicket, ExportFile>()
  const privatePath = (): string => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return join(folder, randomUUID())
  }
  const register = (path: string, name: string, size: number): OfferedFile => {
    const slot = randomUUID() as UploadSlot
    uploads.set(slot, { path, name })
    return { slot, name, size }
  }
  const forget = (): void => {
    uploads.clear()
    exports.clear()
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    findUpload: slot => uploads.get(slot),
    scratchPath: privatePath,
    createExport: (fileName, mediaType) => {
      const ticket = randomUUID() as ExportTicket
      const path = privatePath()
      exports.set(ticket, { path, fileName, mediaType })
      return { ticket, path }
    },
    offerPath: async path => {
      try {
        const found = await stat(path)
        return found.isFile()
          ? ok(register(path, basename(path), found.size))
          : fail('file-not-regular', { file: path })
      } catch {
        return fail('file-missing', { file: path })
      }
    },
    offerStream: async (name, chunks) => {
      const path = privatePath()
      try {
        await pipeline(Readable.from(chunks), createWriteStream(path, { mode: 0o600 }))
        return ok(register(path, basename(name), (await stat(path)).size))
      } catch (error) {
        rmSync(path, { force: true })
        return fail(
          error instanceof Error && 'code' in error && error.code === 'ENOSPC' ? 'disk-full' : 'upload-missing',
          { file: name },
        )
      }
    },
    findExport: ticket => exports.get(ticket),
    saveExport: async (ticket, target) => {
      const found = exports.get(ticket)
      return found === undefined ? fail('not-found') : saveFile(found.path, target)
    },
    forget,
    close: forget,
  }
}
