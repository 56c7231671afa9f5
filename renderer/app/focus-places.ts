/** Places that a command puts the keyboard into, found by the mark they carry. */

/** Marks of `data-place`, set by the screens. */
export const NEW_ENGAGEMENT_PLACE = 'new-engagement'
export const OPEN_PATH_PLACE = 'open-path'

const TRIES = 20

/** The screen may only just be coming: tried for some frames. */
const focusIn = (place: string, triesLeft = TRIES): void => {
  const input = document.querySelector<HTMLElement>(`[data-place="${place}"] input`)
  if (input !== null) {
    input.focus()
    return
  }
  // Where the field is folded away, its button brings it.
  if (triesLeft === TRIES - 1) document.querySelector<HTMLElement>(`[data-place="${place}"] button`)?.click()
  if (triesLeft > 0) requestAnimationFrame(() => focusIn(place, triesLeft - 1))
}

/** Parts of the card of exchange, marked `exchange-<part>` by the step. */
export type ExchangePart = 'import' | 'codebook' | 'texts' | 'evidence'

/** The step may only just be coming, and its card is low on the page. */
export const focusExchange = (part: ExchangePart, triesLeft = 60): void => {
  const button = document.querySelector<HTMLElement>(`[data-place="exchange-${part}"] button`)
  if (button === null) {
    if (triesLeft > 0) requestAnimationFrame(() => focusExchange(part, triesLeft - 1))
    return
  }
  button.scrollIntoView({ block: 'center' })
  button.focus()
}

export const focusNewEngagement = (): void => focusIn(NEW_ENGAGEMENT_PLACE)
export const focusOpenPath = (): void => focusIn(OPEN_PATH_PLACE)

/** @returns false where the screen has no search of its own. */
export const focusSearch = (): boolean => {
  const input = document.querySelector<HTMLInputElement>('main input[type="search"]')
  input?.focus()
  input?.select()
  return input !== null
}
