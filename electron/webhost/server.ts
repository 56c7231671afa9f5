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
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Services } from '#electron/gate/create-services.ts'
import { languageOf } from '#electron/launch/language-of.ts'
import type { Language } from '#shared/kit/language.ts'
import { BodyTooLong } from './body.ts'
import { refuse, type Exchange } from './exchange.ts'
import { createHandlers } from './handlers.ts'
import { checkRequest, routeOf } from './request-check.ts'

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

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })

/** Nothing of an error leaves this side; a page that went away needs no answer at all. */
const answerFault = (exchange: Exchange, error: unknown): void => {
  const { response } = exchange
  if (response.headersSent || response.destroyed) response.destroy()
  else if (error instanceof BodyTooLong) refuse(exchange, 413, 'bad-input', { field: 'body', problem: '413' })
  else refuse(exchange, 500, 'internal', { log: 'http' })
}

/** Opens the door. @throws the system's error where the port is taken */
export const openWebHost = async (options: WebHostOptions): Promise<WebHost> => {
  const handlers = createHandlers(options.services, options.rendererFolder)
  let port = 0
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = request.headers['x-language']
    const language = languageOf(typeof asked === 'string' ? asked : undefined) ?? options.language
    const exchange: Exchange = { request, response, language }
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const refusal = checkRequest({ method: request.method ?? '', path, headers: request.headers }, port, options.token)
    if (refusal !== undefined) {
      const allow: Record<string, string> = refusal.status === 405 ? { Allow: routeOf(path).method } : {}
      const details = { field: refusal.field, problem: String(refusal.status) }
      return refuse(exchange, refusal.status, refusal.code, details, allow)
    }
    try {
      await handlers.handle(exchange, path)
    } catch (error) {
      answerFault(exchange, error)
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
