/** Folding makes spellings of one word equal: case, ё, diacritics, punctuation and runs of space do not count. */

/** Invisible characters that exports leave in cells: soft hyphen, zero-width forms, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu

/** @returns lower-case words of letters and digits, parted by single spaces; `customerID` gives `customer id`. */
export const foldText = (text: string): string =>
  text
    .replaceAll(INVISIBLE, '')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** @returns the text without surrounding space and invisible characters; inner line breaks stay. */
export const cleanText = (text: string): string => text.replaceAll(INVISIBLE, '').trim()
