/** Text as it can safely be set: no invisible characters, which would vanish or take visible ones with them. */

/**
 * Invisible characters: soft hyphen, zero-width and direction marks, word joiner, variation selectors, byte order mark.
 * A soft hyphen is more than useless: Source Sans 3 draws it with the glyph of the hyphen, and a font engine that
 * met it first treats every later hyphen as invisible.
 */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Variation_Selector}|\u034f/gu
/** Control characters except tab and line feed. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/g
/** Spaces of unusual width; the no-break ones stay no-break. */
const WIDE_SPACES = /[\t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/g
const NO_BREAK_SPACES = /[\u2007\u202f]/g
const NO_BREAK_HYPHENS = /[\u2010\u2011]/g

/** Pictures that people write between words; no typeface of a report draws them. A box says that something stood there. */
const PICTURES =
  /\p{Regional_Indicator}{2}|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic})*/gu
const BOX = '□'

/** @returns the same words, composed (NFC), with plain spaces and line feeds, without invisible characters, pictures as boxes. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(PICTURES, BOX)
    .replace(INVISIBLE, '')
    .replace(CONTROLS, '')
    .replace(WIDE_SPACES, ' ')
    .replace(NO_BREAK_SPACES, '\u00a0')
    .replace(NO_BREAK_HYPHENS, '-')
    .normalize('NFC')

const cleanValue = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanValue)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, cleanValue(held)]))
  }
  return value
}

/** @returns a copy of plain JSON in which every text is clean; keys stay as they are. */
export const cleanTexts = <Value>(value: Value): Value => cleanValue(value) as Value
