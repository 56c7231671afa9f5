/** What a sighted user sees happen, spoken to the others: moves on a board, counts after a filter, a saved answer. */
import { useSyncExternalStore, type ReactNode } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'

let spoken: { readonly text: string; readonly turn: number } = { text: '', turn: 0 }
const listeners = new Set<() => void>()

/** Says one sentence politely. The same sentence twice is said twice. */
export const announce = (text: string): void => {
  spoken = { text, turn: spoken.turn + 1 }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The region that screen readers listen to; once per window. */
export const LiveLog = (): ReactNode => {
  const { text, turn } = useSyncExternalStore(subscribe, () => spoken)
  return (
    <VisuallyHidden>
      <span role="log" aria-live="polite">
        <span key={turn}>{text}</span>
      </span>
    </VisuallyHidden>
  )
}
