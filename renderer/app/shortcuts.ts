/** Which key presses mean which shortcut, on every keyboard layout. */

/** `mod` is Ctrl, on a Mac Command. `key`: a lower-case Latin letter, a digit, "?", or the name of a key such as "F11". */
export type Shortcut = { readonly key: string; readonly mod?: boolean; readonly shift?: boolean }

/** What of a keyboard event matters here. */
export type KeyPress = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/**
 * The letter or digit that a key press means. The letter that is typed counts where it is Latin: on a QWERTZ keyboard (Albanian) the
 * key right of T types "z", and its place would say "y". Where another script is typed (Cyrillic), the place of the key counts.
 */
export const keyMeant = (press: Pick<KeyPress, 'key' | 'code'>): string => {
  if (/^[a-z]$/i.test(press.key)) return press.key.toLowerCase()
  if (/^[0-9]$/.test(press.key)) return press.key
  const place = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(press.code)
  // Marks such as "?" or "!" are themselves; only other letters, or nothing readable, fall back to the place.
  if (place?.[1] !== undefined && /^(\p{L}|Dead|Unidentified|Process)$/u.test(press.key)) return place[1].toLowerCase()
  // With Ctrl held, the digit row of a French keyboard still types its marks.
  if (place?.[2] !== undefined && /^[^\p{L}?]$/u.test(press.key)) return place[2]
  return press.key
}

export const matchesShortcut = (shortcut: Shortcut, press: KeyPress, isMac: boolean): boolean => {
  const mod = isMac ? press.metaKey : press.ctrlKey
  const other = isMac ? press.ctrlKey : press.metaKey
  if (press.altKey || other || mod !== (shortcut.mod ?? false)) return false
  // "?" stands on a shifted key of most layouts: what is typed decides, not how.
  if (shortcut.key !== '?' && press.shiftKey !== (shortcut.shift ?? false)) return false
  return keyMeant(press) === shortcut.key
}

/** "Ctrl Shift Z", on a Mac "⇧⌘Z". */
export const shortcutText = (shortcut: Shortcut, isMac: boolean): string => {
  const key = shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key
  if (isMac) return `${shortcut.shift === true ? '⇧' : ''}${shortcut.mod === true ? '⌘' : ''}${key}`
  return [shortcut.mod === true && 'Ctrl', shortcut.shift === true && 'Shift', key].filter(Boolean).join(' ')
}

/** Shortcuts of one key without Ctrl must never act where somebody types. */
export const isSingleKey = (shortcut: Shortcut): boolean => shortcut.mod !== true && shortcut.key.length === 1
