/** The version of Electron that package.json pins. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

const manifest = resolve(import.meta.dirname, '../../package.json')

export const ELECTRON_VERSION: string = z
  .object({ devDependencies: z.object({ electron: z.string() }) })
  .parse(JSON.parse(readFileSync(manifest, 'utf8'))).devDependencies.electron
