/** `electron.BrowserWindow`: a page of headless Chromium with the state a real window would have on a screen. */
import { app } from './app.ts'
import { isAppReady } from './readiness.ts'
import { createEvent, StrictEmitter } from './strict-emitter.ts'
import { WebContents } from './web-contents.ts'
import { refuseUnsafeWindow } from './window-preferences.ts'
import type { WebPreferences } from './window-preferences.ts'
import { focusedWindow, openWindows, putLast, removeWindow } from './window-registry.ts'

export type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type WindowOptions = Partial<Bounds> & {
  readonly title?: string
  readonly show?: boolean
  readonly webPreferences?: WebPreferences
  readonly [other: string]: unknown
}

const wholeScreen: Bounds = { x: 0, y: 0, width: 1920, height: 1080 }

/** Chromium gets this long to close a page before the window counts as closed without it. */
const closeTimeoutMs = 3000

const knownEvents = {
  emitted: [
    'close',
    'closed',
    'ready-to-show',
    'show',
    'hide',
    'focus',
    'blur',
    'resize',
    'resized',
    'move',
    'moved',
    'maximize',
    'unmaximize',
    'minimize',
    'restore',
    'enter-full-screen',
    'leave-full-screen',
  ],
  silent: ['page-title-updated', 'unresponsive', 'responsive', 'session-end', 'query-session-end'],
}

let lastId = 0

export class BrowserWindow extends StrictEmitter {
  readonly id: number
  readonly webContents: WebContents
  /** The constructor's options, for tests. */
  readonly standinOptions: WindowOptions
  /** The last value of setProgressBar; -1 is none. */
  standinProgress = -1
  /** Resolves when the window is closed. */
  readonly standinClosed: Promise<void>
  private standinAnnounceClosed: () => void = () => {}
  private standinState: 'open' | 'closing' | 'destroyed' = 'open'
  private standinTitle: string
  private standinNormalBounds: Bounds
  private standinVisible: boolean
  private standinMinimized = false
  private standinMaximized = false
  private standinFullScreen = false
  private standinWasReadyToShow = false

