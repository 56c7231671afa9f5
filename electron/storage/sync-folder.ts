/** Makes what stands in a file, or a name in a folder, outlast a power cut. */
import { closeSync, fsyncSync, openSync } from 'node:fs'

const sync = (path: string, mode: 'r' | 'r+'): void => {
  const descriptor = openSync(path, mode)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Opened for writing, because Windows syncs no file that is open for reading alone. */
export const syncFile = (path: string): void => sync(path, 'r+')

/** Windows cannot open a folder to sync it; there the rename itself is the promise. */
export const syncFolder = (folder: string): void => {
  if (process.platform !== 'win32') sync(folder, 'r')
}
