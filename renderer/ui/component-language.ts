/** Teaches the component library the screen's language before its first component is drawn. */
import { ALBANIAN_COMPONENT_STRINGS } from './albanian-component-strings.ts'

const LOCALE = Symbol.for('react-aria.i18n.locale')
const STRINGS = Symbol.for('react-aria.i18n.strings')

type Taught = { [LOCALE]?: string; [STRINGS]?: object }

/** English and Russian it speaks by itself; what it was taught once it keeps until the window is loaded again. */
export const teachComponents = (language: string): void => {
  const window = globalThis as Taught
  if (language !== 'sq' || window[STRINGS] !== undefined) return
  window[LOCALE] = language
  window[STRINGS] = ALBANIAN_COMPONENT_STRINGS
}

/** Whether the components speak another language than the screen now wants: only a new load of the window mends that. */
export const areComponentsStale = (language: string): boolean =>
  language !== 'sq' && (globalThis as Taught)[STRINGS] !== undefined
