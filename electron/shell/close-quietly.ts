/** The last moments of a window and of the program: typed text first, then open files, then the end. */

export type Flushing = {
  /** Asks the page to hand in what was typed. */
  readonly ask: () => void
  /** Requests of the page that are not answered yet. */
  readonly pending: () => number
  readonly wait: (ms: number) => Promise<void>
}

/** The page needs a moment to send; after that only unanswered requests are waited for. */
const GRACE_MS = 120
const STEP_MS = 20
export const FLUSH_LIMIT_MS = 2000

/** Comes back when the page has handed in everything, after two seconds at the latest. */
export const flushPage = async ({ ask, pending, wait }: Flushing): Promise<void> => {
  ask()
  await wait(GRACE_MS)
  for (let waited = GRACE_MS; waited < FLUSH_LIMIT_MS && pending() > 0; waited += STEP_MS) await wait(STEP_MS)
}
