/** Finds the encoding of a text file from its bytes: byte order marks, zeros, strict UTF-8, and then the letters themselves. */
import { analyse } from 'chardet'

/** Encodings that are offered when the guess is wrong; names are those of TextDecoder. */
export const ENCODINGS = [
  'utf-8',
  'windows-1251',
  'windows-1252',
  'windows-1250',
  'ibm866',
  'koi8-r',
  'utf-16le',
  'utf-16be',
  'x-mac-cyrillic',
  'macintosh',
  'iso-8859-2',
  'windows-1254',
] as const
export type Encoding = (typeof ENCODINGS)[number]

export const isEncoding = (name: string): name is Encoding => ENCODINGS.some(encoding => encoding === name)

/** @returns the encoding that a byte order mark names. */
export const markedEncoding = (head: Uint8Array): Encoding | undefined => {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined
}

/**
 * UTF-16 without a mark: in a table at least every tenth character is a space, digit, delimiter or line end, whose
 * zero byte always stands on the same side.
 */
export const zeroByteEncoding = (head: Uint8Array): Encoding | undefined => {
  let even = 0
  let odd = 0
  for (const [at, byte] of head.entries()) {
    if (byte !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  const least = head.length / 20
  if (odd > least && even === 0) return 'utf-16le'
  return even > least && odd === 0 ? 'utf-16be' : undefined
}

/** Letters of Russian by frequency (National Corpus order); their place is their weight. */
const RUSSIAN = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё'
const CYRILLIC = ['windows-1251', 'ibm866', 'koi8-r', 'x-mac-cyrillic'] as const satisfies readonly Encoding[]

/** How Russian a text looks, per character above ASCII: 1 for the commonest letter, below 0 for what words never hold. */
const russianScore = (text: string): number => {
  let score = 0
  let count = 0
  let previous = ''
  for (const letter of text) {
    if (letter > '\u007f') {
      count += 1
      const rank = RUSSIAN.indexOf(letter.toLowerCase())
      if (rank !== -1) score += 1 - rank / RUSSIAN.length
      else if (!/[\u00a0«»„“”№–—’…\u0400-\u04ff]/u.test(letter)) score -= 1
      // A capital straight after a small letter: the cases are swapped, as between koi8-r and windows-1251.
      if (/\p{Ll}/u.test(previous) && /\p{Lu}/u.test(letter)) score -= 1.5
    }
    previous = letter
  }
  return count === 0 ? 0 : score / count
}

/** Share of the words with letters above ASCII that also have ASCII letters: high in French, low in Russian. */
const latinShare = (latin: string): number => {
  const words = latin.match(/[A-Za-z\u0080-\u00ff]*[\u0080-\u00ff][A-Za-z\u0080-\u00ff]*/gu) ?? []
  return words.length === 0 ? 1 : words.filter(word => /[A-Za-z]/u.test(word)).length / words.length
}

const LATIN_BY_GUESS: Readonly<Record<string, Encoding>> = {
  'ISO-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'windows-1250': 'windows-1250',
  'ISO-8859-9': 'windows-1254',
  'windows-1254': 'windows-1254',
}

const guessLatin = (sample: Buffer): Encoding => {
  for (const guess of analyse(sample)) {
    const encoding = LATIN_BY_GUESS[guess.name]
    if (encoding !== undefined) return encoding
  }
  return 'windows-1252'
}

/**
 * The encoding of bytes that are neither marked nor valid UTF-8.
 * @param sample bytes from around the characters above ASCII.
 */
export const guessLegacyEncoding = (sample: Buffer): Encoding => {
  const scored = CYRILLIC.map(encoding => ({ encoding, score: russianScore(new TextDecoder(encoding).decode(sample)) }))
  scored.sort((a, b) => b.score - a.score)
  const best = scored[0]
  const isLatin = latinShare(sample.toString('latin1')) > 0.5
  return best === undefined || isLatin || best.score < 0.3 ? guessLatin(sample) : best.encoding
}
