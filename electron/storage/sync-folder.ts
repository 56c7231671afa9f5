/** Makes what stands in a file, or a name in a folder, outlast a power cut. */
import { closeSync, fsyncSync, openSync } from 'node:fs'

export const syncPath = (path: string): void => {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Windows cannot open a folder to sync it; there the rename itself is the promise. */
export const syncFolder = (folder: string): void => {
  if (process.platform !== 'win32') syncPath(folder)
}
