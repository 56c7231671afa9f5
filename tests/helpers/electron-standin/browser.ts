/** The one headless Chromium behind the stand-in: started once, and every window is a page of it. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { chromiumArgs, chromiumPath } from '../chromium.ts'
import { CdpConnection } from './cdp.ts'
import type { CdpSession } from './cdp.ts'
import { endGuard } from './end-guard.ts'

let connection: CdpConnection | undefined

/** @returns the connection to Chromium; it exists as soon as the application is ready. */
export const browserConnection = (): CdpConnection => {
  if (!connection) throw new Error('Chromium is not started yet')
  return connection
}

export const browserSession = (): CdpSession => browserConnection().session()

/** Switches of the application's command line that mean the same to Chromium. */
const isForChromium = (argument: string): boolean => argument.startsWith('--force-')

/** Chromium prints the address of its debugger; Playwright reads that very line from our own standard error. */
const debuggerAddress = (chromium: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = ''
    chromium.stderr?.on('data', (chunk: Buffer) => {
      if (connection) return
      output += chunk.toString()
      const line = /^DevTools listening on (ws:.*)$/m.exec(output)
      if (line?.[1]) resolve(line[1].trim())
    })
    chromium.once('error', reject)
    chromium.once('exit', code =>
      reject(new Error(`Chromium ended with status ${code} before it was ready:\n${output}`)),
    )
  })

export const startBrowser = async (args: readonly string[], locale: string): Promise<void> => {
  const path = chromiumPath()
  if (path === undefined) throw new Error('The stand-in needs Chromium: install it, or set CHROMIUM_PATH.')
  const switches = [
    '--headless',
    ...chromiumArgs,
    '--no-startup-window',
    '--disable-breakpad',
    `--lang=${locale}`,
    `--user-data-dir=${join(endGuard.folder, 'profile')}`,
    '--remote-debugging-port=0',
    ...args.filter(isForChromium),
  ]
  const chromium = spawn(path, switches, {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
  })
  if (chromium.pid !== undefined) endGuard.watch(chromium.pid)
  const address = await debuggerAddress(chromium)
  connection = await CdpConnection.connect(address)
  await browserSession().send('Target.setDiscoverTargets', { discover: true })
  chromium.once('exit', code => {
    process.stderr.write(`The stand-in's Chromium ended unexpectedly with status ${code}.\n`)
    process.exit(1)
  })
  process.stderr.write(`DevTools listening on ${address}\n`)
}
