/** Whether groups of clients stay equally long: the log-rank test over their Kaplan-Meier curves. */
import { chiSquareUpperTail } from './chi-square.ts'
import { numbersAtRisk, type Spell } from './survival.ts'

export type LogRankGroup = {
  readonly clients: number
  /** Clients who left. */
  readonly observed: number
  /** Those who would have left by now, did all groups leave alike. */
  readonly expected: number
}

export type LogRankTest = {
  /** In the order of the groups given. */
  readonly groups: readonly LogRankGroup[]
  /** Null where there is nothing to compare: one group only ever at risk, or nobody left. */
  readonly chiSquare: number | null
  readonly degrees: number
  /** The chance of a difference as large, did all groups leave alike; 0 to 1. */
  readonly p: number | null
}

/** Solves a symmetric positive system by elimination with pivoting; null where it has no single solution. */
const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] | null => {
  const n = right.length
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0])
  for (let column = 0; column < n; column += 1) {
    let best = column
    for (let row = column + 1; row < n; row += 1) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row
    }
    const pivotRow = rows[best]
    const pivot = pivotRow?.[column] ?? 0
    if (pivotRow === undefined || Math.abs(pivot) < 1e-12) return null
    rows[best] = rows[column] ?? []
    rows[column] = pivotRow
    for (let row = 0; row < n; row += 1) {
      const target = rows[row]
      if (row === column || target === undefined) continue
      const factor = (target[column] ?? 0) / pivot
      for (let at = column; at <= n; at += 1) target[at] = (target[at] ?? 0) - factor * (pivotRow[at] ?? 0)
    }
  }
  return rows.map((row, index) => (row[n] ?? 0) / (row[index] ?? 1))
}

const isSpell = (spell: Spell): boolean =>
  spell.time >= 0 && ((spell.entry ?? 0) === 0 || spell.time > (spell.entry ?? 0))

const eventsAt = (spells: readonly Spell[]): ReadonlyMap<number, number> => {
  const events = new Map<number, number>()
  for (const { time, left } of spells) if (left) events.set(time, (events.get(time) ?? 0) + 1)
  return events
}

/**
 * The log-rank test of two or more groups, with left truncation as in `kaplanMeier`. The order of clients within a group has no
 * effect; the order of groups only reorders `groups`.
 * Source: Mantel, "Evaluation of Survival Data and Two New Rank Order Statistics", Cancer Chemotherapy Reports 50 (1966);
 * Peto, Peto, "Asymptotically Efficient Rank Invariant Test Procedures", JRSS A 135 (1972).
 */
export const logRank = (groups: readonly (readonly Spell[])[]): LogRankTest => {
  const sound = groups.map(spells => spells.filter(isSpell))
  const events = sound.map(eventsAt)
  const times = [...new Set(events.flatMap(own => [...own.keys()]))].sort((left, right) => left - right)
  const risks = sound.map(spells => numbersAtRisk(spells, times))
  const expected = groups.map(() => 0)
  const covariance = groups.map(() => groups.map(() => 0))
  for (const [index, time] of times.entries()) {
    const atRisk = risks.map(own => own[index] ?? 0)
    const all = atRisk.reduce((sum, count) => sum + count, 0)
    const left = events.reduce((sum, own) => sum + (own.get(time) ?? 0), 0)
    // Ties leave by a hypergeometric draw: its variance carries the factor below.
    const spread = all > 1 ? (left * (all - left)) / (all - 1) : 0
    for (const [g, own] of atRisk.entries()) {
      expected[g] = (expected[g] ?? 0) + (left * own) / all
      const row = covariance[g] ?? []
      for (const [h, other] of atRisk.entries()) {
        row[h] = (row[h] ?? 0) + spread * ((g === h ? own / all : 0) - (own * other) / all ** 2)
      }
    }
  }
  const observed = sound.map(spells => spells.filter(spell => spell.left).length)
  const given = sound.map((spells, g) => ({
    clients: spells.length,
    observed: observed[g] ?? 0,
    expected: expected[g] ?? 0,
  }))
  // Groups never at risk together with others have no variance of their own and are left out of the test.
  const used = covariance.flatMap((row, g) => ((row[g] ?? 0) > 1e-12 ? [g] : []))
  const free = used.slice(1)
  const differences = free.map(g => (observed[g] ?? 0) - (expected[g] ?? 0))
  const solved = solve(
    free.map(g => free.map(h => covariance[g]?.[h] ?? 0)),
    differences,
  )
  if (free.length === 0 || solved === null) return { groups: given, chiSquare: null, degrees: 0, p: null }
  const chiSquare = solved.reduce((sum, value, index) => sum + value * (differences[index] ?? 0), 0)
  return { groups: given, chiSquare, degrees: free.length, p: chiSquareUpperTail(chiSquare, free.length) }
}
