/** What a key does on a note: numbers give codes, letters change the note. Latin letters count by their place on other layouts. */

export type NoteKey =
  | { readonly act: 'code'; readonly number: number }
  | { readonly act: 'other' | 'quote' | 'off-record' | 'edit' | 'remove' }

type KeyPress = {
  readonly key: string
  readonly code: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** A Latin letter as typed; on a layout of other letters the one that stands at its place. */
const letterOf = ({ key, code }: KeyPress): string =>
  /^[a-z]$/i.test(key) ? key.toLowerCase() : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '')

export const noteKey = (press: KeyPress): NoteKey | undefined => {
  if (press.altKey || press.ctrlKey || press.metaKey) return undefined
  if (/^[1-9]$/.test(press.key)) return { act: 'code', number: Number(press.key) }
  if (press.key === '0') return { act: 'other' }
  if (press.key === 'F2') return { act: 'edit' }
  if (press.key === 'Delete') return { act: 'remove' }
  if (press.key === '"') return { act: 'quote' }
  const letter = letterOf(press)
  if (letter === 'q') return { act: 'quote' }
  return letter === 'o' ? { act: 'off-record' } : undefined
}
