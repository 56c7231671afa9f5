/** The text of a number taken apart: sign, digits, marks and the currency around it, before any meaning is given. */

/** `body` is digits with spaces, dots, commas and apostrophes; `currency` is the folded symbol or word, if any. */
export type NumberParts = { readonly negative: boolean; readonly body: string; readonly currencies: readonly string[] }

/** Currency symbols and words with the ISO 4217 codes that they may stand for. */
const CURRENCY_CODES: Readonly<Record<string, readonly string[]>> = {
  '₽': ['RUB'],
  '€': ['EUR'],
  '£': ['GBP'],
  '₸': ['KZT'],
  '₴': ['UAH'],
  '₺': ['TRY'],
  '¥': ['JPY', 'CNY'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'MXN', 'SGD', 'HKD'],
  руб: ['RUB', 'BYN'],
  рублей: ['RUB', 'BYN'],
  рубля: ['RUB', 'BYN'],
  рубль: ['RUB', 'BYN'],
  р: ['RUB', 'BYN'],
  евро: ['EUR'],
  euro: ['EUR'],
  eur: ['EUR'],
  долл: ['USD'],
  долларов: ['USD'],
  usd: ['USD'],
  dollars: ['USD'],
  rub: ['RUB'],
  rur: ['RUB'],
  gbp: ['GBP'],
  chf: ['CHF'],
  fr: ['CHF'],
  lekë: ['ALL'],
  leke: ['ALL'],
  lek: ['ALL'],
  l: ['ALL'],
  lk: ['ALL'],
  all: ['ALL'],
  тг: ['KZT'],
  тенге: ['KZT'],
  kzt: ['KZT'],
  грн: ['UAH'],
  uah: ['UAH'],
  byn: ['BYN'],
  mkd: ['MKD'],
  ден: ['MKD'],
  den: ['MKD'],
  tl: ['TRY'],
  try: ['TRY'],
  zł: ['PLN'],
  pln: ['PLN'],
}

const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/gu
const MINUSES = /[−–‒﹣－]/gu
/** A leading mark is allowed: `,5` is a half. */
const PLAIN = /^(?:\d|[.,](?=\d))[\d .,'’]*$/u

/** @returns ISO codes a currency text may stand for; empty where it is not a currency. */
export const currencyCodesOf = (text: string): readonly string[] => {
  const word = text.toLowerCase().replace(/\.$/u, '')
  return Object.hasOwn(CURRENCY_CODES, word) ? (CURRENCY_CODES[word] ?? []) : []
}

/** Cuts one currency or percent sign off either end. */
const cutUnit = (text: string): { readonly rest: string; readonly unit: string } | undefined => {
  const found =
    /^(?<head>[\p{L}]+\.?|\p{Sc}|%)\s*(?<after>.*)$|^(?<before>.*?)\s*(?<tail>[\p{L}]+\.?|\p{Sc}|%)$/su.exec(text)
  const unit = found?.groups?.['head'] ?? found?.groups?.['tail']
  if (unit === undefined || (unit !== '%' && currencyCodesOf(unit).length === 0)) return undefined
  return { unit, rest: (found?.groups?.['after'] ?? found?.groups?.['before'] ?? '').trim() }
}

/** Cuts one sign off either end, or the parentheses of accounting. */
const cutSign = (text: string): { readonly rest: string; readonly negative: boolean } | undefined => {
  if (text.startsWith('(') && text.endsWith(')')) return { rest: text.slice(1, -1).trim(), negative: true }
  if (text.startsWith('-') || text.startsWith('+')) return { rest: text.slice(1).trim(), negative: text[0] === '-' }
  if (text.endsWith('-')) return { rest: text.slice(0, -1).trim(), negative: true }
  return undefined
}

/** @returns the parts, or undefined where the text is no number. At most one sign, any order of sign and currency. */
export const splitNumber = (text: string): NumberParts | undefined => {
  let rest = text.replaceAll(SPACES, ' ').replaceAll(MINUSES, '-').trim()
  if (rest.length > 80) return undefined
  let sign: boolean | undefined
  const currencies: string[] = []
  for (let step = 0; step < 4 && !PLAIN.test(rest); step += 1) {
    const signed = sign === undefined ? cutSign(rest) : undefined
    const united = signed === undefined ? cutUnit(rest) : undefined
    if (signed !== undefined) {
      sign = signed.negative
      rest = signed.rest
    } else if (united !== undefined) {
      if (united.unit !== '%') currencies.push(united.unit)
      rest = united.rest
    } else return undefined
  }
  return PLAIN.test(rest) ? { negative: sign ?? false, body: rest, currencies } : undefined
}
