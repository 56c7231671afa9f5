/** Every field that holds text not yet handed over is known here, so that nothing is lost when the window goes or another command runs. */

type Flush = () => Promise<unknown>

const open = new Set<Flush>()
const running = new Set<Promise<unknown>>()

/** @returns a function that takes the field off the list again. */
export const registerPendingEdit = (flush: Flush): (() => void) => {
  open.add(flush)
  return () => {
    open.delete(flush)
  }
}

/** A save already under way: `flushPendingEdits` waits for it too. */
export const trackSave = (save: Promise<unknown>): void => {
  running.add(save)
  const forget = (): void => {
    running.delete(save)
  }
  save.then(forget, forget)
}

/** Hands over all text that is still only on the screen; resolves when the saves have been answered. */
export const flushPendingEdits = async (): Promise<void> => {
  await Promise.allSettled([...[...open].map(flush => flush()), ...running])
}
