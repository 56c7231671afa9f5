/** One window's page in Chromium: opening it, loading an address, and the wire between page and main. */
import { browserConnection, browserSession } from './browser.ts'
import type { CdpSession } from './cdp.ts'
import { createCodec } from './codec.ts'
import { fromWebUrl, toWebUrl } from './custom-schemes.ts'
import { trackPageFrames } from './page-frames.ts'
import type { PageFrames } from './page-frames.ts'
import type { MainMessage, PageMessage } from './page-host.ts'
import { holdUpRequests } from './page-requests.ts'
import type { MayNavigate } from './page-requests.ts'
import { bindingName, deliverExpression, pageScript } from './page-script.ts'
import type { WebFrame } from './web-frame.ts'

const codec = createCodec()

export type PageOptions = {
  readonly width: number
  readonly height: number
  readonly preload: string | undefined
  readonly additionalArguments: readonly string[]
}

/** What the page reports, in the application's own addresses. */
export type PageListener = {
  /** @param reply sends a message to the very document that sent this one */
  readonly message: (message: PageMessage, frame: WebFrame, reply: (answer: MainMessage) => void) => void
  readonly mayNavigate: MayNavigate
  readonly windowOpened: (opened: { url: string; frameName: string; features: string }) => void
  readonly downloadStarted: (download: { guid: string; url: string; fileName: string }) => void
  readonly navigated: (url: string) => void
  readonly navigatedInPage: (url: string, isMainFrame: boolean) => void
  readonly domReady: () => void
  readonly loaded: () => void
  readonly crashed: () => void
  readonly gone: () => void
}

export class Page {
  readonly targetId: string
  readonly session: CdpSession
  readonly frames: PageFrames
  private readonly listener: PageListener
  /** The address main itself is loading, so that this load is not taken for the page's own navigation. */
  private expectedUrl: string | undefined
  private initialLoader = ''
  private lastLoaded = ''
  private waitingForLoad = new Map<string, () => void>()

  private constructor(targetId: string, session: CdpSession, listener: PageListener) {
    this.targetId = targetId
    this.session = session
    this.listener = listener
    this.frames = trackPageFrames(session, targetId)
  }

