/** Where the application may write: fresh folders that are removed at the end, unless the command line names one. */
import { mkdirSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { endGuard } from './end-guard.ts'

/** Never the person's own folders: a test must not find or leave anything there. */
const freshNames = ['home', 'appData', 'userData', 'sessionData', 'temp', 'desktop', 'documents', 'downloads', 'logs']

export type AppPaths = {
  readonly getPath: (name: string) => string
  readonly setPath: (name: string, path: string) => void
}

/** @param args the application's command line; `--user-data-dir=` is honoured as Electron honours it */
export const createAppPaths = (args: readonly string[]): AppPaths => {
  const paths = new Map<string, string>([['exe', process.execPath]])
  const userData = args.find(argument => argument.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length)
  if (userData) paths.set('userData', resolve(userData))

  const getPath = (name: string): string => {
    const known = paths.get(name)
    if (known === undefined && !freshNames.includes(name)) throw new Error(`Failed to get '${name}' path`)
    const path = known ?? join(endGuard.folder, name)
    if (name !== 'exe') mkdirSync(path, { recursive: true })
    paths.set(name, path)
    return path
  }

  const setPath = (name: string, path: string): void => {
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    if (name !== 'exe' && !freshNames.includes(name)) throw new Error(`Failed to set path '${name}'`)
    paths.set(name, path)
  }

  return { getPath, setPath }
}
