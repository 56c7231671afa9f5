/** Starts an application as the Electron executable does: `electron-standin [switches] <folder or script> [arguments]`. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './app.ts'
import { startBrowser } from './browser.ts'

/** An entry that waits for readiness at its top level would otherwise wait for ever. */
const entryPatienceMs = 3000

type Manifest = {
  readonly main?: string
  readonly name?: string
  readonly productName?: string
  readonly version?: string
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

/** @returns the nearest folder, from a file upwards, that holds a package.json. */
const packageFolder = (path: string): string => {
  const folder = dirname(path)
  return existsSync(join(folder, 'package.json')) || folder === path ? folder : packageFolder(folder)
}

const args = process.argv.slice(2)
const target = resolve(args.find(argument => !argument.startsWith('--')) ?? '.')
const isFolder = statSync(target).isDirectory()
const folder = isFolder ? target : packageFolder(target)
const manifest = readManifest(folder)
const entry = isFolder ? join(folder, manifest.main ?? 'index.js') : target
const locale =
  args.find(argument => argument.startsWith('--lang='))?.slice('--lang='.length) ??
  process.env['STANDIN_LOCALE'] ??
  'en-US'

process.argv = [join(import.meta.dirname, 'electron-standin'), ...args]
Object.assign(process, { type: 'browser', resourcesPath: join(folder, 'resources') })
Object.defineProperty(process.versions, 'electron', { value: 'stand-in', enumerable: true })

app.standinStart({
  name: manifest.productName ?? manifest.name ?? 'Electron',
  version: manifest.version ?? '0.0.0',
  folder,
  args,
  locale,
})

const fail = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
}

const wait = (ms: number): Promise<void> =>
  new Promise(done => {
    setTimeout(done, ms).unref()
  })

const entryRun = import(pathToFileURL(entry).href)
entryRun.catch(fail)
// What the entry does at its top level, such as registering schemes, comes before readiness.
Promise.all([startBrowser(args, locale), Promise.race([entryRun, wait(entryPatienceMs)])])
  .then(() => app.standinBecomeReady())
  .catch(fail)
