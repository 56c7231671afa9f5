import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMoney } from '#shared/domain/import/parse-money.ts'
import { guessDecimalMark, parseInteger, parseNumber, parseNumberText } from '#shared/domain/import/parse-number.ts'

const value = (number: number) => ({ t: 'value', value: number })
const problem = (reason: string) => ({ t: 'problem', reason })
const text = (v: string) => ({ t: 's', v }) as const

describe('numbers', () => {
  test.each([
    ['0', 0],
    ['1 234,50 ₽', 1234.5],
    ['1\u00a0234\u00a0567,89', 1234567.89],
    ['98 765,40', 98765.4],
    ['1\u202f234', 1234],
    ['1\u2009234.5', 1234.5],
    ['12.345,67', 12345.67],
    ['1,234.56', 1234.56],
    ['1.234.567', 1234567],
    ['1,234,567.8', 1234567.8],
    ["1'234.50", 1234.5],
    ['1’234', 1234],
    ['(1 200,50)', -1200.5],
    ['($1,200.50)', -1200.5],
    ['\u2212 5', -5],
    ['-$5.25', -5.25],
    ['$-5.25', -5.25],
    ['1200-', -1200],
    ['+7', 7],
    ['12,5', 12.5],
    ['0,123', 0.123],
    ['1234,567', 1234.567],
    ['1 234,567', 1234.567],
    [',5', 0.5],
    ['85 %', 85],
    ['3 000 000,00 руб.', 3000000],
    ['250 lekë', 250],
    ['250 L', 250],
    ['USD 1,500.00', 1500],
    ['€ 9.99', 9.99],
    ['0,00', 0],
    ['-0', 0],
  ])('%j is %d', (written, number) => expect(parseNumberText(written)).toEqual(value(number)))

  test.each([
    '1,23,456.7',
    '12 34',
    '1.2.3',
    '5 тыс.',
    '1,5 млн',
    'ten',
    '12 or 13',
    '1 234,',
    '.',
    '--5',
    '(-5)',
    '=1+1',
    '#',
    '1 EUR 2',
  ])('%j is not a number', written => expect(parseNumberText(written)).toEqual(problem('not-a-number')))

  test.each(['1e5', '1E+05', '6.34E+17', '1,5e3', '2е6'])('%s has lost digits', written => {
    expect(parseNumberText(written)).toEqual(problem('scientific-notation'))
  })

  test('1,234 is ambiguous until the decimal mark is known', () => {
    expect(parseNumberText('1,234')).toEqual(problem('ambiguous-number'))
    expect(parseNumberText('1,234', ',')).toEqual(value(1.234))
    expect(parseNumberText('1,234', '.')).toEqual(value(1234))
    expect(parseNumberText('12.345', ',')).toEqual(value(12345))
  })

  test('typed cells', () => {
    expect(parseNumber({ t: 'n', v: 1.5, fmt: 'number' })).toEqual(value(1.5))
    expect(parseNumber({ t: 'n', v: 45000, fmt: 'date' })).toEqual(problem('day-not-number'))
    expect(parseNumber({ t: 'b', v: true })).toEqual(problem('not-a-number'))
    expect(parseNumber({ t: 'e', v: '#DIV/0!' })).toEqual(problem('cell-error'))
    expect(parseNumber({ t: 'e', v: '#N/A' })).toEqual({ t: 'missing', kind: 'error-value' })
    expect(parseNumber(text('-'))).toEqual({ t: 'missing', kind: 'dash' })
    expect(parseNumber(text(' '))).toEqual({ t: 'missing', kind: 'space' })
    expect(parseInteger(text('12,0'))).toEqual(value(12))
    expect(parseInteger(text('12,5'))).toEqual(problem('not-a-whole-number'))
    expect(parseInteger(text('-1'))).toEqual(problem('negative-number'))
  })
})

describe('the decimal mark of a column', () => {
  test.each<[string[], string]>([
    [['1 234,50', '1,234'], ','],
    [['12.345,67', '1e5'], ','],
    [['1,234.56'], '.'],
    [['1.234.567'], ','],
    [['1,234', '2,345'], 'ambiguous'],
    [['1,5', '1.5'], 'ambiguous'],
    [['100', 'abc', ''], 'ambiguous'],
  ])('%j is %s', (samples, mark) => expect(guessDecimalMark(samples)).toBe(mark))
})

describe('money', () => {
  test('comes in major and minor units', () => {
    expect(parseMoney(text('1 234 567,89'), { currency: 'RUB' })).toEqual({
      t: 'value',
      value: { major: 1234567.89, minor: 123456789 },
    })
    expect(parseMoney(text('1200'), { currency: 'JPY' })).toEqual({ t: 'value', value: { major: 1200, minor: 1200 } })
    expect(parseMoney(text('1,5'), { currency: 'EUR', scale: 1000 })).toEqual({
      t: 'value',
      value: { major: 1500, minor: 150000 },
    })
  })

  test('in another currency is a problem', () => {
    expect(parseMoney(text('$100'), { currency: 'RUB' })).toEqual(problem('other-currency'))
    expect(parseMoney(text('100 €'), { currency: 'EUR' }).t).toBe('value')
    expect(parseMoney(text('100 руб.'), { currency: 'EUR' })).toEqual(problem('other-currency'))
  })

  test('beyond exact whole units is a problem', () => {
    expect(parseMoney(text('99999999999999999'), { currency: 'EUR' })).toEqual(problem('amount-out-of-range'))
  })
})

const group = (digits: string, separator: string): string => digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, separator)

test('an amount written in any of our notations reads back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), fc.boolean(), (minor, negative) => {
      const whole = String(Math.floor(minor / 100))
      const cents = String(minor % 100).padStart(2, '0')
      const wanted = negative && minor !== 0 ? -minor : minor
      const writings = [' ', '\u00a0', '\u202f'].map(space => `${group(whole, space)},${cents}`)
      writings.push(
        `${group(whole, ',')}.${cents}`,
        `${group(whole, '.')},${cents}`,
        `${whole}.${cents} €`,
        `€${whole},${cents}`,
      )
      writings.push(`${group(whole, "'")}.${cents}`)
      for (const plain of writings) {
        for (const written of negative ? [`-${plain}`, `\u2212${plain}`, `(${plain})`] : [plain]) {
          const parsed = parseMoney(text(written), { currency: 'EUR' })
          expect(parsed.t === 'value' ? parsed.value.minor : parsed, written).toBe(wanted)
        }
      }
    }),
  )
})

test('no text makes the reading of numbers throw', () => {
  const unit = fc.constantFrom(...Array.from('0123456789 .,-()+e%₽€$\u00a0руб'))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit, maxLength: 20 })), written => {
      const parsed = parseNumberText(written)
      expect(parsed.t === 'value' ? Number.isFinite(parsed.value) : parsed.t === 'problem').toBe(true)
      guessDecimalMark([written])
    }),
  )
})
