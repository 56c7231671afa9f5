/** Short codes printed on ballots: four digits and one that checks them, so that a mistyped code is noticed. Digits, because every keyboard layout has them. */
import { createRandom } from '#shared/kit/random.ts'

/**
 * The quasigroup of H. M. Damm, "Total anti-symmetrische Quasigruppen" (dissertation, Marburg 2004): one check digit finds every
 * single wrong digit and every pair of neighbours in the wrong order.
 */
const DAMM = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const

/** @param digits decimal digits only; the interim digit is 0 for a text that ends in its own check digit. */
const interim = (digits: string): number =>
  Array.from(digits).reduce((row, digit) => DAMM[row]?.[Number(digit)] ?? 0, 0)

export const CODE_LENGTH = 5

/** Whether a text has the length and the digits of a code, right or wrong: no item number is so long. */
export const looksLikeCode = (text: string): boolean => /^\d{5}$/.test(text)

/** Whether the last digit fits the others. */
export const isCode = (text: string): boolean => looksLikeCode(text) && interim(text) === 0

/**
 * @param seed of the numbers drawn; the same seed gives the same codes.
 * @param taken codes that stand on other ballots.
 * @returns `count` codes, none twice, none of `taken`. Every code begins with a digit other than 0, so that none is a small number.
 */
export const drawCodes = (count: number, seed: number, taken: ReadonlySet<string>): readonly string[] => {
  const random = createRandom(seed)
  const drawn = new Set<string>()
  while (drawn.size < count) {
    const body = String(1000 + random.below(9000))
    const code = `${body}${interim(body)}`
    if (!taken.has(code)) drawn.add(code)
  }
  return [...drawn]
}
