/** Ctrl Enter (on a Mac Command Enter) within a form does what its main button does. */
import { useEffect, useEffectEvent, type RefObject } from 'react'

export const useCtrlEnter = (form: RefObject<HTMLElement | null>, run: () => void): void => {
  const hear = useEffectEvent((event: globalThis.KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    run()
  })
  // After every drawing: the form may be another element than before.
  useEffect(() => {
    const element = form.current
    if (element === null) return undefined
    const listener = (event: globalThis.KeyboardEvent): void => hear(event)
    element.addEventListener('keydown', listener)
    return () => element.removeEventListener('keydown', listener)
  })
}
