/** Numbers, shares, money and days as people of each language write them. */
import type { Day } from '#shared/kit/day.ts'
import type { Language } from '#shared/kit/language.ts'
import { decimalsOf, toMajor, type MinorUnits } from '#shared/kit/money.ts'

const LOCALES: { readonly [language in Language]: string } = { en: 'en-GB', ru: 'ru-RU', sq: 'sq-AL' }

/** Thin and narrow spaces are missing in some fonts of the report: a plain no-break space reads the same. */
const plainSpaces = (text: string): string => text.replaceAll(/[\u202f\u2009]/g, '\u00a0')

/**
 * Browsers may ship without Albanian and would write it as American English: its signs are our own, after CLDR (decimal comma, no-break
 * space between groups, currency after the number, days as 31.12.2025).
 */
const ALBANIAN_MONTHS = [
  'janar',
  'shkurt',
  'mars',
  'prill',
  'maj',
  'qershor',
  'korrik',
  'gusht',
  'shtator',
  'tetor',
  'nëntor',
  'dhjetor',
] as const

const toAlbanian = (english: string): string => english.replaceAll(',', '\u00a0').replace('.', ',')

const intlNumber = (value: number, locale: string, decimals: number): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value)

/** A number with so many decimals, "1,028.5" in English. */
export const formatNumber = (value: number, language: Language, decimals = 0): string =>
  language === 'sq'
    ? toAlbanian(intlNumber(value, 'en-GB', decimals))
    : plainSpaces(intlNumber(value, LOCALES[language], decimals))

/** A share of 0 to 1 as "13.2 %"; the space is a no-break space in all three languages. */
export const formatShare = (share: number, language: Language, decimals = 1): string =>
  `${formatNumber(share * 100, language, decimals)}\u00a0%`

/** Decimals of a percentage at which one client of the base still shows: two from a thousand clients on, else one. */
export const shareDecimals = (base: number | null): number => (base !== null && base >= 1000 ? 2 : 1)

const currencyFormat = (locale: string, currency: string, decimals: number): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })

const currencySymbol = (currency: string): string =>
  currencyFormat('en-GB', currency, 0)
    .formatToParts(0)
    .find(part => part.type === 'currency')?.value ?? currency

/** Money in whole major units, "€1,028,300", or with its decimals where `exact`. Digits come from ISO 4217, not from the locale. */
export const formatMoney = (amount: MinorUnits, currency: string, language: Language, exact = false): string => {
  const decimals = exact ? decimalsOf(currency) : 0
  const major = toMajor(amount, currency)
  return language === 'sq'
    ? `${formatNumber(major, 'sq', decimals)}\u00a0${currencySymbol(currency)}`
    : plainSpaces(currencyFormat(LOCALES[language], currency, decimals).format(major))
}

const albanianDay = (day: Day, style: 'long' | 'short'): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return style === 'short'
    ? `${date}.${month}.${year}`
    : `${Number(date)}\u00a0${ALBANIAN_MONTHS[Number(month) - 1] ?? month}\u00a0${year}`
}

/** A day in words, "31 December 2025", or short, "31/12/2025". */
export const formatDay = (day: Day, language: Language, style: 'long' | 'short' = 'long'): string => {
  if (language === 'sq') return albanianDay(day, style)
  const moment = new Date(`${day}T00:00:00Z`)
  const format: Intl.DateTimeFormatOptions =
    style === 'long'
      ? { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }
      : { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }
  return plainSpaces(new Intl.DateTimeFormat(LOCALES[language], format).format(moment))
}

/** Compares names as people of the language sort them, numbers within them by value. */
export const collator = (language: Language): Intl.Collator =>
  new Intl.Collator(LOCALES[language], { numeric: true, sensitivity: 'base' })
