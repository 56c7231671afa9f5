/** Runs the command line inside the test and keeps what it printed. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommandLine } from '#electron/cli/run-command-line.ts'

export type Run = { readonly status: number; readonly out: string; readonly err: string }

export type CommandLine = {
  readonly folder: string
  run(...words: string[]): Promise<Run>
  /** What `--json` printed. */
  json(...words: string[]): Promise<Record<string, unknown>>
  close(): void
}

/** A folder, a profile and a terminal of its own. */
export const createCommandLine = (env: Record<string, string> = {}): CommandLine => {
  const folder = mkdtempSync(join(tmpdir(), 'churn-audit-cli-'))
  const profile = join(folder, 'profile')
  mkdirSync(profile)
  const run = async (...words: string[]): Promise<Run> => {
    let out = ''
    let err = ''
    const [verb, ...rest] = words
    const given =
      verb === undefined || verb.startsWith('-') || verb === 'help' ? words : [verb, ...rest, '--profile', profile]
    const status = await runCommandLine(given, {
      print: text => (out += text),
      warn: text => (err += text),
      showsProgress: false,
      workingFolder: folder,
      env,
      onInterrupt: () => undefined,
    })
    return { status, out, err }
  }
  return {
    folder,
    run,
    json: async (...words) => {
      const { status, out, err } = await run(...words, '--json')
      if (status !== 0) throw new Error(`${words.join(' ')}: ${err}`)
      return JSON.parse(out) as Record<string, unknown>
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
