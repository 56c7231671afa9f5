/** `electron.webContents` and the page side of a window: messages, addresses, and what a page may not do by itself. */
import { receiveMessage } from './ipc-main.ts'
import { nativeTheme } from './native-theme.ts'
import { Page } from './page.ts'
import type { PageListener } from './page.ts'
import type { NavigationRequest } from './page-requests.ts'
import { session } from './session.ts'
import { notModelled, strict } from './strict.ts'
import { createEvent, StrictEmitter } from './strict-emitter.ts'
import { createWebFrame } from './web-frame.ts'
import type { WebFrame } from './web-frame.ts'
import type { WebPreferences } from './window-preferences.ts'
import { openWindows } from './window-registry.ts'

type WindowOpenDetails = {
  readonly url: string
  readonly frameName: string
  readonly features: string
  readonly disposition: string
  readonly referrer: { readonly url: string; readonly policy: string }
}
type WindowOpenHandler = (details: WindowOpenDetails) => { readonly action: 'allow' | 'deny' }

/** What a page needs of the window around it. */
export type WindowOfPage = {
  readonly size: { readonly width: number; readonly height: number }
  readonly close: () => void
  readonly isDestroyed: () => boolean
  readonly pageLoaded: () => void
  readonly pageGone: () => void
}

const knownEvents = {
  emitted: [
    'did-finish-load',
    'did-fail-load',
    'dom-ready',
    'did-navigate',
    'did-navigate-in-page',
    'will-navigate',
    'will-frame-navigate',
    'will-redirect',
    'render-process-gone',
    'preload-error',
    'destroyed',
  ],
  silent: [
    'will-attach-webview',
    'unresponsive',
    'responsive',
    'context-menu',
    'before-input-event',
    'devtools-opened',
  ],
}

const blank = createWebFrame('about:blank', null)
let lastId = 0

export class WebContents extends StrictEmitter {
  readonly id: number
  readonly session = session.defaultSession
  /** Calls that show nothing here, as `[method, ...arguments]`. */
  readonly __calls: unknown[][] = []
  readonly standinOpened: Promise<Page>
  private standinPage: Page | undefined = undefined
  private readonly standinWindow: WindowOfPage
  private standinWindowOpenHandler: WindowOpenHandler | null = null

  constructor(window: WindowOfPage, preferences: WebPreferences) {
    super('webContents', knownEvents)
    lastId += 1
    this.id = lastId
    this.standinWindow = window
    this.standinOpened = this.standinOpen(preferences)
    this.standinOpened.catch((error: unknown) => {
      process.stderr.write(`[window] ${String(error)}\n`)
      this.emit('preload-error', createEvent({}), preferences.preload ?? '', error)
    })
  }

  get mainFrame(): WebFrame {
    return this.standinPage?.frames.main() ?? blank
  }

  getURL(): string {
    return this.mainFrame === blank ? '' : this.mainFrame.url
  }

  isDestroyed(): boolean {
    return this.standinWindow.isDestroyed()
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.standinOpened
    try {
      await page.load(url)
    } catch (error) {
      this.emit('did-fail-load', createEvent({}), -2, String(error), url, true)
      throw error
    }
  }

  reload(): void {
    void this.standinOpened.then(page => page.reload())
  }

  /** @throws Error "An object could not be cloned." at once, as in Electron */
  send(channel: string, ...args: unknown[]): void {
    this.standinPage?.deliver({ kind: 'event', channel, args })
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.standinWindowOpenHandler = handler
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.standinOpened).evaluate(code)
  }

  openDevTools(...args: unknown[]): void {
    this['__calls'].push(['openDevTools', ...args])
  }

  close(): void {
    this.standinWindow.close()
  }

  /** @returns Chromium's id of the page, or undefined before it is open. */
  standinTargetId(): string | undefined {
    return this.standinPage?.targetId
  }

  private async standinOpen(preferences: WebPreferences): Promise<Page> {
    const { preload, additionalArguments = [] } = preferences
    const page = await Page.open(
      { ...this.standinWindow.size, preload, additionalArguments },
      this.standinCreateListener(),
    )
    await nativeTheme.standinApply(page.session)
    this.standinPage = page
    return page
  }

  private standinCreateListener(): PageListener {
    return {
      message: (message, frame, reply) => {
        const event = {
          type: 'frame' as const,
          sender: this,
          senderFrame: frame,
          processId: 1,
          frameId: 1,
          reply: (channel: string, ...args: unknown[]) => this.send(channel, ...args),
        }
        receiveMessage(message, event, reply)
      },
      mayNavigate: navigation => this.standinMayNavigate(navigation),
      windowOpened: opened => this.standinWindowOpened(opened),
      downloadStarted: download => this.session.standinDownloadStarted(download, this),
      navigated: url => this.emit('did-navigate', createEvent({}), url, 200, 'OK'),
      navigatedInPage: (url, isMainFrame) => this.emit('did-navigate-in-page', createEvent({}), url, isMainFrame),
      domReady: () => this.emit('dom-ready', createEvent({})),
      loaded: () => {
        this.emit('did-finish-load', createEvent({}))
        this.standinWindow.pageLoaded()
      },
      crashed: () => this.emit('render-process-gone', createEvent({}), { reason: 'crashed', exitCode: 1 }),
      gone: () => {
        this.standinWindow.pageGone()
        this.emit('destroyed', createEvent({}))
      },
    }
  }

  private standinMayNavigate({ url, isMainFrame, isRedirect }: NavigationRequest): boolean {
    const names = isRedirect ? ['will-redirect'] : ['will-frame-navigate', ...(isMainFrame ? ['will-navigate'] : [])]
    return names.every(name => {
      const event = createEvent({
        url,
        isMainFrame,
        isSameDocument: false,
        frame: this.mainFrame,
        initiator: this.mainFrame,
      })
      this.emit(name, event, url)
      return !event.defaultPrevented
    })
  }

  /** @throws Error when the application allows a second window: none of its own windows is opened that way. */
  private standinWindowOpened({
    url,
    frameName,
    features,
  }: {
    url: string
    frameName: string
    features: string
  }): void {
    const details = {
      url,
      frameName,
      features,
      disposition: features === '' ? 'foreground-tab' : 'new-window',
      referrer: { url: '', policy: 'strict-origin-when-cross-origin' },
    }
    const answer = this.standinWindowOpenHandler?.(details)
    if (answer?.action !== 'deny') throw notModelled('webContents: a window opened by the page')
  }
}

const allWebContents = (): WebContents[] => openWindows().map(window => window.webContents)

export const webContents = strict('webContents', {
  getAllWebContents: allWebContents,
  fromId: (id: number): WebContents | undefined => allWebContents().find(contents => contents.id === id),
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    allWebContents().find(contents => contents.standinTargetId() === targetId),
})
