/** The number that ASCII digits stand for, exactly as JavaScript reads their text. */

const MOST_DIGITS = 15
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, exponent) => 10 ** exponent)

/**
 * Up to 15 digits with a point among them are a whole number divided by a power of ten, both exact, so that the quotient is the
 * nearest number there is (Clinger, "How to Read Floating Point Numbers Accurately", PLDI 1990). @returns NaN where there is no number
 */
export const plainNumber = (bytes: Buffer, from: number, to: number): number => {
  let at = from
  const negative = bytes[at] === 0x2d
  if (negative) at += 1
  let value = 0
  let count = 0
  let behind = -1
  for (; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + byte - 0x30
      count += 1
      if (behind >= 0) behind += 1
    } else if (byte === 0x2e && behind === -1) behind = 0
    else return Number.parseFloat(bytes.toString('latin1', from, to))
  }
  if (count === 0 || count > MOST_DIGITS) return Number.parseFloat(bytes.toString('latin1', from, to))
  const size = behind > 0 ? value / (POWERS[behind] ?? 1) : value
  return negative ? -size : size
}
