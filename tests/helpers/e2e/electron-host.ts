/** The desktop application for tests: its production bundles on Electron where `ELECTRON_REAL` names it, else on the stand-in. */
import { mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import type { Answer } from '#shared/contract/procedure.ts'
import { faultsOf, valueOf, watchPage, PATIENCE_MS, type HostFolders, type RunningApp } from './running-app.ts'

const root = resolve(import.meta.dirname, '../../..')
const standin = resolve(import.meta.dirname, '../electron-standin/electron-standin')

/** How long a file may take from the dialog's answer to its place. */
const SAVE_LIMIT_MS = 30_000

type Bridge = { readonly churnAudit: { request(message: object): Promise<unknown> } }

const launch = (folders: HostFolders): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: process.env['ELECTRON_REAL'] ?? standin,
    args: ['.', `--user-data-dir=${folders.profile}`, `--library=${folders.library}`],
    cwd: root,
    // The pages have the theme of the application, not one of Playwright's.
    colorScheme: null,
  })

/** A file is written under a hidden name and is whole when it has its own. @param before names that were there already */
const savedFile = async (folder: string, before: readonly string[]): Promise<string> => {
  const until = Date.now() + SAVE_LIMIT_MS
  while (Date.now() < until) {
    const name = readdirSync(folder).find(file => !file.startsWith('.') && !before.includes(file))
    if (name !== undefined) return join(folder, name)
    await wait(50)
  }
  throw new Error(`no export arrived in ${folder}`)
}

export const startElectron = async (folders: HostFolders): Promise<RunningApp> => {
  const heard: string[] = []
  let app: ElectronApplication
  let page: Page
  const open = async (): Promise<void> => {
    app = await launch(folders)
    page = await app.firstWindow()
    page.setDefaultTimeout(PATIENCE_MS)
    watchPage(page, heard)
    // The window exists before its page does: every place of the program has a heading.
    await page.locator('h1').first().waitFor()
  }
  await open()
  return {
    kind: 'electron',
    get page() {
      return page
    },
    chooseFile: path =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
      }, path),
    saveTo: async (folder, act) => {
      mkdirSync(folder, { recursive: true })
      await app.evaluate(({ dialog }, into) => {
        dialog.showSaveDialog = async (...args: unknown[]) => {
          const { defaultPath = '' } = args.at(-1) as { defaultPath?: string }
          return { canceled: false, filePath: `${into}/${defaultPath.split(/[\\/]/).at(-1) ?? ''}` }
        }
      }, folder)
      const before = readdirSync(folder)
      await act()
      return savedFile(folder, before)
    },
    ask: async (name, input) => {
      const answer = await page.evaluate(message => (window as unknown as Bridge).churnAudit.request(message), {
        type: 'call',
        name,
        input,
        language: 'en',
      })
      return valueOf(name, answer as Answer<never>)
    },
    restart: async () => {
      await app.close()
      await open()
    },
    complaints: () => [...heard.splice(0), ...faultsOf(folders.profile)],
    close: () => app.close(),
  }
}
