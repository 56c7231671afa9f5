/** Kendall's W with its test, written as statisticians write it in every language. */
import type { Language } from '#shared/kit/language.ts'
import { formatNumber } from './formats.ts'

type Agreement = {
  readonly w: number | null
  readonly chiSquare: number | null
  readonly df: number | null
  readonly p: number | null
}

/** Smaller probabilities are written as "less than". */
const SMALLEST = 0.001

/** @returns e.g. "W = 0.540 · χ²(19) = 30.76 · p = 0.043"; null where there is no coefficient. */
export const agreementLine = ({ w, chiSquare, df, p }: Agreement, language: Language): string | null => {
  if (w === null || chiSquare === null || df === null || p === null) return null
  const number = (value: number, decimals: number): string => formatNumber(value, language, decimals)
  const chance = p < SMALLEST ? `p < ${number(SMALLEST, 3)}` : `p = ${number(p, 3)}`
  return `W = ${number(w, 3)} · χ²(${df}) = ${number(chiSquare, 2)} · ${chance}`
}
