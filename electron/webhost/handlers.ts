/** What the HTTP door answers once a request has passed its checks: calls, files in and out, the event feed, the screens. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
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
import { API_BODY_LIMIT, FILE_BODY_LIMIT } from './request-check.ts'

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

