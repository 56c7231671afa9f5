/** Everything that can be wrong with a row of a client's spreadsheet, each with a code and a place. */

/** Codes of row problems; each has a sentence `problem.<code>` in three languages. */
export const PROBLEM_CODES = [
  'not-a-day',
  'ambiguous-day',
  'not-a-number',
  'ambiguous-number',
  'scientific-notation',
  'not-a-whole-number',
  'negative-number',
  'amount-out-of-range',
  'pain-out-of-range',
  'other-currency',
  'day-not-number',
  'not-a-flag',
  'cell-error',
  'formula-without-value',
  'text-too-long',
  'id-in-scientific-form',
  'no-client',
  'required-empty',
  'duplicate-row',
  'duplicate-id',
  'extra-cells',
  'broken-quotes',
  'option-unknown',
  'long-answer',
  'scale-unknown',
  'consent-unclear',
  'answer-replaced',
  'answer-superseded',
  'answer-older',
  'no-answers',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** Problems that only point something out: nothing of the row was left out. */
export const KEPT_PROBLEMS: ReadonlySet<string> = new Set<ProblemCode>([
  'option-unknown',
  'long-answer',
  'answer-replaced',
])

/** One thing wrong with one row. `warning`: the row is kept without that value; `error`: the row is not imported. */
export type Problem = {
  readonly sheet: string
  /** Row number as the spreadsheet program shows it, from 1. */
  readonly row: number
  /** Header text of the column; empty where the whole row is meant. */
  readonly column: string
  /** The offending cell as text, at most 200 characters. */
  readonly value: string
  readonly reason: ProblemCode
  readonly severity: 'warning' | 'error'
}

const VALUE_LIMIT = 200

/** @returns the text as a problem quotes it: one line, at most 200 characters. */
export const quoteValue = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  return line.length <= VALUE_LIMIT ? line : `${line.slice(0, VALUE_LIMIT - 1)}…`
}
