/** What was typed into a form and not recorded yet, kept with the engagement: neither leaving a screen nor closing the window loses a word. */
import { useEffect, useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { host } from '#renderer/client/host.ts'
import { registerPendingEdit, trackSave } from '#renderer/ui/pending-edits.ts'
import type { EngagementId } from '#shared/kit/id.ts'

const PAUSE_MS = 400

/** The newest of each draft; the file follows after a pause in typing. */
const kept = new Map<string, unknown>()
const waiting = new Map<
  string,
  { readonly timer: ReturnType<typeof setTimeout>; readonly write: () => Promise<unknown> }
>()

const flush = async (key: string): Promise<void> => {
  const due = waiting.get(key)
  if (due === undefined) return
  waiting.delete(key)
  clearTimeout(due.timer)
  const save = due.write()
  trackSave(save)
  await save
}

/** What the file keeps may be of an older form: its fields are laid over an empty one. */
const restored = <Draft>(value: string, empty: Draft): Draft | undefined => {
  try {
    const found = JSON.parse(value) as Draft
    if (typeof found !== typeof empty) return undefined
    return typeof found === 'object' && found !== null ? { ...empty, ...found } : found
  } catch {
    return undefined
  }
}

const schedule = (key: string, engagement: EngagementId, name: string, value: string | null): void => {
  clearTimeout(waiting.get(key)?.timer)
  const write = (): Promise<unknown> => host.call('drafts.save', { engagement, name, value })
  waiting.set(key, { write, timer: setTimeout(() => void flush(key), PAUSE_MS) })
}

/** State under a name that outlives the component and the window; equal to `empty` it is forgotten. */
export const useKeptDraft = <Draft>(name: string, empty: Draft): readonly [Draft, (draft: Draft) => void] => {
  const engagement = useEngagementId()
  const key = `${engagement}/${name}`
  const [draft, setDraft] = useState<Draft>(() => (kept.has(key) ? (kept.get(key) as Draft) : empty))

  useEffect(() => registerPendingEdit(() => flush(key)), [key])
  useEffect(() => {
    if (kept.has(key)) return undefined
    let isGone = false
    void host.call('drafts.get', { engagement, name }).then(answer => {
      // What was typed meanwhile is newer than what the file remembers.
      if (isGone || kept.has(key) || !answer.ok || answer.value.value === null) return
      const found = restored(answer.value.value, empty)
      if (found === undefined) return
      kept.set(key, found)
      setDraft(found)
    })
    return () => {
      isGone = true
    }
    // oxlint-disable-next-line react/exhaustive-deps -- `empty` is the form's own constant shape, made anew at each drawing.
  }, [key, engagement, name])

  const keep = (next: Draft): void => {
    kept.set(key, next)
    setDraft(next)
    const text = JSON.stringify(next)
    schedule(key, engagement, name, text === JSON.stringify(empty) ? null : text)
  }
  return [draft, keep]
}
