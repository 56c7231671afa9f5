/** The browser version for tests: the loopback host as it ships, its printed address opened in headless Chromium. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Browser, type Page } from 'playwright'
import type { Answer } from '#shared/contract/procedure.ts'
import { chromiumArgs, chromiumPath } from '../chromium.ts'
import { faultsOf, valueOf, watchPage, PATIENCE_MS, type HostFolders, type RunningApp } from './running-app.ts'

const root = resolve(import.meta.dirname, '../../..')
const WINDOW = { width: 1360, height: 860 }
/** Where the window keeps the token that opens its host. */
const TOKEN_KEY = 'churn-audit-token'

type Server = { readonly process: ChildProcess; readonly address: string }

/** Starts the host and reads the address that it prints. @throws what it printed instead */
const startServer = async (folders: HostFolders): Promise<Server> => {
  const entry = join(root, 'out', 'main', 'webhost.js')
  const words = [entry, '--no-browser', '--profile', folders.profile, '--library', folders.library]
  const server = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  server.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  for await (const line of createInterface(server.stdout)) {
    const address = /http:\/\/\S+/.exec(line)?.[0]
    if (address !== undefined) return { process: server, address }
  }
  throw new Error(`The web host ended without an address: ${printed}`)
}

const stopServer = async ({ process: server }: Server): Promise<void> => {
  if (server.exitCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await ended
}

export const startWeb = async (folders: HostFolders): Promise<RunningApp> => {
  const heard: string[] = []
  const executablePath = chromiumPath()
  const browser: Browser = await chromium.launch({
    args: chromiumArgs,
    ...(executablePath === undefined ? {} : { executablePath }),
  })
  let server: Server
  let page: Page
  let chosen: string | undefined
  const open = async (): Promise<void> => {
    server = await startServer(folders)
    const context = await browser.newContext({ acceptDownloads: true, viewport: WINDOW, locale: 'en-GB' })
    page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    watchPage(page, heard)
    page.on('filechooser', chooser => {
      if (chosen === undefined) heard.push('a file dialog opened and no test had chosen a file')
      else void chooser.setFiles(chosen)
    })
    await page.goto(server.address)
  }
  const leave = async (): Promise<void> => {
    await page.context().close()
    await stopServer(server)
  }
  await open()
  return {
    kind: 'web',
    get page() {
      return page
    },
    chooseFile: async path => {
      chosen = path
    },
    saveTo: async (folder, act) => {
      const arriving = page.waitForEvent('download')
      const [download] = await Promise.all([arriving, act()])
      const path = join(folder, download.suggestedFilename())
      await download.saveAs(path)
      return path
    },
    ask: async (name, input) => {
      const answer = await page.evaluate(
        async ({ path, body, key }) => {
          const response = await fetch(path, {
            method: 'POST',
            headers: {
              Authorization: `Bearer ${sessionStorage.getItem(key)}`,
              'Content-Type': 'application/json',
              'X-Language': 'en',
            },
            body,
          })
          return (await response.json()) as unknown
        },
        { path: `/api/${name}`, body: JSON.stringify(input), key: TOKEN_KEY },
      )
      return valueOf(name, answer as Answer<never>)
    },
    restart: async () => {
      await leave()
      await open()
    },
    complaints: () => [...heard.splice(0), ...faultsOf(folders.profile)],
    close: async () => {
      await leave()
      await browser.close()
    },
  }
}
