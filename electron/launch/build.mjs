/** Builds what is missing or older than its sources, with one line of notice; what is fresh is left alone. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { appRoot } from './guard.mjs'
import { runChild } from './run-child.mjs'

const OUTPUTS = [
  'out/main/shell.js',
  'out/main/webhost.js',
  'out/main/cli.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]
const SOURCES = ['electron', 'renderer', 'shared', 'electron.config.ts', 'package.json']

/** @returns {number} the newest change below a file or folder, in milliseconds; 0 where it is absent */
const newestIn = path => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(0, ...readdirSync(path).map(name => newestIn(join(path, name))))
}

/**
 * @param {string} root
 * @returns {boolean} true where an output is absent or a source is newer than the oldest output; a package without sources is never stale
 */
export const isStale = root => {
  if (OUTPUTS.some(path => !existsSync(join(root, path)))) return true
  const oldest = Math.min(...OUTPUTS.map(path => statSync(join(root, path)).mtimeMs))
  return SOURCES.some(path => newestIn(join(root, path)) > oldest)
}

/** Ends the program with a sentence and what the builder printed, where the build fails. */
export const buildIfStale = async () => {
  if (!isStale(appRoot)) return
  console.error('Building Churn Audit (about half a minute, only after a change)…')
  const builder = join(appRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  if (!existsSync(builder)) {
    console.error(
      'The tools for the build are missing. Run "npm install" in the folder of Churn Audit, then try again.',
    )
    process.exit(1)
  }
  const config = join(appRoot, 'electron.config.ts')
  const built = await runChild(process.execPath, [builder, 'build', appRoot, '--config', config], { quiet: true })
  if (built.status === 0) return
  console.error(`${built.printed}\nChurn Audit could not be built: the lines above say why.`)
  process.exit(1)
}
