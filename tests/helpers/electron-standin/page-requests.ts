/** Holds up every request of a page: navigations ask the application first, its own schemes it answers itself. */
import type { CdpSession, PausedRequest } from './cdp.ts'
import { fromWebUrl, handlerFor, originOf, toWebHeader } from './custom-schemes.ts'
import type { ProtocolHandler } from './custom-schemes.ts'

export type NavigationRequest = {
  readonly url: string
  readonly isMainFrame: boolean
  readonly isRedirect: boolean
}

/** @returns whether the navigation may go on. */
export type MayNavigate = (navigation: NavigationRequest) => boolean

/** Headers that carry an address must name the application's own, as in Electron. */
const fromWebHeaders = (headers: Readonly<Record<string, string>>): Headers => {
  const mapped = new Headers(headers)
  const origin = mapped.get('origin')
  if (origin !== null) mapped.set('origin', originOf(fromWebUrl(origin)))
  const referrer = mapped.get('referer')
  if (referrer !== null) mapped.set('referer', fromWebUrl(referrer))
  return mapped
}

const toRequest = ({ request }: PausedRequest): Request => {
  const chunks = (request.postDataEntries ?? []).map(entry => Buffer.from(entry.bytes ?? '', 'base64'))
  return new Request(fromWebUrl(request.url), {
    method: request.method,
    headers: fromWebHeaders(request.headers),
    body: chunks.length === 0 ? null : Buffer.concat(chunks),
  })
}

const answer = async (session: CdpSession, paused: PausedRequest, handler: ProtocolHandler): Promise<void> => {
  const response = await handler(toRequest(paused))
  if (response.type === 'error') throw new Error(`the handler answered ${paused.request.url} with an error`)
  await session.send('Fetch.fulfillRequest', {
    requestId: paused.requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => toWebHeader(name, value)),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
}

const settle = async (
  session: CdpSession,
  paused: PausedRequest,
  mainFrameId: string,
  may: MayNavigate,
): Promise<void> => {
  const { requestId, request } = paused
  if (paused.resourceType === 'Document') {
    const url = fromWebUrl(request.url + (request.urlFragment ?? ''))
    const isMainFrame = paused.frameId === mainFrameId
    if (!may({ url, isMainFrame, isRedirect: paused.redirectedRequestId !== undefined })) {
      // "Aborted" leaves the page where it is; any other reason would show an error page.
      await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      return
    }
  }
  const handler = handlerFor(request.url)
  if (!handler) await session.send('Fetch.continueRequest', { requestId })
  else if (new URL(request.url).pathname === '/favicon.ico') {
    // Only a browser with tabs asks for this; Electron does not, so the application must not see it.
    await session.send('Fetch.fulfillRequest', { requestId, responseCode: 404 })
  } else await answer(session, paused, handler)
}

/** @param mainFrameId equals the target id of the page */
export const holdUpRequests = async (session: CdpSession, mainFrameId: string, may: MayNavigate): Promise<void> => {
  session.on('Fetch.requestPaused', paused => {
    settle(session, paused, mainFrameId, may).catch((error: unknown) => {
      process.stderr.write(`[protocol] ${paused.request.url}: ${String(error)}\n`)
      // The page may be gone meanwhile, and the request with it.
      session.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' }).catch(() => {})
    })
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}
