/** What the facilitator types in one line: a card ("3 price too high"), a ballot ("4 1 7 2 9", "4:3 1:2"), what belongs together ("3 7 12"). */
import { assertNever, fail, ok, type Result } from '#shared/kit/result.ts'
import { isCode, looksLikeCode } from './ballot-code.ts'
import type { BallotEntry, VoteMode, VoteSettings } from './session.ts'

export type CardLine = { readonly seat: number; readonly text: string }

/**
 * A number before the text names the seat, where there is such a seat; else the text is the chosen seat's. An asterisk before
 * the text says that it begins with a number of its own ("* 3 months of waiting").
 */
export const readCardLine = (line: string, chosen: number, seats: readonly number[]): CardLine => {
  const text = line.trim()
  if (text.startsWith('*')) return { seat: chosen, text: text.slice(1).trim() }
  const match = /^(\d{1,2})[.:)]?(?:\s+|$)(.*)$/s.exec(text)
  const seat = Number(match?.[1])
  return match !== null && seats.includes(seat) ? { seat, text: (match[2] ?? '').trim() } : { seat: chosen, text }
}

/** @returns the numbers of a line of numbers; undefined where something else stands in it. */
export const readNumbers = (line: string): readonly number[] | undefined => {
  const parts = line.split(/[\s,;+]+/).filter(part => part !== '')
  return parts.every(part => /^\d{1,4}$/.test(part)) ? parts.map(Number) : undefined
}

export type BallotLine = {
  /** The code that stood first, or null. */
  readonly code: string | null
  readonly entries: readonly BallotEntry[]
}

const readWeights = (parts: readonly string[]): readonly BallotEntry[] | undefined => {
  const entries: BallotEntry[] = []
  for (const part of parts) {
    const match = /^(\d{1,4})[:=](\d{1,4})$/.exec(part)
    if (match === null) return undefined
    entries.push({ number: Number(match[1]), value: Number(match[2]) })
  }
  return entries
}

/** One number a dot: "4 4 1" gives item 4 two dots. */
const countDots = (numbers: readonly number[]): readonly BallotEntry[] =>
  [...Map.groupBy(numbers, number => number)].map(([number, same]) => ({ number, value: same.length }))

const readEntries = (parts: readonly string[], mode: VoteMode): readonly BallotEntry[] | undefined => {
  const numbers = readNumbers(parts.join(' '))
  switch (mode) {
    case 'rank':
      return numbers?.map((number, index) => ({ number, value: index + 1 }))
    case 'dots':
      return numbers === undefined ? readWeights(parts) : countDots(numbers)
    case 'points':
      return readWeights(parts)
    default:
      return assertNever(mode)
  }
}

/**
 * @returns the ballot as typed, not yet held against its vote; failures: `ballot-code-wrong` {code} where the check digit does not
 * fit, `ballot-unreadable` where the rest is not of the mode's form.
 */
export const readBallotLine = (line: string, mode: VoteMode): Result<BallotLine> => {
  const parts = line
    .replaceAll(/\s*([:=])\s*/g, '$1')
    .split(/[\s,;]+/)
    .filter(part => part !== '')
  const first = parts[0] ?? ''
  const code = looksLikeCode(first) ? first : null
  if (code !== null && !isCode(code)) return fail('ballot-code-wrong', { code })
  const entries = readEntries(code === null ? parts : parts.slice(1), mode)
  return entries === undefined ? fail('ballot-unreadable') : ok({ code, entries })
}

/**
 * Holds a ballot against its vote.
 * @param items the numbers on the ballot paper.
 * @returns failures: `ballot-empty`; `ballot-no-item` {number}; `ballot-item-twice` {number}; `ballot-too-many` and
 * `ballot-too-few` {given, wanted}: places filled, dots or points. Of a ranking fewer places than items is no failure of its own,
 * only fewer than the vote asks for.
 */
export const checkBallot = (
  entries: readonly BallotEntry[],
  { mode, size }: VoteSettings,
  items: readonly number[],
): Result<null> => {
  if (entries.length === 0) return fail('ballot-empty')
  const known = new Set(items)
  const seen = new Set<number>()
  for (const { number } of entries) {
    if (!known.has(number)) return fail('ballot-no-item', { number })
    if (seen.has(number)) return fail('ballot-item-twice', { number })
    seen.add(number)
  }
  const wanted = mode === 'rank' ? Math.min(size, items.length) : size
  const given = mode === 'rank' ? entries.length : entries.reduce((sum, entry) => sum + entry.value, 0)
  if (given > wanted) return fail('ballot-too-many', { given, wanted })
  return given < wanted ? fail('ballot-too-few', { given, wanted }) : ok(null)
}
