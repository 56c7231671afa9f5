/** Tells whether the build is older than what it was made from. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const OUTPUTS = [
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
 * @param {string} root the folder of the sources or of the package
 * @returns {boolean} true where an output is absent, or a source is newer than the oldest output
 */
export const isStale = root => {
  if (OUTPUTS.some(path => !existsSync(join(root, path)))) return true
  const oldest = Math.min(...OUTPUTS.map(path => statSync(join(root, path)).mtimeMs))
  return SOURCES.some(path => newestIn(join(root, path)) > oldest)
}
