/** `electron.clipboard`: text only, and never the clipboard of the person at this machine. */
import { strict } from './strict.ts'

let clipboardText = ''

export const clipboard = strict('clipboard', {
  readText: async (): Promise<string> => clipboardText,
  writeText: async (text: string): Promise<void> => {
    clipboardText = text
  },
})
