/** Two facts that a host may learn while the window is open: the language to answer in, and whether it is still there. */
import type { Language } from '#shared/kit/language.ts'

let language: Language = 'en'
let reachable = true
const listeners = new Set<() => void>()

/** The language in which the host writes its sentences. */
export const callLanguage = (): Language => language
export const setCallLanguage = (next: Language): void => {
  language = next
}

export const isHostReachable = (): boolean => reachable
export const setHostReachable = (next: boolean): void => {
  if (next === reachable) return
  reachable = next
  for (const listener of listeners) listener()
}
/** @returns a function that stops listening. */
export const onHostReachable = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
