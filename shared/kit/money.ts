/** Money is a whole number of minor units (cents) with its currency; the units come from ISO 4217, never from Intl. */

/** Whole minor units, e.g. 13913085 for 139,130.85 USD. Safe to 9e15, that is 90 trillion dollars. */
export type MinorUnits = number

/** Decimal places by ISO 4217 where they differ from two. (ICU prints the lek with none; the standard says two.) */
const DECIMALS: Readonly<Record<string, number>> = {
  JPY: 0,
  KRW: 0,
  VND: 0,
  ISK: 0,
  CLP: 0,
  PYG: 0,
  UGX: 0,
  XAF: 0,
  XOF: 0,
  KWD: 3,
  BHD: 3,
  OMR: 3,
  JOD: 3,
  TND: 3,
}

/** Currencies offered first; any ISO 4217 code of three capital letters is accepted. */
export const COMMON_CURRENCIES = [
  'EUR',
  'USD',
  'RUB',
  'ALL',
  'GBP',
  'CHF',
  'KZT',
  'UAH',
  'BYN',
  'MKD',
  'TRY',
  'PLN',
] as const

/** @returns the number of decimal places of a currency, 0 to 3. */
export const decimalsOf = (currency: string): number => DECIMALS[currency] ?? 2

/** Major units (139130.85) to minor units (13913085), rounding half away from zero on the decimal text of the amount. */
export const toMinor = (major: number, currency: string): MinorUnits => {
  const scale = 10 ** decimalsOf(currency)
  const scaled = Math.round(Number((Math.abs(major) * scale).toPrecision(15)))
  return major < 0 && scaled !== 0 ? -scaled : scaled
}

/** Minor units (13913085) to major units (139130.85), for output at full precision. */
export const toMajor = (minor: MinorUnits, currency: string): number => minor / 10 ** decimalsOf(currency)
