/** The chi-square distribution, for tests of agreement. */

/** ln of the gamma function at df/2: down by ones to 1 or to 1/2, where its values are 1 and the root of pi. */
const logGammaOfHalf = (df: number): number => {
  let log = df % 2 === 0 ? 0 : Math.log(Math.PI) / 2
  for (let value = df / 2 - 1; value > 0; value -= 1) log += Math.log(value)
  return log
}

const EPSILON = 1e-16
const ROUNDS = 10_000

/** Lower regularised gamma P(a, x) by its power series; good where x < a + 1. DLMF 8.11.4. */
const lowerSeries = (a: number, x: number, logGamma: number): number => {
  let term = 1 / a
  let sum = term
  for (let round = 1; round < ROUNDS && term > sum * EPSILON; round += 1) {
    term *= x / (a + round)
    sum += term
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma)
}

/** Upper regularised gamma Q(a, x) by its continued fraction, evaluated after Lentz; good where x >= a + 1. DLMF 8.9.2. */
const upperFraction = (a: number, x: number, logGamma: number): number => {
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let value = d
  for (let round = 1; round < ROUNDS; round += 1) {
    const numerator = -round * (round - a)
    b += 2
    d = numerator * d + b
    d = 1 / (d === 0 ? tiny : d)
    c = b + numerator / c
    c = c === 0 ? tiny : c
    const step = c * d
    value *= step
    if (Math.abs(step - 1) < EPSILON) break
  }
  return value * Math.exp(a * Math.log(x) - x - logGamma)
}

/**
 * P(X >= value) for a chi-square variable: how often chance alone gives at least this much.
 * @param value not negative
 * @param df degrees of freedom, a whole number from 1
 * @returns 0 to 1
 */
export const chiSquareUpperTail = (value: number, df: number): number => {
  if (value <= 0) return 1
  const a = df / 2
  const x = value / 2
  const logGamma = logGammaOfHalf(df)
  const tail = x < a + 1 ? 1 - lowerSeries(a, x, logGamma) : upperFraction(a, x, logGamma)
  return Math.min(1, Math.max(0, tail))
}
