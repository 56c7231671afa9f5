/** Nothing outlives the stand-in: a small shell script waits for its end, even by kill -9, and clears up after it. */
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type EndGuard = {
  /** Everything temporary goes below this folder; it is removed at the end. */
  readonly folder: string
  /** The process leads its own group (spawned `detached`); the whole group is killed at the end. */
  readonly watch: (pid: number) => void
}

const startEndGuard = (): EndGuard => {
  const folder = mkdtempSync(join(tmpdir(), 'electron-standin-'))
  // Detached, so that a signal to the stand-in's process group does not reach the guard.
  const guard = spawn('/bin/sh', [join(import.meta.dirname, 'end-guard.sh'), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.unref()
  const watched: number[] = []
  process.on('exit', () => {
    // At an orderly end there is no need to wait for the guard; a group that is gone already is fine.
    for (const pid of watched) {
      try {
        process.kill(-pid, 'SIGKILL')
      } catch {}
    }
  })
  return {
    folder,
    watch: pid => {
      watched.push(pid)
      guard.stdin.write(`${pid}\n`)
    },
  }
}

export const endGuard: EndGuard = startEndGuard()
