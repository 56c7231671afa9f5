/** Keeps every window on its own page: no navigation, no second window, no embedded page; the outside world only by the user's word. */
import type { App, WebContents } from 'electron'

const LONGEST_ADDRESS = 2000

/** @returns the address in its plain ASCII form where it may be opened outside, else undefined. */
export const outsideAddress = (text: string): string | undefined => {
  const url = text.length > LONGEST_ADDRESS ? null : URL.parse(text)
  if (url === null) return undefined
  if (url.protocol === 'mailto:') return url.href
  if (url.protocol !== 'https:' || url.hostname === '') return undefined
  return url.username === '' && url.password === '' ? url.href : undefined
}

/** @returns whether the page only loads itself anew, as after a change of language. */
export const isReload = (target: string, page: string): boolean => {
  const withoutHash = (address: string): string => address.split('#', 1)[0] ?? ''
  return withoutHash(target) === withoutHash(page)
}

export type NavigationGuard = {
  /** The address of the one page. */
  readonly page: string
  /** Shows the address in full and asks; opens it only on yes. */
  readonly offerOutside: (address: string) => Promise<void>
}

const guardContents = (contents: WebContents, guard: NavigationGuard): void => {
  const offer = (address: string): void => {
    const outside = outsideAddress(address)
    if (outside !== undefined) void guard.offerOutside(outside)
  }
  contents.on('will-navigate', event => {
    if (isReload(event.url, guard.page)) return
    event.preventDefault()
    offer(event.url)
  })
  contents.on('will-frame-navigate', event => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    offer(url)
    return { action: 'deny' }
  })
}

/** Guards every page that this application will ever make. */
export const guardNavigation = (app: App, guard: NavigationGuard): void => {
  app.on('web-contents-created', (_, contents) => guardContents(contents, guard))
}
