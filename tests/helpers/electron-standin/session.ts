/** `electron.session.defaultSession`: the application's refusals are recorded for tests, and downloads really ask it. */
import { browserSession } from './browser.ts'
import { protocol } from './protocol.ts'
import { notModelled, strict } from './strict.ts'
import { createEvent, StrictEmitter } from './strict-emitter.ts'

type Handler = ((...args: never[]) => unknown) | null

/** Handlers as the application set them, by the name of the method that set them. A test calls them by hand. */
export type SessionHandlers = {
  setPermissionRequestHandler: Handler
  setPermissionCheckHandler: Handler
  setDevicePermissionHandler: Handler
  onHeadersReceived: Handler
}

export type StartedDownload = { readonly guid: string; readonly url: string; readonly fileName: string }

export class Session extends StrictEmitter {
  readonly protocol = protocol
  readonly standinHandlers: SessionHandlers = {
    setPermissionRequestHandler: null,
    setPermissionCheckHandler: null,
    setDevicePermissionHandler: null,
    onHeadersReceived: null,
  }
  readonly webRequest: { readonly onHeadersReceived: (...args: [Handler] | [object, Handler]) => void }

  constructor() {
    super('session', { emitted: ['will-download'], silent: [] })
    const handlers = this.standinHandlers
    this.webRequest = strict('session.webRequest', {
      onHeadersReceived(...args: [Handler] | [object, Handler]): void {
        handlers.onHeadersReceived = args.length === 1 ? args[0] : args[1]
      },
    })
  }

  setPermissionRequestHandler(handler: Handler): void {
    this.standinHandlers.setPermissionRequestHandler = handler
  }

  setPermissionCheckHandler(handler: Handler): void {
    this.standinHandlers.setPermissionCheckHandler = handler
  }

  setDevicePermissionHandler(handler: Handler): void {
    this.standinHandlers.setDevicePermissionHandler = handler
  }

  /** @throws Error when the application lets the download go on: saving it would need a dialog of the system. */
  standinDownloadStarted({ guid, url, fileName }: StartedDownload, webContents: object): void {
    let cancelled = false
    const item = strict('downloadItem', {
      getURL: (): string => url,
      getFilename: (): string => fileName,
      cancel: (): void => {
        cancelled = true
      },
    })
    const event = createEvent({})
    this.emit('will-download', event, item, webContents)
    browserSession()
      .send('Browser.cancelDownload', { guid })
      .catch(() => {})
    if (!event.defaultPrevented && !cancelled) throw notModelled('session: a download that is not prevented')
  }
}

export const session = strict('session', { defaultSession: new Session() })
