/** What the window was started with: folders and engagement files, read from the words after the program's name. */
import { isAbsolute, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export type ShellArguments = {
  readonly profile: string | undefined
  readonly library: string | undefined
  /** Electron's own name for the folder of the browser's data. */
  readonly userData: string | undefined
  /** Full paths of the engagement files to open. */
  readonly files: readonly string[]
}

/** Ending of an engagement file. */
export const ENGAGEMENT_ENDING = '.churnaudit'

/** Unknown switches belong to Electron and are passed over. @param words without the program's own name and folder */
export const readArguments = (words: readonly string[], workingFolder: string): ShellArguments => {
  const { values, positionals } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    options: { profile: { type: 'string' }, library: { type: 'string' }, 'user-data-dir': { type: 'string' } },
  })
  const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
  return {
    profile: text(values['profile']),
    library: text(values['library']),
    userData: text(values['user-data-dir']),
    files: positionals
      .filter(word => word.toLowerCase().endsWith(ENGAGEMENT_ENDING))
      .map(word => (isAbsolute(word) ? word : resolve(workingFolder, word))),
  }
}
