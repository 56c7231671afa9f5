/** The one place where a window is made: always sandboxed, always without Node in the page. */
import { BrowserWindow, screen, type WebPreferences } from 'electron'
import { join } from 'node:path'
import { findWindowState, fitBounds, saveWindowState, SMALLEST } from './window-state.ts'

export type WindowOptions = {
  readonly profileFolder: string
  readonly address: string
  /** Gives the page its last chance to hand in typed text; the window waits for it. */
  readonly beforeClose: (window: BrowserWindow) => Promise<void>
}

/** Keeps where the window stands for the next start. */
export const rememberPlace = (window: BrowserWindow, profileFolder: string): void =>
  saveWindowState(profileFolder, { ...window.getNormalBounds(), maximised: window.isMaximized() })

/** Whatever a window shows, its page has no more rights than a web page. */
const webPreferences = (): WebPreferences => ({
  preload: join(import.meta.dirname, '../preload/preload.cjs'),
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  navigateOnDragDrop: false,
  // The spelling checker would fetch its dictionaries from the network.
  spellcheck: false,
})

/**
 * Opens the window of the projector: over the whole of a second screen, or as an ordinary window where there is only one.
 * @param beside the window that the facilitator works in.
 */
export const createPresenterWindow = (address: string, beside: BrowserWindow): BrowserWindow => {
  const own = screen.getDisplayMatching(beside.getBounds())
  const other = screen.getAllDisplays().find(display => display.id !== own.id)
  const { x, y, width, height } = (other ?? own).workArea
  const window = new BrowserWindow({
    x,
    y,
    width,
    height,
    show: false,
    title: 'Churn Audit',
    webPreferences: webPreferences(),
  })
  window.once('ready-to-show', () => {
    if (other !== undefined) window.setFullScreen(true)
    window.show()
  })
  void window.loadURL(address)
  return window
}

/** Opens the window where it stood last time; its page is loading when this returns. */
export const createWindow = ({ profileFolder, address, beforeClose }: WindowOptions): BrowserWindow => {
  const saved = findWindowState(profileFolder)
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(display => display.id !== primary.id)
  const screens = [primary, ...others].map(display => display.workArea)
  const window = new BrowserWindow({
    ...fitBounds(saved, screens),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Churn Audit',
    webPreferences: webPreferences(),
  })
  window.once('ready-to-show', () => {
    if (saved?.maximised === true) window.maximize()
    window.show()
  })
  let closing = false
  window.on('close', event => {
    event.preventDefault()
    if (closing) return
    closing = true
    rememberPlace(window, profileFolder)
    // Destroyed rather than closed: the page has had its word, and a page that hangs must not hold the window.
    void beforeClose(window).finally(() => {
      if (!window.isDestroyed()) window.destroy()
    })
  })
  // A page that died is started anew: every acknowledged edit is already in the engagement's file.
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  void window.loadURL(address)
  return window
}
