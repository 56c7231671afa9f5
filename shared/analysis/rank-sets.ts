/** Whether counts can rank at all: which of two reasons is named as the main one significantly more often, and so which ranks are possible. */

const logFactorials = (upTo: number): Float64Array => {
  const logs = new Float64Array(upTo + 1)
  for (let n = 2; n <= upTo; n += 1) logs[n] = (logs[n - 1] ?? 0) + Math.log(n)
  return logs
}

/** P(X >= count) for X ~ Binomial(total, 1/2): how often chance alone puts the first of two equals this far ahead. */
const upperTail = (count: number, total: number, logs: Float64Array): number => {
  let sum = 0
  for (let k = count; k <= total; k += 1) {
    sum += Math.exp((logs[total] ?? 0) - (logs[k] ?? 0) - (logs[total - k] ?? 0) - total * Math.LN2)
  }
  return Math.min(1, sum)
}

/** Holm, "A Simple Sequentially Rejective Multiple Test Procedure", Scand. J. Statistics 6 (1979): which hypotheses fall, in the order given. */
export const rejectByHolm = (pValues: readonly number[], alpha: number): readonly boolean[] => {
  const order = pValues.map((p, index) => ({ p, index })).sort((left, right) => left.p - right.p)
  const rejected = pValues.map(() => false)
  for (const [position, { p, index }] of order.entries()) {
    if (p > alpha / (pValues.length - position)) break
    rejected[index] = true
  }
  return rejected
}

/**
 * For each pair (j, k): whether the data establish that j is named more often than k. Exact one-sided binomial test of
 * each ordered pair, Holm over all p(p - 1) pairs, so the whole table errs with a probability of at most `alpha`.
 * @param counts whole, not negative: how many named each item as the main one
 */
export const establishedPairs = (counts: readonly number[], alpha = 0.05): readonly (readonly boolean[])[] => {
  const [first = 0, second = 0] = [...counts].sort((left, right) => right - left)
  const logs = logFactorials(first + second)
  const pairs = counts.flatMap((_, j) => counts.map((_, k) => ({ j, k }))).filter(({ j, k }) => j !== k)
  const pValues = pairs.map(({ j, k }) => upperTail(counts[j] ?? 0, (counts[j] ?? 0) + (counts[k] ?? 0), logs))
  const rejected = rejectByHolm(pValues, alpha)
  const table = counts.map(() => counts.map(() => false))
  for (const [index, { j, k }] of pairs.entries()) {
    const row = table[j]
    if (row !== undefined) row[k] = rejected[index] === true
  }
  return table
}

/** The best and the worst rank that the data leave possible; 1 is first. */
export type RankSet = { readonly best: number; readonly worst: number }

/**
 * The ranks that the counts leave possible, jointly at confidence 1 - alpha: best = 1 + how many are significantly above,
 * worst = p - how many are significantly below. After Bazylik, Mogstad, Romano, Shaikh, Wilhelm, "Finite- and
 * Large-Sample Inference for Ranks using Multinomial Data" (2021).
 */
export const rankSets = (counts: readonly number[], alpha = 0.05): readonly RankSet[] => {
  const above = establishedPairs(counts, alpha)
  return counts.map((_, j) => ({
    best: 1 + above.filter(row => row[j] === true).length,
    worst: counts.length - (above[j] ?? []).filter(Boolean).length,
  }))
}
