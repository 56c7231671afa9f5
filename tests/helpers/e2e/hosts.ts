/** Both hosts behind one interface: every end-to-end test runs on each of them. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startElectron } from './electron-host.ts'
import type { HostFolders, HostKind, RunningApp } from './running-app.ts'
import { startWeb } from './web-host.ts'

export type Scene = {
  readonly app: RunningApp
  /** Files of the test; gone with the scene. */
  readonly files: string
  readonly folders: HostFolders
  end(): Promise<void>
}

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
    end: async () => {
      await app.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
