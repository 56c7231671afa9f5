/** Runs another program in this terminal and tells how it ended; signals are passed on, so that it can close its files. */
import { spawn } from 'node:child_process'

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ readonly env?: NodeJS.ProcessEnv, readonly quiet?: boolean, readonly limitMs?: number }} [options]
 *   `quiet` keeps what it prints; `limitMs` ends it after so long
 * @returns {Promise<{ status: number, printed: string, interrupted: boolean }>} status 1 where it could not be started or was ended by a signal;
 *   `interrupted` where this program was asked to stop meanwhile
 */
export const runChild = (program, args, options = {}) =>
  new Promise(resolve => {
    const child = spawn(program, args, {
      stdio: options.quiet === true ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: options.env ?? process.env,
    })
    let printed = ''
    child.stdout?.on('data', chunk => (printed += chunk))
    child.stderr?.on('data', chunk => (printed += chunk))
    let interrupted = false
    const pass = signal => {
      interrupted = true
      child.kill(signal)
    }
    process.on('SIGINT', pass)
    process.on('SIGTERM', pass)
    const timer = options.limitMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.limitMs)
    const end = status => {
      clearTimeout(timer)
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      resolve({ status, printed, interrupted })
    }
    child.on('error', () => end(1))
    child.on('close', status => end(status ?? 1))
  })
