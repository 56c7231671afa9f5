/** The built screens as both hosts serve them: a file inside the bundle or nothing, its media type, and the headers that fence the page in. */
import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

/** Nothing but the application's own files: no network, no inline script, no frame, no form. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

/** On every answer that a page may show. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

export type PageFile = {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** Named by a hash of its content: it never changes under its name. */
  readonly lasting: boolean
}

/**
 * @param pathname of a URL, still percent-encoded, beginning with `/`
 * @returns the absolute path inside the folder, or undefined for whatever could lead out of it or is no plain name
 */
export const pathInside = (folder: string, pathname: string): string | undefined => {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  const names = decoded.split('/').filter(name => name !== '')
  if (names.some(name => /[\\:\0%]/.test(name) || name.startsWith('.'))) return undefined
  const root = resolve(folder)
  const path = resolve(root, ...names)
  return path.startsWith(root + sep) ? path : undefined
}

/** @returns the file of the built screens that a URL's path names; `/` is the page itself. */
export const findPageFile = async (folder: string, pathname: string): Promise<PageFile | undefined> => {
  const path = pathname === '/' ? join(folder, 'index.html') : pathInside(folder, pathname)
  const mediaType = path === undefined ? undefined : MEDIA_TYPES[extname(path).toLowerCase()]
  if (path === undefined || mediaType === undefined) return undefined
  try {
    if (!(await stat(path)).isFile()) return undefined
    return { bytes: await readFile(path), mediaType, lasting: pathname.startsWith('/assets/') }
  } catch {
    return undefined
  }
}
