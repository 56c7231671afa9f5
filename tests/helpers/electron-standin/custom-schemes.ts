/**
 * The application's own schemes in a browser that has none: `app://bundle/x` is shown as
 * `https://bundle.app.localhost/x`, and every address is mapped back before the application sees it.
 */

export type SchemePrivileges = { readonly standard?: boolean; readonly secure?: boolean }
export type ProtocolHandler = (request: Request) => Response | Promise<Response>

export const privilegedSchemes = new Map<string, SchemePrivileges>()
export const protocolHandlers = new Map<string, ProtocolHandler>()

/** @param url any address; those of the application's schemes become https addresses, others stay. */
export const toWebUrl = (url: string): string => {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/i.exec(url)
  const [, scheme = '', host = '', rest = ''] = match ?? []
  if (!privilegedSchemes.has(scheme.toLowerCase())) return url
  const path = rest.startsWith('/') ? rest : `/${rest}`
  return `https://${host}.${scheme.toLowerCase()}.localhost${path}`
}

/** The inverse of toWebUrl, also inside `blob:` addresses. */
export const fromWebUrl = (url: string): string => {
  if (url.startsWith('blob:')) return `blob:${fromWebUrl(url.slice('blob:'.length))}`
  const match = /^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.localhost(.*)$/i.exec(url)
  const [, host = '', scheme = '', rest = ''] = match ?? []
  return privilegedSchemes.has(scheme) ? `${scheme}://${host}${rest}` : url
}

/** @returns the origin as Electron reports it: `app://bundle`, `https://host`, `file://`, or `null` for an opaque one. */
export const originOf = (url: string): string => {
  if (url.startsWith('blob:')) return originOf(url.slice('blob:'.length))
  const [, scheme = '', host = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i.exec(url) ?? []
  if (privilegedSchemes.has(scheme) || scheme === 'file') return `${scheme}://${host}`
  return URL.canParse(url) ? new URL(url).origin : 'null'
}

/** @returns the application's handler for an https address of the stand-in, or undefined for any other address. */
export const handlerFor = (webUrl: string): ProtocolHandler | undefined => {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(fromWebUrl(webUrl))?.[1] ?? ''
  return protocolHandlers.get(scheme)
}

/** Sources in a content security policy that name the application's schemes: `app:` and `app://host`. */
const mapPolicy = (policy: string): string =>
  policy.replace(
    /([a-z][a-z0-9+.-]*):(\/\/([^\s;,/]+))?(?=[\s;,/]|$)/gi,
    (source, scheme: string, _, host?: string) => {
      if (!privilegedSchemes.has(scheme.toLowerCase())) return source
      return `https://${host ?? '*'}.${scheme.toLowerCase()}.localhost`
    },
  )

/** @returns a response header as Chromium must see it, with addresses of the application's schemes mapped. */
export const toWebHeader = (name: string, value: string): { name: string; value: string } => {
  const isPolicy = name.toLowerCase().startsWith('content-security-policy')
  return { name, value: isPolicy ? mapPolicy(value) : toWebUrl(value) }
}
