/**
 * The door for the browser: the screens, the procedures, the event feed and files, on this computer alone.
 *
 * Threat model: any page in the same browser, any program on this computer and any name server may try this door.
 * It listens on 127.0.0.1 only. Reading or changing anything needs the random token of this run, which travels in the
 * fragment of the first address (never sent, never logged) and then in a header that no foreign page can set. Host,
 * Origin and Sec-Fetch-Site are checked against rebinding and cross-site requests, content types are exact so that no
 * request passes as a "simple" one, nothing answers with CORS headers, GET changes nothing, bodies are capped.
 * Not kept out: another account of this computer that can list the commands being run, at the moment when the browser is
 * started with the address (--no-browser avoids it), or that can read this process's memory or terminal.
 * The caller is always the consultant: whoever holds the token.
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { answerFailure } from '#electron/gate/answer.ts'
import type { Services } from '#electron/gate/create-services.ts'
import { languageOf } from '#electron/launch/language-of.ts'
import { findPageFile, PAGE_HEADERS } from '#electron/launch/page-files.ts'
import type { Answer } from '#shared/contract/procedure.ts'
import type { ExportTicket } from '#shared/kit/id.ts'
import type { Language } from '#shared/kit/language.ts'
import type { ErrorDetails } from '#shared/kit/result.ts'
import { BodyTooLong, capped, readJson } from './body.ts'
import { createEventStreams } from './event-stream.ts'
import { API_BODY_LIMIT, checkRequest, FILE_BODY_LIMIT, routeOf } from './request-check.ts'

export type WebHostOptions = {
  readonly services: Services
  /** The built screens. */
  readonly rendererFolder: string
  /** 128 random bits or more, new for every run. */
  readonly token: string
  /** 0 for any free port. */
  readonly port: number
  /** Language of a refusal where the request names none. */
  readonly language: Language
}

export type WebHost = {
  readonly port: number
  /** The address to open, token included. */
  readonly address: string
  /** Stops listening and lets go of every connection; the services stay open. */
  close(): Promise<void>
}

const NEVER_STORED = { ...PAGE_HEADERS, 'Cache-Control': 'no-store' }

const sendAnswer = (
  response: ServerResponse,
  status: number,
  answer: Answer<unknown>,
  extra: Record<string, string> = {},
): void => {
  response.writeHead(status, { ...NEVER_STORED, ...extra, 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(answer))
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

/** Answers one request after another; each handler may count on the checks having passed. */
const createHandlers = ({ services, rendererFolder, language: defaultLanguage }: WebHostOptions) => {
  const events = createEventStreams()
  const stopListening = services.onEvent(event => events.send(event))
  const languageFor = (request: IncomingMessage): Language => {
    const given = request.headers['x-language']
    return languageOf(typeof given === 'string' ? given : undefined) ?? defaultLanguage
  }
  const refuse = (
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    code: string,
    details: ErrorDetails = {},
    extra: Record<string, string> = {},
  ): void => {
    // What is left of a refused body is not read: the connection ends with the answer.
    const last: Record<string, string> = request.complete ? {} : { Connection: 'close' }
    sendAnswer(
      response,
      status,
      { ok: false, error: answerFailure({ code, details }, languageFor(request)) },
      { ...last, ...extra },
    )
  }

  const call = async (request: IncomingMessage, response: ServerResponse, name: string): Promise<void> => {
    const body = await readJson(request, API_BODY_LIMIT)
    if (body === undefined) return refuse(request, response, 400, 'bad-input', { field: 'body', problem: 'JSON' })
    const answer = await services.dispatch({ role: 'consultant', language: languageFor(request) }, name, body.value)
    sendAnswer(response, 200, answer)
  }

  const takeFile = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = fileNameOf(request.headers['x-file-name'])
    if (name === undefined) return refuse(request, response, 400, 'bad-input', { field: 'X-File-Name', problem: '400' })
    let tooLong = false
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      try {
        yield* capped(request, FILE_BODY_LIMIT)
      } catch (error) {
        tooLong = error instanceof BodyTooLong
        throw error
      }
    }
    const offered = await services.files.offerStream(name, chunks())
    if (tooLong) throw new BodyTooLong()
    if (!offered.ok) return refuse(request, response, 200, offered.error.code, offered.error.details)
    sendAnswer(response, 200, offered)
  }

  const giveExport = async (request: IncomingMessage, response: ServerResponse, ticket: string): Promise<void> => {
    const found = services.files.findExport(ticket as ExportTicket)
    const size =
      found === undefined
        ? undefined
        : await stat(found.path).then(
            one => one.size,
            () => undefined,
          )
    if (found === undefined || size === undefined)
      return refuse(request, response, 404, 'not-found', { what: 'export' })
    response.writeHead(200, {
      ...NEVER_STORED,
      'Content-Type': found.mediaType,
      'Content-Length': size,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.fileName)}`,
    })
    await pipeline(createReadStream(found.path), response)
  }

  const givePage = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const file = await findPageFile(rendererFolder, path)
    if (file === undefined) return refuse(request, response, 404, 'not-found', { what: 'page' })
    response.writeHead(200, {
      ...PAGE_HEADERS,
      'Content-Type': file.mediaType,
      'Content-Length': file.bytes.length,
      'Cache-Control': file.lasting ? 'private, max-age=31536000, immutable' : 'no-store',
    })
    response.end(file.bytes)
  }

  const openEvents = (response: ServerResponse): void => {
    response.writeHead(200, { ...NEVER_STORED, 'Content-Type': 'text/event-stream; charset=utf-8' })
    events.add(response)
  }

  const handle = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    if (path.startsWith('/api/')) return call(request, response, path.slice('/api/'.length))
    if (path === '/events') return openEvents(response)
    if (path === '/files') return takeFile(request, response)
    if (path.startsWith('/exports/')) return giveExport(request, response, path.slice('/exports/'.length))
    return givePage(request, response, path)
  }

  return {
    handle,
    refuse,
    close: () => {
      stopListening()
      events.close()
    },
  }
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })

/** Opens the door. @throws the system's error where the port is taken */
export const openWebHost = async (options: WebHostOptions): Promise<WebHost> => {
  const handlers = createHandlers(options)
  let port = 0
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const head = { method: request.method ?? '', path, headers: request.headers }
    const refusal = checkRequest(head, port, options.token)
    if (refusal !== undefined) {
      const allow: Record<string, string> = refusal.status === 405 ? { Allow: routeOf(path).method } : {}
      const details = { field: refusal.field, problem: String(refusal.status) }
      return handlers.refuse(request, response, refusal.status, refusal.code, details, allow)
    }
    try {
      await handlers.handle(request, response, path)
    } catch (error) {
      // Nothing of the error leaves this side; a page that went away needs no answer at all.
      if (response.headersSent || response.destroyed) response.destroy()
      else if (error instanceof BodyTooLong)
        handlers.refuse(request, response, 413, 'bad-input', { field: 'body', problem: '413' })
      else handlers.refuse(request, response, 500, 'internal', { log: 'http' })
    }
  }
  const server = createServer((request, response) => void answer(request, response))
  server.on('clientError', (_, socket) => socket.destroy())
  try {
    port = await listen(server, options.port)
  } catch (error) {
    handlers.close()
    throw error
  }
  return {
    port,
    address: `http://127.0.0.1:${port}/#token=${options.token}`,
    close: () =>
      new Promise(resolve => {
        handlers.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
