/** Engagement files that the system asks to open wait here until the page listens; the page alone knows where to show them. */

export type FileQueue = {
  /** Files for the page, at once where it listens. */
  add(paths: readonly string[]): void
  /** The page has spoken for the first time. */
  pageListens(): void
  /** A new page is being loaded. */
  pageIsNew(): void
}

/** Id of the command that opens a file, with its path behind the colon. */
export const OPEN_COMMAND = 'open-engagement'

/** @param runCommand hands a command to the page */
export const createFileQueue = (runCommand: (command: string) => void): FileQueue => {
  const waiting: string[] = []
  let listens = false
  const flush = (): void => {
    if (!listens) return
    for (const path of waiting.splice(0)) runCommand(`${OPEN_COMMAND}:${path}`)
  }
  return {
    add: paths => {
      waiting.push(...paths)
      flush()
    },
    pageListens: () => {
      if (listens) return
      listens = true
      // The page has the answer to its first question before it is asked for more.
      setImmediate(flush)
    },
    pageIsNew: () => {
      listens = false
    },
  }
}
