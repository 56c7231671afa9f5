/** A text field that saves as one types: 400 ms after the last key, on leaving, on Enter, before the window goes. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import {
  enterField,
  handOver,
  isDirty,
  leaveField,
  receiveValue,
  refuse,
  startAutosave,
  typeText,
  type AutosaveState,
} from './autosave-state.ts'
import { registerPendingEdit, trackSave } from './pending-edits.ts'

/** What a save may answer: nothing, a promise, or an answer whose failure is shown under the field. */
export type Commit = (text: string) => unknown

const PAUSE_MS = 400

const failureOf = (answer: unknown): string | null => {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer) || answer.ok !== false) return null
  const error = 'error' in answer ? answer.error : null
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : ''
}

export type Autosave = {
  readonly draft: string
  readonly error: string | null
  readonly type: (text: string) => void
  readonly enter: () => void
  readonly leave: () => void
  readonly commit: () => void
}

/** @param value what is saved now; @param save called with the text; without it the field only shows what is typed. */
export const useAutosave = (value: string, save: Commit | undefined): Autosave => {
  const [state, setState] = useState(() => startAutosave(value))
  const current = useRef(state)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const saveRef = useRef(save)

  const update = useCallback((change: (state: AutosaveState) => AutosaveState): void => {
    current.current = change(current.current)
    setState(current.current)
  }, [])

  useLayoutEffect(() => {
    saveRef.current = save
  }, [save])
  useLayoutEffect(() => {
    if (value !== current.current.seen) update(state => receiveValue(state, value))
  }, [value, update])

  const commit = useCallback((): Promise<void> => {
    clearTimeout(timer.current)
    const run = saveRef.current
    if (run === undefined || !isDirty(current.current)) return Promise.resolve()
    const text = current.current.draft
    update(handOver)
    const saving = (async () => {
      try {
        const failure = failureOf(await run(text))
        if (failure !== null) update(state => refuse(state, text, failure))
      } catch (error) {
        update(state => refuse(state, text, error instanceof Error ? error.message : ''))
      }
    })()
    trackSave(saving)
    return saving
  }, [update])

  useEffect(() => {
    const forget = registerPendingEdit(commit)
    return () => {
      void commit()
      forget()
    }
  }, [commit])

  const type = (text: string): void => {
    update(state => typeText(state, text))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void commit(), PAUSE_MS)
  }
  const leave = (): void => {
    void commit()
    update(leaveField)
  }
  return {
    draft: state.draft,
    error: state.error,
    type,
    enter: () => update(enterField),
    leave,
    commit: () => void commit(),
  }
}
