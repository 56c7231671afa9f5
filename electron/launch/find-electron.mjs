/** Finds the Electron program, or fetches it once where a network answers; says in one sentence why there is none. */
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { appRoot } from './guard.mjs'
import { runChild } from './run-child.mjs'

const DOWNLOAD_LIMIT_MS = 300_000
const NETWORK_LIMIT_MS = 1500

const folder = join(appRoot, 'node_modules', 'electron')

/** @returns {string | undefined} the installed program */
const findInstalled = () => {
  const chosen = process.env['ELECTRON_EXEC_PATH']
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : undefined
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const path = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(path) ? path : undefined
}

/** @returns {Promise<boolean>} whether the host that keeps the program takes a connection */
const networkAnswers = () =>
  new Promise(resolve => {
    const host = new URL(process.env['ELECTRON_MIRROR'] ?? 'https://github.com').hostname
    const socket = connect({ host, port: 443 })
    const end = answer => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(NETWORK_LIMIT_MS, () => end(false))
    socket.on('connect', () => end(true))
    socket.on('error', () => end(false))
  })

/** @returns {string | undefined} why no window can be opened on this computer at all */
const whyNoWindow = () => {
  if (process.platform !== 'linux') return undefined
  if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return 'There is no graphical screen here'
  // Electron's sandbox refuses the superuser, and without the sandbox the window is not opened.
  return process.getuid?.() === 0 ? 'Electron does not run for the superuser' : undefined
}

/** @returns {Promise<{ readonly path: string } | { readonly why: string }>} the program, or the reason without a full stop */
export const findElectron = async () => {
  const noWindow = whyNoWindow()
  const chosen = process.env['ELECTRON_EXEC_PATH']
  if (noWindow !== undefined && !chosen) return { why: noWindow }
  const installed = findInstalled()
  if (installed !== undefined) return { path: installed }
  const missing = { why: 'The Electron program is not installed and cannot be fetched now' }
  const installer = join(folder, 'install.js')
  if (!existsSync(installer) || !(await networkAnswers())) return missing
  console.error('Fetching Electron (once, about 120 MB)…')
  await runChild(process.execPath, [installer], { quiet: true, limitMs: DOWNLOAD_LIMIT_MS })
  const fetched = findInstalled()
  return fetched === undefined ? missing : { path: fetched }
}
