/** Header texts folded for comparison with the synonyms: units, currencies and years do not count. */
import { foldText } from './fold-text.ts'
import { currencyCodesOf } from './split-number.ts'

const SCALE_WORDS: readonly { readonly starts: RegExp; readonly scale: number }[] = [
  { starts: /^(?:тыс|тысяч\p{L}*|thousands?|000s?|k|mijë|mije)$/u, scale: 1000 },
  { starts: /^(?:млн|миллион\p{L}*|millions?|mln|mio|milion\p{L}*)$/u, scale: 1_000_000 },
]
const UNIT_WORDS = new Set(['в', 'in', 'per', 'ne', 'на', 'мес', 'шт'].map(foldText))
const YEAR = /^(?:19|20)\d{2}$/u

/** `(0-10)`: the scale of an answer, not a part of its name. */
const SCALE = /\(?\b\d{1,3}\s*[-–—]\s*\d{1,3}\b\)?/gu

const words = (header: string): string[] =>
  foldText(header.replaceAll(SCALE, ' '))
    .split(' ')
    .filter(word => word !== '')

const scaleOf = (word: string): number | undefined => SCALE_WORDS.find(entry => entry.starts.test(word))?.scale
/** Currency words and signs; single Latin letters stay, since `L` may be the name of a column. */
const isUnit = (word: string): boolean =>
  scaleOf(word) !== undefined || (word.length > 1 && currencyCodesOf(word).length > 0)

/** @returns the folded header without units and years; the folded header itself where nothing else is left. */
export const foldHeader = (header: string): string => {
  const all = words(header)
  const kept = all.filter(word => !isUnit(word) && !YEAR.test(word))
  while (kept.length > 1 && kept.length < all.length && UNIT_WORDS.has(kept.at(-1) ?? '')) kept.pop()
  return (kept.length === 0 ? all : kept).join(' ')
}

/** @returns 1000 for "Revenue, thousand EUR", 1000000 for "Выручка, млн руб.", otherwise 1. */
export const guessScale = (header: string): number => {
  const found = words(header).map(scaleOf)
  return found.find(scale => scale !== undefined) ?? 1
}
