/** The first look at every request: is it from our own page on this computer, and does it carry the token of this run? Pure. */
import { createHash, timingSafeEqual } from 'node:crypto'

export type RequestHead = {
  readonly method: string
  /** Path of the URL, without query. */
  readonly path: string
  readonly headers: { readonly [name: string]: string | string[] | undefined }
}

/** Which rules a route has, and how long its body may be. */
export type Route = {
  readonly method: 'GET' | 'POST'
  readonly token: boolean
  readonly contentType?: string
  readonly bodyLimit?: number
}

export const API_BODY_LIMIT = 2_000_000
export const FILE_BODY_LIMIT = 600_000_000

const API: Route = { method: 'POST', token: true, contentType: 'application/json', bodyLimit: API_BODY_LIMIT }
const EVENTS: Route = { method: 'GET', token: true }
const FILES: Route = {
  method: 'POST',
  token: true,
  contentType: 'application/octet-stream',
  bodyLimit: FILE_BODY_LIMIT,
}
const EXPORTS: Route = { method: 'GET', token: true }
const PAGE: Route = { method: 'GET', token: false }

/** @returns the rules of the route that a path belongs to; every other path is the page's. */
export const routeOf = (path: string): Route => {
  if (path.startsWith('/api/')) return API
  if (path === '/events') return EVENTS
  if (path === '/files') return FILES
  if (path.startsWith('/exports/')) return EXPORTS
  return PAGE
}

/** A refusal: the HTTP status and the error code of the answer. */
export type Refusal = { readonly status: number; readonly code: 'forbidden' | 'bad-input'; readonly field: string }

const refuse = (status: number, code: Refusal['code'], field: string): Refusal => ({ status, code, field })

/** Compares digests, so that neither content nor length of the token shows in the time it takes. */
const sameToken = (given: string, token: string): boolean => {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(token))
}

const textOf = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(', ') : header

/** @returns the names under which the page may be asked for: exactly two, both of this computer alone. */
export const allowedHosts = (port: number): readonly string[] => [`127.0.0.1:${port}`, `localhost:${port}`]

/** @returns why the request is refused, or undefined where it may go on. */
export const checkRequest = (head: RequestHead, port: number, token: string): Refusal | undefined => {
  const header = (name: string): string | undefined => textOf(head.headers[name])
  const host = header('host')
  // A foreign name that was made to point at this computer shows here (DNS rebinding).
  if (host === undefined || !allowedHosts(port).includes(host)) return refuse(421, 'forbidden', 'Host')
  const origin = header('origin')
  if (origin !== undefined && origin !== `http://${host}`) return refuse(403, 'forbidden', 'Origin')
  const site = header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse(403, 'forbidden', 'Sec-Fetch-Site')
  const route = routeOf(head.path)
  if (head.method !== route.method) return refuse(405, 'bad-input', 'method')
  const bearer = /^Bearer (\S+)$/.exec(header('authorization') ?? '')?.[1]
  if (route.token && (bearer === undefined || !sameToken(bearer, token))) return refuse(401, 'forbidden', 'token')
  // A page of another site can send text/plain or a form without asking anybody; it cannot send these.
  if (route.contentType !== undefined && header('content-type') !== route.contentType)
    return refuse(415, 'bad-input', 'Content-Type')
  const length = Number(header('content-length') ?? 0)
  if (route.bodyLimit !== undefined && !(length <= route.bodyLimit)) return refuse(413, 'bad-input', 'Content-Length')
  return undefined
}
