/** Cells become amounts of money in one known currency; an amount in another currency is a problem, never converted. */
import { toMinor, type MinorUnits } from '#shared/kit/money.ts'
import { parseNumber, type DecimalMark } from './parse-number.ts'
import { parsedValue, problem, type Parsed } from './parsed.ts'
import type { RawCell } from './raw-cell.ts'
import { currencyCodesOf, splitNumber } from './split-number.ts'

/** The same amount twice: in major units as read (139130.85) and in whole minor units (13913085). */
export type MoneyAmount = { readonly major: number; readonly minor: MinorUnits }

export type MoneySettings = {
  /** ISO 4217 code of the engagement. */
  readonly currency: string
  readonly decimalMark?: DecimalMark | undefined
  /** 1000 where the header says "in thousands"; 1 where absent. */
  readonly scale?: number | undefined
}

/** Largest amount that whole minor units hold exactly. */
const LARGEST_MINOR = 9e15

const namesOtherCurrency = (cell: RawCell, currency: string): boolean => {
  if (cell?.t !== 's') return false
  const named = splitNumber(cell.v)?.currencies ?? []
  return named.some(text => !currencyCodesOf(text).includes(currency))
}

/** Reads a cell as an amount in the engagement’s currency. */
export const parseMoney = (cell: RawCell, settings: MoneySettings): Parsed<MoneyAmount> => {
  const parsed = parseNumber(cell, settings.decimalMark)
  if (parsed.t !== 'value') return parsed
  if (namesOtherCurrency(cell, settings.currency)) return problem('other-currency')
  const major = parsed.value * (settings.scale ?? 1)
  const minor = toMinor(major, settings.currency)
  if (!Number.isFinite(minor) || Math.abs(minor) > LARGEST_MINOR) return problem('amount-out-of-range')
  return parsedValue({ major, minor })
}
