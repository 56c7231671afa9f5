/** What a field that saves itself knows, as plain values: what is on the screen, what was handed over, what came in meanwhile. */

export type AutosaveState = {
  /** The text on the screen. */
  readonly draft: string
  /** The last text handed over, or that came from outside: the draft is dirty where it differs. */
  readonly base: string
  /** The value last given from outside. */
  readonly seen: string
  /** A value from outside that waits until the field is left. */
  readonly missed: string | null
  readonly focused: boolean
  readonly error: string | null
}

export const startAutosave = (value: string): AutosaveState => ({
  draft: value,
  base: value,
  seen: value,
  missed: null,
  focused: false,
  error: null,
})

export const isDirty = (state: AutosaveState): boolean => state.draft !== state.base

const adopt = (state: AutosaveState, value: string): AutosaveState => ({
  ...state,
  draft: value,
  base: value,
  missed: null,
  error: null,
})

/**
 * A value came from outside (a save answered, an undo, another window). Text in the hands of the user is never replaced:
 * while the field is focused or dirty the value waits, and a value that only differs in outer blanks is not worth a jump.
 */
export const receiveValue = (state: AutosaveState, value: string): AutosaveState => {
  if (value === state.seen) return state
  const next = { ...state, seen: value }
  if (isDirty(next)) return next
  if (value.trim() === next.draft.trim()) return { ...next, missed: null }
  return next.focused ? { ...next, missed: value } : adopt(next, value)
}

export const typeText = (state: AutosaveState, draft: string): AutosaveState => ({ ...state, draft, missed: null })

export const enterField = (state: AutosaveState): AutosaveState => ({ ...state, focused: true })

export const leaveField = (state: AutosaveState): AutosaveState => {
  const next = { ...state, focused: false }
  return next.missed !== null && !isDirty(next) ? adopt(next, next.missed) : next
}

/** The draft is on its way. */
export const handOver = (state: AutosaveState): AutosaveState => ({
  ...state,
  base: state.draft,
  missed: null,
  error: null,
})

/** The save of `text` failed: the text stays, is dirty again, and the sentence stands under the field. */
export const refuse = (state: AutosaveState, text: string, error: string): AutosaveState =>
  state.draft === text ? { ...state, base: state.seen, error } : state
