/** What the HTTP door answers once a request has passed its checks: calls, files in and out, the event feed, the screens. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { FileDesk, Services } from '#electron/gate/create-services.ts'
import { findPageFile, PAGE_HEADERS } from '#electron/launch/page-files.ts'
import type { ExportTicket } from '#shared/kit/id.ts'
import { BodyTooLong, capped, readJson } from './body.ts'
import { createEventStreams } from './event-stream.ts'
import { NEVER_STORED, refuse, sendAnswer, type Exchange } from './exchange.ts'
import { API_BODY_LIMIT, FILE_BODY_LIMIT } from './request-check.ts'

const call = async (services: Services, exchange: Exchange, name: string): Promise<void> => {
  const body = await readJson(exchange.request, API_BODY_LIMIT)
  if (body === undefined) return refuse(exchange, 400, 'bad-input', { field: 'body', problem: 'JSON' })
  const caller = { role: 'consultant', language: exchange.language } as const
  sendAnswer(exchange, 200, await services.dispatch(caller, name, body.value))
}

/** @returns the name that the page gave the file, without any folder; undefined where it gave none that can be read. */
const fileNameOf = (header: string | string[] | undefined): string | undefined => {
  if (typeof header !== 'string') return undefined
  try {
    const name = decodeURIComponent(header).split(/[\\/]/).at(-1) ?? ''
    const isName = name !== '' && name !== '.' && name !== '..' && name.length <= 255 && !name.includes('\0')
    return isName ? name : undefined
  } catch {
    return undefined
  }
}

const takeFile = async (files: FileDesk, exchange: Exchange): Promise<void> => {
  const name = fileNameOf(exchange.request.headers['x-file-name'])
  if (name === undefined) return refuse(exchange, 400, 'bad-input', { field: 'X-File-Name', problem: '400' })
  // The desk answers any broken stream alike; only this door knows that it broke it off itself.
  let tooLong = false
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* capped(exchange.request, FILE_BODY_LIMIT)
    } catch (error) {
      tooLong = error instanceof BodyTooLong
      throw error
    }
  }
  const offered = await files.offerStream(name, chunks())
  if (tooLong) throw new BodyTooLong()
  if (!offered.ok) return refuse(exchange, 200, offered.error.code, offered.error.details)
  sendAnswer(exchange, 200, offered)
}

const sizeOf = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).size
  } catch {
    return undefined
  }
}

const giveExport = async (files: FileDesk, exchange: Exchange, ticket: string): Promise<void> => {
  const found = files.findExport(ticket as ExportTicket)
  const size = found === undefined ? undefined : await sizeOf(found.path)
  if (found === undefined || size === undefined) return refuse(exchange, 404, 'not-found', { what: 'export' })
  exchange.response.writeHead(200, {
    ...NEVER_STORED,
    'Content-Type': found.mediaType,
    'Content-Length': size,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.fileName)}`,
  })
  await pipeline(createReadStream(found.path), exchange.response)
}

const givePage = async (rendererFolder: string, exchange: Exchange, path: string): Promise<void> => {
  const file = await findPageFile(rendererFolder, path)
  if (file === undefined) return refuse(exchange, 404, 'not-found', { what: 'page' })
  exchange.response.writeHead(200, {
    ...PAGE_HEADERS,
    'Content-Type': file.mediaType,
    'Content-Length': file.bytes.length,
    'Cache-Control': file.lasting ? 'private, max-age=31536000, immutable' : 'no-store',
  })
  exchange.response.end(file.bytes)
}

export type Handlers = {
  /** Answers one exchange. @throws BodyTooLong, or whatever breaks underneath; the server answers that */
  handle(exchange: Exchange, path: string): Promise<void>
  close(): void
}

/** @param rendererFolder the built screens */
export const createHandlers = (services: Services, rendererFolder: string): Handlers => {
  const events = createEventStreams()
  const stopListening = services.onEvent(event => events.send(event))
  const openEvents = ({ response }: Exchange): void => {
    response.writeHead(200, { ...NEVER_STORED, 'Content-Type': 'text/event-stream; charset=utf-8' })
    events.add(response)
  }
  return {
    handle: async (exchange, path) => {
      if (path.startsWith('/api/')) return call(services, exchange, path.slice('/api/'.length))
      if (path === '/events') return openEvents(exchange)
      if (path === '/files') return takeFile(services.files, exchange)
      if (path.startsWith('/exports/')) return giveExport(services.files, exchange, path.slice('/exports/'.length))
      return givePage(rendererFolder, exchange, path)
    },
    close: () => {
      stopListening()
      events.close()
    },
  }
}
