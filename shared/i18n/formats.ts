/** Numbers, shares, money and days as people of each language write them. */
import type { Day } from '#shared/kit/day.ts'
import type { Language } from '#shared/kit/language.ts'
import { decimalsOf, toMajor, type MinorUnits } from '#shared/kit/money.ts'

const LOCALES: { readonly [language in Language]: string } = { en: 'en-GB', ru: 'ru-RU', sq: 'sq-AL' }

/** Thin and narrow spaces are missing in some fonts of the report: a plain no-break space reads the same. */
const plainSpaces = (text: string): string => text.replaceAll(/[\u202f\u2009]/g, '\u00a0')

export const formatNumber = (value: number, language: Language, decimals = 0): string =>
  plainSpaces(
    new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: true,
    }).format(value),
  )

/** A share of 0 to 1 as "13.2 %"; the space is a no-break space in all three languages. */
export const formatShare = (share: number, language: Language, decimals = 1): string =>
  `${formatNumber(share * 100, language, decimals)}\u00a0%`

/** Money in whole major units, "1,028,300 €", or with its decimals where `exact`. Digits come from ISO 4217, not from the locale. */
export const formatMoney = (amount: MinorUnits, currency: string, language: Language, exact = false): string => {
  const decimals = exact ? decimalsOf(currency) : 0
  const formatter = new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return plainSpaces(formatter.format(toMajor(amount, currency)))
}

/** A day in words, "31 December 2025". */
export const formatDay = (day: Day, language: Language, style: 'long' | 'short' = 'long'): string => {
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
