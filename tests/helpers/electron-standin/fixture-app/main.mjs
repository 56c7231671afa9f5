/** Main of the fixture: one guarded window over app://, a few channels, and a log of what was refused. */
import { app, BrowserWindow, ipcMain, Menu, protocol, session, shell } from 'electron'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' app://bundle"
const types = { html: 'text/html', css: 'text/css', mjs: 'text/javascript' }

/** Tests read it through `app.evaluate`. */
const log = { hello: [], opened: [], navigations: [], requests: [] }
globalThis.fixtureLog = log

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

const answer = async request => {
  const { pathname } = new URL(request.url)
  log.requests.push(`${request.method} ${request.url}`)
  if (pathname === '/echo') return new Response(await request.text(), { headers: { 'content-type': 'text/plain' } })
  const name = pathname.slice(1)
  const type = types[name.split('.').at(-1)]
  if (name.includes('/') || type === undefined) return new Response('not found', { status: 404 })
  return new Response(await readFile(join(import.meta.dirname, name)), {
    headers: { 'content-type': type, 'content-security-policy': policy },
  })
}

const createWindow = async () => {
  const window = new BrowserWindow({
    width: 1000,
    height: 700,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
    },
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    log.opened.push(url)
    void shell.openExternal(url)
    return { action: 'deny' }
  })
  window.webContents.on('will-navigate', event => {
    log.navigations.push(event.url)
    event.preventDefault()
  })
  await window.loadURL('app://bundle/index.html#/start')
  return window
}

ipcMain.on('hello', (event, href) => log.hello.push({ url: event.senderFrame.url, href }))
ipcMain.handle('greet', (_, name) => `Hello ${name}`)
ipcMain.handle('echo', (_, value) => value)
ipcMain.handle('fail', () => {
  throw new Error('on purpose')
})
ipcMain.handle('who-am-i', ({ sender, senderFrame }) => ({
  url: senderFrame.url,
  origin: senderFrame.origin,
  parent: senderFrame.parent,
  isMainFrame: senderFrame === sender.mainFrame,
}))

app.on('window-all-closed', () => app.quit())
void app.whenReady().then(async () => {
  session.defaultSession.setPermissionRequestHandler((_, __, callback) => callback(false))
  session.defaultSession.on('will-download', event => event.preventDefault())
  protocol.handle('app', answer)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [
          {
            id: 'news',
            label: 'News',
            click: () => BrowserWindow.getAllWindows()[0].webContents.send('news', 'from the menu'),
          },
        ],
      },
      { role: 'editMenu', id: 'edit' },
    ]),
  )
  await createWindow()
})
