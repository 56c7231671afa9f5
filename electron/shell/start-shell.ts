/** Wires the desktop application: services, the door for the page, the window, the menu bar, and an end that loses nothing. */
import { app, BrowserWindow, ipcMain, session } from 'electron'
import { setTimeout as wait } from 'node:timers/promises'
import { createServices, type Services } from '#electron/gate/create-services.ts'
import { rendererFolder, type HostFolders } from '#electron/launch/host-paths.ts'
import { languageOf } from '#electron/launch/language-of.ts'
import { EVENT_CHANNEL } from '#shared/contract/host.ts'
import type { Library } from '#shared/contract/library.ts'
import type { HostEvent } from '#shared/contract/plan.ts'
import type { Answer } from '#shared/contract/procedure.ts'
import { flushPage } from './close-quietly.ts'
import { createDialogs, offerOutside } from './dialogs.ts'
import { createFileQueue } from './file-queue.ts'
import { openIpcDoor, type IpcDoor } from './ipc.ts'
import { showMenu, type MenuContext } from './menu.ts'
import { guardNavigation } from './navigation.ts'
import { denyPermissions } from './permissions.ts'
import { PAGE_ADDRESS, PAGE_ORIGIN, servePages } from './protocol.ts'
import { createPresenter } from './presenter.ts'
import { openedFile } from './recent-files.ts'
import { createPresenterWindow, createWindow, rememberPlace } from './window.ts'

/** How many engagements the menu offers to open again. */
const RECENT_SHOWN = 8

export type Shell = {
  /** Brings the window to the front and opens the files in it. */
  open(files: readonly string[]): void
}

/** The page under development comes from its own server; a packaged application knows only its bundle. */
const pageOf = (): { readonly address: string; readonly origin: string } => {
  const server = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
  return server === undefined
    ? { address: PAGE_ADDRESS, origin: PAGE_ORIGIN }
    : { address: new URL(server).href, origin: new URL(server).origin }
}

const windows = (): BrowserWindow[] => BrowserWindow.getAllWindows().filter(window => !window.isDestroyed())

const tell = (event: HostEvent): void => {
  for (const window of windows()) window.webContents.send(EVENT_CHANNEL, event)
}

/** The taskbar shows how the job goes; unknown lengths show as busy. */
const showProgress = ({ job }: Extract<HostEvent, { type: 'job' }>): void => {
  const { done, total } = job.progress
  const share = total === null || total === 0 ? 2 : Math.min(done / total, 1)
  for (const window of windows()) window.setProgressBar(job.state === 'running' ? share : -1)
}

const readMenuContext = async (services: Services): Promise<Pick<MenuContext, 'language' | 'recent'>> => {
  const answer = (await services.dispatch({ role: 'consultant' }, 'library.get', {})) as Answer<Library>
  if (!answer.ok) return { language: languageOf(app.getLocale()) ?? 'en', recent: [] }
  const { entries, settings } = answer.value
  const present = entries.filter(entry => !entry.missing)
  return { language: settings.language, recent: present.slice(0, RECENT_SHOWN).map(entry => entry.path) }
}

/** Gives the page its last chance to hand in typed text. */
const flushInto = (door: IpcDoor, window: BrowserWindow): Promise<void> =>
  flushPage({
    ask: () => window.webContents.send(EVENT_CHANNEL, { type: 'flush' }),
    pending: () => door.pending(),
    wait: ms => wait(ms),
  })

/** The first request to quit is put off until every engagement file is written back and closed. */
const closeBeforeQuit = (
  door: IpcDoor,
  services: Services,
  profileFolder: string,
  workWindows: () => readonly BrowserWindow[],
): void => {
  const close = async (): Promise<void> => {
    for (const window of workWindows()) {
      rememberPlace(window, profileFolder)
      await flushInto(door, window)
    }
    door.close()
    await services.close()
  }
  let closing: Promise<void> | undefined
  app.on('before-quit', event => {
    event.preventDefault()
    closing ??= close().finally(() => app.exit(0))
  })
}

/** Starts everything; the application is ready. */
export const startShell = async (folders: HostFolders): Promise<Shell> => {
  const page = pageOf()
  const services = createServices(folders)
  const presenter = createPresenter(page.address, createPresenterWindow)
  const workWindows = (): BrowserWindow[] => windows().filter(window => !presenter.isPresenter(window))
  const runCommand = (command: string): void => {
    for (const window of workWindows()) window.webContents.send(EVENT_CHANNEL, { type: 'run-command', command })
  }
  const queue = createFileQueue(runCommand)
  let menu = await readMenuContext(services)
  const refreshMenu = async (): Promise<void> => {
    menu = await readMenuContext(services)
    showMenu({ ...menu, platform: process.platform, runCommand, openPath: path => queue.add([path]) })
  }
  const door = openIpcDoor({
    ipcMain,
    services,
    dialogs: {
      ...createDialogs(),
      openPresenter: study => {
        const [beside] = workWindows()
        if (beside !== undefined) presenter.open(study, beside)
      },
      closePresenter: () => presenter.close(),
    },
    pageOrigin: page.origin,
    language: menu.language,
    onDone: (name, input, value) => {
      const path = openedFile(name, input, value)
      if (path !== undefined) app.addRecentDocument(path)
      queue.pageListens()
    },
  })
  services.onEvent(event => {
    tell(event)
    if (event.type === 'library') void refreshMenu()
    if (event.type === 'job') showProgress(event)
  })
  await refreshMenu()

  guardNavigation(app, { page: page.address, offerOutside: address => offerOutside(address, menu.language) })
  denyPermissions(session.defaultSession)
  servePages(rendererFolder)

  const openWindow = (): BrowserWindow => {
    queue.pageIsNew()
    return createWindow({
      profileFolder: folders.profileFolder,
      address: page.address,
      beforeClose: window => flushInto(door, window),
    })
  }
  closeBeforeQuit(door, services, folders.profileFolder, workWindows)
  app.on('window-all-closed', () => app.quit())
  app.on('activate', () => {
    if (workWindows().length === 0) openWindow()
  })
  openWindow()

  return {
    open: files => {
      const window = workWindows()[0] ?? openWindow()
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
      queue.add(files)
    },
  }
}
