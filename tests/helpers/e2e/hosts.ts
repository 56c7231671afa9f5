/** Both hosts behind one interface: every end-to-end test runs on each of them. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startElectron } from './electron-host.ts'
import type { HostFolders, HostKind, RunningApp } from './running-app.ts'
import { startWeb } from './web-host.ts'

export type Scene = {
  readonly app: RunningApp
  /** Files of the test; gone with the scene. */
  readonly files: string
  readonly folders: HostFolders
  /** After each test: a window that complained fails it; a test that failed leaves a picture in test-results. */
  judge(task: Judged): Promise<void>
  end(): Promise<void>
}

/** What vitest says of a finished test. */
type Judged = { readonly name: string; readonly result?: { readonly state: string } | undefined }

const pictures = resolve(import.meta.dirname, '../../../test-results/failures')

const START: { readonly [kind in HostKind]: (folders: HostFolders) => Promise<RunningApp> } = {
  electron: startElectron,
  web: startWeb,
}

/** For `describe.each`: the name of each host. */
export const HOSTS: readonly HostKind[] = ['electron', 'web']

/** Starts the program on folders of its own, with an empty library. */
export const startScene = async (kind: HostKind): Promise<Scene> => {
  const root = mkdtempSync(join(tmpdir(), 'churn-audit-e2e-'))
  const folders = { profile: join(root, 'profile'), library: join(root, 'library') }
  const files = join(root, 'files')
  for (const folder of [folders.profile, folders.library, files]) mkdirSync(folder)
  const app = await START[kind](folders)
  return {
    app,
    files,
    folders,
    judge: async ({ name, result }) => {
      if (result?.state === 'fail') {
        const path = join(pictures, `${kind}-${name.replaceAll(/\W+/g, '-')}.png`)
        await app.page.screenshot({ path })
      }
      const complaints = app.complaints()
      if (complaints.length > 0) throw new Error(`The window complained:\n${complaints.join('\n')}`)
    },
    end: async () => {
      await app.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
