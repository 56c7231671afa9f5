import { describe, expect, test } from 'vitest'
import { formatDay, formatMoney, formatNumber, formatShare } from '#shared/i18n/formats.ts'
import { findMessage, translator } from '#shared/i18n/translate.ts'

const NBSP = '\u00a0'

describe('numbers, money and days in each language', () => {
  test.each([
    ['en', '1,234,567.5', `13.2${NBSP}%`, '€1,028,300', '31 December 2025', '31/12/2025'],
    [
      'ru',
      `1${NBSP}234${NBSP}567,5`,
      `13,2${NBSP}%`,
      `1${NBSP}028${NBSP}300${NBSP}€`,
      '31 декабря 2025 г.',
      '31.12.2025',
    ],
    [
      'sq',
      `1${NBSP}234${NBSP}567,5`,
      `13,2${NBSP}%`,
      `1${NBSP}028${NBSP}300${NBSP}€`,
      `31${NBSP}dhjetor${NBSP}2025`,
      '31.12.2025',
    ],
  ] as const)('%s', (language, number, share, money, long, short) => {
    expect(formatNumber(1_234_567.5, language, 1)).toBe(number)
    expect(formatShare(0.132, language)).toBe(share)
    expect(formatMoney(102_830_000, 'EUR', language)).toBe(money)
    expect(formatDay('2025-12-31', language)).toBe(long)
    expect(formatDay('2025-12-31', language, 'short')).toBe(short)
  })

  test('the lek has two decimals by ISO 4217 and negative money keeps its sign', () => {
    expect(formatMoney(-123_456, 'ALL', 'sq', true)).toMatch(/^-1\u00a0234,56\u00a0(L|Lekë|ALL)$/)
  })

  test('plural forms follow each language', () => {
    expect(translator('ru')('common.clients', { count: 2 })).toBe('2 клиента')
    expect(translator('ru')('common.clients', { count: 25 })).toBe('25 клиентов')
    expect(translator('sq')('common.clients', { count: 1 })).toBe('1 klient')
    expect(findMessage('en', 'common.no-such-key')).toBeUndefined()
  })
})
