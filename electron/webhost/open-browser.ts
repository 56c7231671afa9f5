/** Opens an address in the system's browser; a computer without one is no fault, for the address is printed as well. */
import { spawn } from 'node:child_process'

/** @returns the system's own opener: program and arguments. */
export const browserCommand = (platform: string, address: string): readonly [string, readonly string[]] => {
  if (platform === 'win32') return ['rundll32.exe', ['url.dll,FileProtocolHandler', address]]
  return [platform === 'darwin' ? 'open' : 'xdg-open', [address]]
}

/** Starts the browser and does not wait for it. */
export const openBrowser = (address: string): void => {
  const [program, args] = browserCommand(process.platform, address)
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