  constructor(options: WindowOptions = {}) {
    super('BrowserWindow', knownEvents)
    if (!isAppReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const preferences = options.webPreferences ?? {}
    refuseUnsafeWindow(preferences)
    lastId += 1
    this.id = lastId
    this.standinOptions = options
    this.standinTitle = options.title ?? app.getName()
    this.standinVisible = options.show !== false
    const { width = 800, height = 600 } = options
    this.standinNormalBounds = { x: options.x ?? 0, y: options.y ?? 0, width, height }
    this.standinClosed = new Promise(resolve => {
      this.standinAnnounceClosed = resolve
    })
    this.webContents = new WebContents(
      {
        size: { width, height },
        close: () => this.close(),
        isDestroyed: () => this.isDestroyed(),
        pageLoaded: () => this.standinPageLoaded(),
        pageGone: () => this.standinMarkClosed(),
      },
      preferences,
    )
    putLast(this)
    app.emit('browser-window-created', createEvent({}), this)
    app.emit('web-contents-created', createEvent({}), this.webContents)
  }

  static getAllWindows(): BrowserWindow[] {
    return openWindows()
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focusedWindow()
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return openWindows().find(window => window.webContents === contents) ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return openWindows().find(window => window.id === id) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  reload(): void {
    this.webContents.reload()
  }

  /** Asks the listeners of `close`; unless one prevents it, the page is closed and `closed` follows. */
  close(): void {
    this.standinRequestClose()
  }

  /** Closes without asking. */
  destroy(): void {
    if (this.standinState === 'destroyed') return
    this.standinClosePage()
    this.standinMarkClosed()
  }

  isDestroyed(): boolean {
    return this.standinState === 'destroyed'
  }

  show(): void {
    this.standinSetVisible(true)
    this.focus()
  }

  showInactive(): void {
    this.standinSetVisible(true)
  }

  hide(): void {
    this.standinSetVisible(false)
  }

  isVisible(): boolean {
    return this.standinVisible
  }

  focus(): void {
    const before = focusedWindow()
    putLast(this)
    const after = focusedWindow()
    if (before === after) return
    before?.emit('blur', createEvent({}))
    after?.emit('focus', createEvent({}))
  }

  isFocused(): boolean {
    return focusedWindow() === this
  }

  minimize(): void {
    this.standinMinimized = true
    this.emit('minimize', createEvent({}))
  }

  isMinimized(): boolean {
    return this.standinMinimized
  }

  restore(): void {
    if (!this.standinMinimized) return
    this.standinMinimized = false
    this.emit('restore', createEvent({}))
  }

  maximize(): void {
    this.standinSetFilling('standinMaximized', true, 'maximize')
  }

  unmaximize(): void {
    this.standinSetFilling('standinMaximized', false, 'unmaximize')
  }

  isMaximized(): boolean {
    return this.standinMaximized
  }

  setFullScreen(fullScreen: boolean): void {
    this.standinSetFilling('standinFullScreen', fullScreen, fullScreen ? 'enter-full-screen' : 'leave-full-screen')
  }

  isFullScreen(): boolean {
    return this.standinFullScreen
  }

  getBounds(): Bounds {
    return this.standinMaximized || this.standinFullScreen ? wholeScreen : this.standinNormalBounds
  }

  getNormalBounds(): Bounds {
    return this.standinNormalBounds
  }

  setBounds(bounds: Partial<Bounds>): void {
    const before = this.getBounds()
    this.standinNormalBounds = { ...this.standinNormalBounds, ...bounds }
    this.standinAnnounceBounds(before)
  }

  setTitle(title: string): void {
    this.standinTitle = title
  }

  getTitle(): string {
    return this.standinTitle
  }

  setProgressBar(progress: number): void {
    this.standinProgress = progress
  }

  /** @returns whether the window is closing now; false when a listener prevented it. */
  standinRequestClose(): boolean {
    if (this.standinState !== 'open') return true
    const event = createEvent({})
    this.emit('close', event)
    if (event.defaultPrevented) return false
    if (this.standinState === 'open') {
      this.standinState = 'closing'
      this.standinClosePage()
      setTimeout(() => this.standinMarkClosed(), closeTimeoutMs).unref()
    }
    return true
  }

  private standinClosePage(): void {
    this.webContents.standinOpened.then(page => page.close()).catch(() => this.standinMarkClosed())
  }

  private standinMarkClosed(): void {
    if (this.standinState === 'destroyed') return
    const hadFocus = this.isFocused()
    this.standinState = 'destroyed'
    removeWindow(this)
    this.emit('closed')
    if (hadFocus) focusedWindow()?.emit('focus', createEvent({}))
    this.standinAnnounceClosed()
    app.standinWindowClosed(openWindows().length)
  }

  private standinPageLoaded(): void {
    if (this.standinWasReadyToShow) return
    this.standinWasReadyToShow = true
    this.emit('ready-to-show', createEvent({}))
  }

  private standinSetVisible(visible: boolean): void {
    if (this.standinVisible === visible) return
    this.standinVisible = visible
    this.emit(visible ? 'show' : 'hide', createEvent({}))
  }

  private standinSetFilling(state: 'standinMaximized' | 'standinFullScreen', on: boolean, event: string): void {
    if (this[state] === on) return
    const before = this.getBounds()
    this[state] = on
    this.emit(event, createEvent({}))
    this.standinAnnounceBounds(before)
  }

  private standinAnnounceBounds(before: Bounds): void {
    const now = this.getBounds()
    if (now.width !== before.width || now.height !== before.height) {
      this.webContents.standinOpened.then(page => page.resize(now.width, now.height)).catch(() => {})
      this.emit('resize', createEvent({}))
      this.emit('resized', createEvent({}))
    }
    if (now.x !== before.x || now.y !== before.y) {
      this.emit('move', createEvent({}))
      this.emit('moved', createEvent({}))
    }
  }
}