  static async open(options: PageOptions, listener: PageListener): Promise<Page> {
    const { width, height } = options
    const browser = browserSession()
    const { targetId } = await browser.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    })
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
    const page = new Page(targetId, browserConnection().session(sessionId), listener)
    page.listenToBrowser(browser)
    page.listenToPage()
    await page.prepare(options)
    await page.resize(width, height)
    return page
  }

  /**
   * Loads an address on behalf of main.
   *
   * @param url the application's own address
   * @throws Error with Chromium's error name, e.g. `ERR_NAME_NOT_RESOLVED loading 'https://…'`
   */
  async load(url: string): Promise<void> {
    const webUrl = toWebUrl(url)
    this.expectedUrl = webUrl.replace(/#.*$/s, '')
    const { errorText, loaderId } = await this.session.send('Page.navigate', { url: webUrl })
    if (errorText) {
      this.expectedUrl = undefined
      throw new Error(`${errorText.replace(/^net::/, '')} loading '${url}'`)
    }
    // Without a loader the document stayed the same and only its fragment changed.
    if (loaderId && this.lastLoaded !== loaderId) {
      await new Promise<void>(resolve => {
        this.waitingForLoad.set(loaderId, resolve)
      })
    }
    this.expectedUrl = undefined
  }

  async reload(): Promise<void> {
    this.expectedUrl = toWebUrl(this.frames.main().url).replace(/#.*$/s, '')
    await this.session.send('Page.reload')
  }

  /** Chromium's window has a bar above the page; it is made taller by that much, so that the page has the size asked for. */
  async resize(width: number, height: number): Promise<void> {
    const { windowId, bounds } = await browserSession().send('Browser.getWindowForTarget', { targetId: this.targetId })
    const { cssLayoutViewport } = await this.session.send('Page.getLayoutMetrics')
    const barHeight = (bounds.height ?? 0) - cssLayoutViewport.clientHeight
    await browserSession().send('Browser.setWindowBounds', { windowId, bounds: { width, height: height + barHeight } })
  }

  /** Lost, as in Electron, when the page has no document or nobody listens. */
  deliver(message: MainMessage, contextId = this.frames.mainContext()): void {
    const expression = deliverExpression(codec.pack(message))
    if (contextId === undefined) return
    // The document may go between the call and its delivery.
    this.session.send('Runtime.evaluate', { expression, contextId }).catch(() => {})
  }

  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  async close(): Promise<void> {
    await browserSession().send('Target.closeTarget', { targetId: this.targetId })
  }

  private async prepare(options: PageOptions): Promise<void> {
    const { session } = this
    await session.send('Page.enable')
    const { frameTree } = await session.send('Page.getFrameTree')
    this.initialLoader = frameTree.frame.loaderId
    await session.send('Page.setLifecycleEventsEnabled', { enabled: true })
    await session.send('Runtime.enable')
    await session.send('Runtime.addBinding', { name: bindingName })
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: pageScript(options.preload, options.additionalArguments),
    })
    await holdUpRequests(
      session,
      this.targetId,
      navigation => this.isExpected(navigation) || this.listener.mayNavigate(navigation),
    )
  }

  private isExpected({ url, isMainFrame, isRedirect }: Parameters<MayNavigate>[0]): boolean {
    if (!isMainFrame || isRedirect || toWebUrl(url).replace(/#.*$/s, '') !== this.expectedUrl) return false
    this.expectedUrl = undefined
    return true
  }

  private listenToBrowser(browser: CdpSession): void {
    browser.on('Target.targetDestroyed', ({ targetId }) => {
      if (targetId === this.targetId) this.listener.gone()
    })
    browser.on('Target.targetCrashed', ({ targetId }) => {
      if (targetId === this.targetId) this.listener.crashed()
    })
    browser.on('Target.targetCreated', ({ targetInfo }) => {
      // A link or form with a target opens a window before anybody is asked (Page.windowOpen asks): shut it at once.
      if (targetInfo.openerId !== this.targetId) return
      browser.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => {})
    })
  }

  private listenToPage(): void {
    const { session, listener } = this
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === bindingName) this.receive(codec.unpack(payload) as PageMessage, executionContextId)
    })
    session.on('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
      listener.windowOpened({ url: fromWebUrl(url), frameName: windowName, features: windowFeatures.join(',') }),
    )
    session.on('Page.downloadWillBegin', ({ guid, url, suggestedFilename }) =>
      listener.downloadStarted({ guid, url: fromWebUrl(url), fileName: suggestedFilename }),
    )
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) listener.navigated(fromWebUrl(frame.url + (frame.urlFragment ?? '')))
    })
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) =>
      listener.navigatedInPage(fromWebUrl(url), frameId === this.targetId),
    )
    session.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      if (frameId !== this.targetId || loaderId === this.initialLoader) return
      if (name === 'DOMContentLoaded') listener.domReady()
      if (name === 'load') this.markLoaded(loaderId)
    })
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      process.stderr.write(`[page] ${exceptionDetails.exception?.description ?? exceptionDetails.text}\n`)
    })
  }

  private receive(message: PageMessage, contextId: number): void {
    const frame = this.frames.ofContext(contextId)
    if (!frame) return
    if (message.kind === 'open') this.listener.windowOpened({ ...message, url: fromWebUrl(message.url) })
    else if (message.kind === 'navigate') this.navigateForPage(fromWebUrl(message.url))
    else this.listener.message(message, frame, answer => this.deliver(answer, contextId))
  }

  /** The page wanted to go where no request leads (about:, blob:, mailto:). */
  private navigateForPage(url: string): void {
    if (!this.listener.mayNavigate({ url, isMainFrame: true, isRedirect: false })) return
    this.load(url).catch((error: unknown) => process.stderr.write(`[navigation] ${String(error)}\n`))
  }

  private markLoaded(loaderId: string): void {
    this.lastLoaded = loaderId
    this.waitingForLoad.get(loaderId)?.()
    this.waitingForLoad.delete(loaderId)
    this.listener.loaded()
  }
}
