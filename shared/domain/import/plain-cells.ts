/**
 * Quick answers for the texts that most cells hold: plain names and numbers. Each agrees with the careful parser on every text
 * that it answers, and declines (undefined) where there is any doubt; property tests hold it to that.
 */
import { NAME_LIMIT } from '../schema-parts.ts'

const ZERO = 0x30
const NINE = 0x39
const MINUS = 0x2d

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE

/** Lead bytes of characters that are letters or signs, never space and never invisible; others are left to the careful parser. */
const isHarmless = (byte: number, next: number): boolean => {
  if (byte === 0xc2) return next === 0xab || next === 0xbb
  if (byte === 0xe2) return next === 0x84
  return byte >= 0xc3 && byte <= 0xdf
}

/**
 * True for a text that stands for itself: no space around it, no invisible character, a digit in it (so that it is no word for
 * "missing"), short enough for a name.
 */
export const isPlainText = (bytes: Uint8Array, start: number, end: number): boolean => {
  if (end - start > NAME_LIMIT || end === start) return false
  if ((bytes[start] ?? 0) <= 0x20 || (bytes[end - 1] ?? 0) <= 0x20) return false
  let hasDigit = false
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      if (byte < 0x20) return false
      if (isDigit(byte)) hasDigit = true
    } else if (byte >= 0xc0) {
      if (!isHarmless(byte, bytes[at + 1] ?? 0)) return false
      at += byte >= 0xe0 ? 2 : 1
    } else return false
  }
  return hasDigit
}

/** True for a plain text that is surely no number in scientific notation, whose digits would be lost. */
export const isPlainId = (bytes: Uint8Array, start: number, end: number): boolean => {
  if (!isPlainText(bytes, start, end)) return false
  const first = bytes[start] ?? 0
  if (!isDigit(first) && first !== MINUS && first !== 0x2b) return true
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    // e, E, and the Cyrillic е among all that is not ASCII
    if (byte === 0x65 || byte === 0x45 || byte >= 0x80) return false
  }
  return true
}

/** Digits that whole numbers hold without loss. */
const MOST_DIGITS = 13

/**
 * Digits, perhaps with a minus before and one or two decimals behind a point or comma: no such text reads two ways.
 * @returns the number times 10 to the power of `decimals`, whole; undefined where the careful parser must say.
 */
export const plainAmount = (bytes: Uint8Array, start: number, end: number, decimals: number): number | undefined => {
  let at = start
  const negative = bytes[at] === MINUS
  if (negative) at += 1
  if (at === end || end - at > MOST_DIGITS) return undefined
  let value = 0
  let behind = -1
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (isDigit(byte)) {
      value = value * 10 + byte - ZERO
      if (behind >= 0) behind += 1
    } else if ((byte === 0x2e || byte === 0x2c) && behind === -1 && at > start + (negative ? 1 : 0)) behind = 0
    else return undefined
  }
  if (behind === 0 || behind > 2 || behind > decimals) return undefined
  for (let left = Math.max(behind, 0); left < decimals; left += 1) value *= 10
  return negative && value !== 0 ? -value : value
}
