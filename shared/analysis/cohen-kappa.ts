/** Agreement of two coders beyond chance. */
import { Z_95, type Interval } from './proportions.ts'

export type Kappa = {
  /** How many things both coders judged. */
  readonly judged: number
  /** Share judged alike, 0 to 1; null where nothing was judged. */
  readonly agreement: number | null
  /** -1 to 1; 0 is what chance alone would give. */
  readonly kappa: number | null
  readonly standardError: number | null
  /** 95 % limits, -1 to 1. Also null where both agree on everything: the formula then gives no width, which is not certainty. */
  readonly interval: Interval | null
  /** Why there is no kappa: nothing judged by both, or one answer only was ever given, by both. */
  readonly why: 'no-pairs' | 'no-variation' | null
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * The asymptotic standard error for intervals (not the one under chance).
 * Source: Fleiss, Cohen, Everitt, "Large Sample Standard Errors of Kappa and Weighted Kappa", Psychological Bulletin 72 (1969).
 */
const standardErrorOf = (shares: readonly (readonly number[])[], observed: number, expected: number, n: number) => {
  const rows = shares.map(sum)
  const columns = shares.map((_, c) => sum(shares.map(row => row[c] ?? 0)))
  let variance = -((observed * expected - 2 * expected + observed) ** 2)
  for (const [r, row] of shares.entries()) {
    for (const [c, share] of row.entries()) {
      variance +=
        r === c
          ? share * (1 - expected - ((columns[r] ?? 0) + (rows[r] ?? 0)) * (1 - observed)) ** 2
          : share * (1 - observed) ** 2 * ((columns[r] ?? 0) + (rows[c] ?? 0)) ** 2
    }
  }
  return Math.sqrt(Math.max(0, variance) / n) / (1 - expected) ** 2
}

/**
 * Cohen's kappa of a square table: how often the first coder gave the row's answer and the second the column's.
 * Source: Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20 (1960).
 * @param table whole counts, not negative; rows and columns in the same order of answers
 */
export const cohenKappa = (table: readonly (readonly number[])[]): Kappa => {
  const judged = sum(table.map(sum))
  const nothing = { judged, agreement: null, kappa: null, standardError: null, interval: null }
  if (judged === 0) return { ...nothing, why: 'no-pairs' }
  const shares = table.map(row => row.map(count => count / judged))
  const agreement = sum(table.map((row, index) => row[index] ?? 0)) / judged
  const rows = table.map(sum)
  const columns = table.map((_, c) => sum(table.map(row => row[c] ?? 0)))
  const byChance = sum(rows.map((count, index) => count * (columns[index] ?? 0)))
  if (byChance === judged * judged) return { ...nothing, agreement, why: 'no-variation' }
  const expected = byChance / judged ** 2
  const kappa = (agreement - expected) / (1 - expected)
  const standardError = standardErrorOf(shares, agreement, expected, judged)
  const half = Z_95 * standardError
  return {
    judged,
    agreement,
    kappa,
    standardError,
    interval: agreement === 1 ? null : { lower: Math.max(-1, kappa - half), upper: Math.min(1, kappa + half) },
    why: null,
  }
}

/** Cohen's kappa of pairs of answers, one pair for each thing that both judged; answers are equal where they are the same text. */
export const kappaOfPairs = (pairs: readonly (readonly [first: string, second: string])[]): Kappa => {
  const answers = [...new Set(pairs.flat())].sort()
  const position = new Map(answers.map((answer, index) => [answer, index]))
  const table = answers.map(() => answers.map(() => 0))
  for (const [first, second] of pairs) {
    const row = table[position.get(first) ?? 0]
    const column = position.get(second) ?? 0
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1
  }
  return cohenKappa(table)
}
