/** The `electron` module as the application's main process imports it. */
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { clipboard } from './clipboard.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu, MenuItem } from './menu.ts'
import { nativeTheme } from './native-theme.ts'
import { powerMonitor } from './power-monitor.ts'
import { protocol } from './protocol.ts'
import { safeStorage } from './safe-storage.ts'
import { screen } from './screen.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { strict, unmodelled } from './strict.ts'
import { utilityProcess } from './utility-process.ts'
import { webContents } from './web-contents.ts'

const electron = strict('', {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
  webContents,
})

// A named import must exist for the module to load at all; these throw when they are used.
export const autoUpdater = unmodelled('autoUpdater')
export const BaseWindow = unmodelled('BaseWindow')
export const BrowserView = unmodelled('BrowserView')
export const contentTracing = unmodelled('contentTracing')
export const crashReporter = unmodelled('crashReporter')
export const desktopCapturer = unmodelled('desktopCapturer')
export const globalShortcut = unmodelled('globalShortcut')
export const inAppPurchase = unmodelled('inAppPurchase')
export const MessageChannelMain = unmodelled('MessageChannelMain')
export const nativeImage = unmodelled('nativeImage')
export const net = unmodelled('net')
export const netLog = unmodelled('netLog')
export const Notification = unmodelled('Notification')
export const powerSaveBlocker = unmodelled('powerSaveBlocker')
export const ShareMenu = unmodelled('ShareMenu')
export const systemPreferences = unmodelled('systemPreferences')
export const TouchBar = unmodelled('TouchBar')
export const Tray = unmodelled('Tray')
export const View = unmodelled('View')
export const WebContentsView = unmodelled('WebContentsView')
export const webFrameMain = unmodelled('webFrameMain')

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
  webContents,
}

// `import electron from 'electron'` and `require('electron')` give the whole module.
export default electron
