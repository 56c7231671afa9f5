/** Serves the built screens at `app://bundle/` and nothing else: no file outside the bundle, no address on the network. */
import { protocol } from 'electron'
import { findPageFile, PAGE_HEADERS } from '#electron/launch/page-files.ts'

const SCHEME = 'app'
/** The origin of every page of this application. */
export const PAGE_ORIGIN = `${SCHEME}://bundle`
export const PAGE_ADDRESS = `${PAGE_ORIGIN}/index.html`

/** Must run before the application is ready. */
export const registerPageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])

/** @returns the file of the bundle that the address names, or 404. */
export const answerPage = async (folder: string, request: Request): Promise<Response> => {
  const url = URL.parse(request.url)
  const file =
    url === null || url.protocol !== `${SCHEME}:` || url.host !== 'bundle' || request.method !== 'GET'
      ? undefined
      : await findPageFile(folder, url.pathname)
  if (file === undefined) return new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } })
  return new Response(new Uint8Array(file.bytes), {
    headers: { ...PAGE_HEADERS, 'Content-Type': file.mediaType },
  })
}

/** From now on addresses of our scheme are answered, and only from this folder. */
export const servePages = (folder: string): void => protocol.handle(SCHEME, request => answerPage(folder, request))
