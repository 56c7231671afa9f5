/**
 * Where Chromium (or any program of the PATH) lies on this machine. Plain JavaScript without packages, because it also
 * runs before the project's own Node is in place.
 */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const isExecutable = path => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * @param {string} name a program's name without folders
 * @returns {string | undefined} its absolute path, from the folders of PATH in their order
 */
export const findProgram = name =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(folder => folder !== '')
    .map(folder => join(folder, name))
    .find(isExecutable)

/**
 * CHROMIUM_PATH where it is set (and then nothing else), else Debian's place, else PATH.
 *
 * @returns {string | undefined} the path of an executable, or undefined where there is none
 */
export const findChromium = () => {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) return isExecutable(chosen) ? chosen : undefined
  if (isExecutable('/usr/bin/chromium')) return '/usr/bin/chromium'
  return findProgram('chromium') ?? findProgram('google-chrome')
}
