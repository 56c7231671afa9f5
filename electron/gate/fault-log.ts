/** The log of faults: JSON lines with a stack and an id, never a client's data; three files of at most a megabyte. */
import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const LARGEST = 1_000_000

/** A fault's own message may quote a value; only its kind, code and place in the program are kept. */
const place = (error: unknown): string => {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return stack
    .split('\n')
    .filter(line => line.trimStart().startsWith('at '))
    .slice(0, 12)
    .map(line => line.trim().replaceAll(homedir(), '~'))
    .join(' | ')
}

const rotate = (path: string): void => {
  if (!existsSync(path) || statSync(path).size < LARGEST) return
  if (existsSync(`${path}.1`)) renameSync(`${path}.1`, `${path}.2`)
  renameSync(path, `${path}.1`)
}

/** @returns the function that logs one fault and answers its id, to be shown to people. */
export const createFaultLog = (folder: string, clock: () => number): ((error: unknown) => string) => {
  const path = join(folder, 'faults.log')
  return error => {
    const id = randomUUID().slice(0, 8)
    const kind = error instanceof Error ? error.name : typeof error
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      rotate(path)
      appendFileSync(
        path,
        `${JSON.stringify({ id, at: new Date(clock()).toISOString(), kind, code, place: place(error) })}\n`,
      )
    } catch {
      // A full disk must not turn one fault into two.
    }
    if (process.env['CHURN_AUDIT_DEBUG'] !== undefined)
      process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`)
    return id
  }
}
