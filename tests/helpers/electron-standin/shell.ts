/** `electron.shell`: nothing leaves the application; every call is recorded for tests. */
import { strict } from './strict.ts'

const calls: unknown[][] = []

export const shell = strict('shell', {
  /** As `[method, ...arguments]`, oldest first. */
  __calls: calls,
  openExternal: async (...args: [url: string, options?: object]): Promise<void> => {
    calls.push(['openExternal', ...args])
  },
  /** @returns the empty string, which in Electron means success. */
  openPath: async (path: string): Promise<string> => {
    calls.push(['openPath', path])
    return ''
  },
  showItemInFolder: (path: string): void => {
    calls.push(['showItemInFolder', path])
  },
})
