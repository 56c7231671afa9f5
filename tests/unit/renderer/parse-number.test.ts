/** Numbers are read as people of the three languages type them. */
import { expect, test } from 'vitest'
import { parseTypedNumber, writeTypedNumber } from '#renderer/ui/parse-number.ts'

const MARKS = ['.', ','] as const

test.each([
  ['12', 12],
  ['-3', -3],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['1 028 300', 1_028_300],
  ['1\u00a0028,30', 1028.3],
  ['1,028.30', 1028.3],
  ['1.028,30', 1028.3],
  ['1,234,567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['0', 0],
])('"%s" is a number', (text, number) => {
  for (const mark of MARKS) expect(parseTypedNumber(text, mark)).toBe(number)
})

test('one mark before three digits parts thousands where the language writes decimals with the other', () => {
  expect(parseTypedNumber('12,500', '.')).toBe(12_500)
  expect(parseTypedNumber('12,500', ',')).toBe(12.5)
  expect(parseTypedNumber('12.500', ',')).toBe(12_500)
  expect(parseTypedNumber('12.500', '.')).toBe(12.5)
  expect(parseTypedNumber('0,125', '.')).toBe(0.125)
  expect(parseTypedNumber('1250,500', '.')).toBe(1250.5)
})

test('nothing is nothing, and what is no number is said to be none', () => {
  expect(parseTypedNumber('  ', '.')).toBeNull()
  for (const text of ['abc', '12a', '1-2', '.', ',', '--1', '1e5', '٣'])
    expect(parseTypedNumber(text, '.'), text).toBeUndefined()
})

test('what is written is read back as the same number', () => {
  for (const number of [0, -1, 12.5, 12.375, 1_028_300.25])
    for (const mark of MARKS) expect(parseTypedNumber(writeTypedNumber(number, mark), mark)).toBe(number)
  expect(writeTypedNumber(null, ',')).toBe('')
})
