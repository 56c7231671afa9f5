/** What was typed into a form and not recorded yet, kept while the window lives: leaving a screen loses no word. */
import { useState } from 'react'

const kept = new Map<string, unknown>()

/** State under a name that outlives the component; it never leaves the window's memory. */
export const useKeptDraft = <Draft>(name: string, empty: Draft): readonly [Draft, (draft: Draft) => void] => {
  const [draft, setDraft] = useState<Draft>(() => (kept.has(name) ? (kept.get(name) as Draft) : empty))
  const keep = (next: Draft): void => {
    kept.set(name, next)
    setDraft(next)
  }
  return [draft, keep]
}
