/** Cells become numbers in the notations of the countries we work in; a text with two readings is a problem. */
import { fillOf } from './cell-gate.ts'
import { parsedValue, problem, type Parsed } from './parsed.ts'
import type { RawCell } from './raw-cell.ts'
import { splitNumber } from './split-number.ts'

export type DecimalMark = ',' | '.'

/** `1e5`, also with a Cyrillic е: a spreadsheet's shorthand that has lost digits. */
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?[eе][+-]?\d+$/iu
/** Thousands parted by spaces or apostrophes, then perhaps a decimal part. */
const SPACED = /^\d{1,3}(?:[ '’]\d{3})+(?:([.,])\d+)?$/u
const GROUPED = { ',': /^\d{1,3}(?:,\d{3})+$/u, '.': /^\d{1,3}(?:\.\d{3})+$/u }

/** True for `1e5` and its like, whose lost digits no reader can bring back. */
export const isScientific = (text: string): boolean => SCIENTIFIC.test(text.trim())

type Reading =
  | { readonly t: 'sure'; readonly plain: string; readonly mark: DecimalMark | null }
  | { readonly t: 'open'; readonly mark: DecimalMark }
  | { readonly t: 'none' }

const other = (mark: DecimalMark): DecimalMark => (mark === ',' ? '.' : ',')
const decimal = (whole: string, mark: DecimalMark, rest: string): Reading => ({
  t: 'sure',
  plain: `${whole}.${rest}`,
  mark,
})

/** One kind of mark, standing once: `12,5` is sure, `1,234` is open. */
const readSingle = (body: string, mark: DecimalMark): Reading => {
  const [whole = '', rest = ''] = body.split(mark)
  const looksGrouped = rest.length === 3 && /^[1-9]\d{0,2}$/u.test(whole)
  if (looksGrouped) return { t: 'open', mark }
  return rest === '' ? { t: 'none' } : decimal(whole, mark, rest)
}

const readMarked = (body: string): Reading => {
  const dots = body.split('.').length - 1
  const commas = body.split(',').length - 1
  if (dots + commas === 0) return { t: 'sure', plain: body, mark: null }
  if (dots > 0 && commas > 0) {
    const mark: DecimalMark = body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ','
    const [whole = '', rest = '', more] = body.split(mark)
    const grouped = GROUPED[other(mark)].test(whole)
    return more === undefined && rest !== '' && grouped
      ? decimal(whole.replaceAll(other(mark), ''), mark, rest)
      : { t: 'none' }
  }
  const mark: DecimalMark = dots > 0 ? '.' : ','
  if (dots + commas === 1) return readSingle(body, mark)
  // Repeated marks part thousands, so the decimal mark of this writer is the other one.
  return GROUPED[mark].test(body) ? { t: 'sure', plain: body.replaceAll(mark, ''), mark: other(mark) } : { t: 'none' }
}

const readBody = (body: string): Reading => {
  if (!/[ '’]/u.test(body)) return readMarked(body)
  const spaced = SPACED.exec(body)
  if (spaced === null) return { t: 'none' }
  const plain = body.replaceAll(/[ '’]/gu, '').replace(',', '.')
  return { t: 'sure', plain, mark: spaced[1] === ',' || spaced[1] === '.' ? spaced[1] : null }
}

/** Settles an open reading such as `1,234` by the column's decimal mark. */
const settle = (reading: Reading, body: string, mark: DecimalMark | undefined): string | undefined => {
  if (reading.t === 'sure') return reading.plain
  if (reading.t === 'none' || mark === undefined) return undefined
  return reading.mark === mark ? body.replace(mark, '.') : body.replace(reading.mark, '')
}

/**
 * Reads one text: spaces of any width, either decimal mark, accounting parentheses, U+2212, currency words and
 * `%` (which is dropped: `85 %` is 85).
 * @param mark the column's decimal mark; without it `1,234` is a problem.
 */
export const parseNumberText = (text: string, mark?: DecimalMark): Parsed<number> => {
  if (isScientific(text)) return problem('scientific-notation')
  const parts = splitNumber(text)
  if (parts === undefined) return problem('not-a-number')
  const reading = readBody(parts.body)
  if (reading.t === 'open' && mark === undefined) return problem('ambiguous-number')
  const plain = settle(reading, parts.body, mark)
  if (plain === undefined) return problem('not-a-number')
  const value = Number(plain)
  if (!Number.isFinite(value)) return problem('not-a-number')
  return parsedValue(parts.negative && value !== 0 ? -value : value)
}

/** Reads a cell as a number; a cell formatted as a day is a problem, since programs turn `1.5` into 1 May. */
export const parseNumber = (cell: RawCell, mark?: DecimalMark): Parsed<number> => {
  const gate = fillOf(cell)
  if ('end' in gate) return gate.end
  const { filled } = gate
  if (filled.t === 'b') return problem('not-a-number')
  if (filled.t !== 'n') return parseNumberText(filled.v, mark)
  if (filled.fmt === 'date') return problem('day-not-number')
  return Number.isFinite(filled.v) ? parsedValue(filled.v) : problem('not-a-number')
}

/** Reads a count: whole, not negative. */
export const parseInteger = (cell: RawCell, mark?: DecimalMark): Parsed<number> => {
  const parsed = parseNumber(cell, mark)
  if (parsed.t !== 'value') return parsed
  if (!Number.isSafeInteger(parsed.value)) return problem('not-a-whole-number')
  return parsed.value < 0 ? problem('negative-number') : parsed
}

/** Which decimal mark the sure texts of a column use; `ambiguous` where none tells or they contradict each other. */
export const guessDecimalMark = (samples: readonly string[]): DecimalMark | 'ambiguous' => {
  const seen = new Set<DecimalMark>()
  for (const sample of samples) {
    const parts = splitNumber(sample)
    const reading = parts === undefined ? undefined : readBody(parts.body)
    if (reading?.t === 'sure' && reading.mark !== null) seen.add(reading.mark)
  }
  const [mark] = seen
  return seen.size === 1 && mark !== undefined ? mark : 'ambiguous'
}
