import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { headerFingerprint } from '#shared/domain/import/column-mapping.ts'
import { foldHeader, guessScale } from '#shared/domain/import/fold-header.ts'
import { foldText } from '#shared/domain/import/fold-text.ts'
import { missingKindOf } from '#shared/domain/import/missing.ts'
import { monthOf } from '#shared/domain/import/month-names.ts'
import { parseFlag, parseFlagText } from '#shared/domain/import/parse-flag.ts'
import { quoteValue } from '#shared/domain/import/problem.ts'
import { cellText } from '#shared/domain/import/raw-cell.ts'
import { createDuplicateFinder } from '#shared/domain/import/find-duplicates.ts'

describe('flags', () => {
  test.each([
    'yes',
    'Y',
    'TRUE',
    '1',
    'да',
    'Да',
    'po',
    'PO',
    'lost',
    'Churned',
    'Ушёл',
    'i larguar',
    '✓',
    '+',
    'ИСТИНА',
  ])('%s is yes', text => expect(parseFlagText(text)).toEqual({ t: 'value', value: true }))
  test.each(['no', 'N', 'false', '0', 'нет', 'jo', 'Active', 'Stayed', 'активный', 'aktiv', 'ЛОЖЬ'])('%s is no', text =>
    expect(parseFlagText(text)).toEqual({ t: 'value', value: false }),
  )
  test('anything else is a problem, and absence stays absence', () => {
    expect(parseFlagText('maybe')).toEqual({ t: 'problem', reason: 'not-a-flag' })
    expect(parseFlag({ t: 'n', v: 2, fmt: 'number' })).toEqual({ t: 'problem', reason: 'not-a-flag' })
    expect(parseFlag({ t: 'n', v: 1, fmt: 'number' })).toEqual({ t: 'value', value: true })
    expect(parseFlag({ t: 'b', v: false })).toEqual({ t: 'value', value: false })
    expect(parseFlag({ t: 's', v: '-' })).toEqual({ t: 'missing', kind: 'dash' })
  })
})

describe('missing values', () => {
  test.each([
    ['', 'empty'],
    [' \u00a0', 'space'],
    ['-', 'dash'],
    ['–', 'dash'],
    ['н/д', 'not-available'],
    ['N/A', 'not-available'],
    ['нет данных', 'not-available'],
    ['nuk ka të dhëna', 'not-available'],
    ['Not Stated', 'not-stated'],
    ['не указано', 'not-stated'],
    ['#N/A', 'error-value'],
  ])('%j is missing: %s', (text, kind) => expect(missingKindOf(text)).toBe(kind))

  test('words, zeros and other errors are not missing', () => {
    for (const text of ['0', 'нет', 'no', '#REF!', 'Nana', '-5']) expect(missingKindOf(text)).toBeUndefined()
  })
})

test('folding ignores case, ё, diacritics, punctuation and camel case', () => {
  expect(foldText('  Ушёл,  ДАТА! ')).toBe('ушел дата')
  expect(foldText('Përgjegjësi')).toBe('pergjegjesi')
  expect(foldText('customerID')).toBe('customer id')
  expect(foldHeader('Выручка 2023, тыс. руб.')).toBe('выручка')
  expect(foldHeader('MonthlyCharges')).toBe('monthly charges')
  expect(foldHeader('€')).toBe('')
  expect(guessScale('Выручка, тыс. руб.')).toBe(1000)
  expect(guessScale('Revenue (EUR million)')).toBe(1_000_000)
  expect(guessScale('Выручка, руб.')).toBe(1)
})

test('month names may be shortened to three letters', () => {
  expect(
    ['Jan', 'февр', 'mars', 'prill', 'maj', 'июн', 'Korrik', 'aug', 'shta', 'tet', 'nën', 'дек'].map(monthOf),
  ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(monthOf('ju')).toBeUndefined()
})

test('the same layout has the same fingerprint, another layout another', () => {
  expect(headerFingerprint(['Клиент', 'Дата ухода'])).toBe(headerFingerprint([' КЛИЕНТ ', 'дата  ухода:']))
  expect(headerFingerprint(['a', 'b'])).not.toBe(headerFingerprint(['b', 'a']))
  expect(headerFingerprint(['a', ''])).not.toBe(headerFingerprint(['a']))
})

test('problems quote one line of at most 200 characters', () => {
  expect(quoteValue('a\n b')).toBe('a b')
  expect(quoteValue('x'.repeat(500))).toHaveLength(200)
})

test('cells read as a person would read them', () => {
  expect(cellText({ t: 'n', v: 44155, fmt: 'date' })).toBe('2020-11-20')
  expect(cellText({ t: 'n', v: 0.5, fmt: 'date' })).toBe('0.5')
  expect(cellText({ t: 'n', v: 1234.5, fmt: 'number' })).toBe('1234.5')
  expect(cellText(null)).toBe('')
})

describe('duplicates', () => {
  const row = (number: number, ...texts: string[]) => ({ row: number, cells: texts.map(v => ({ t: 's', v }) as const) })

  test('name the first row', () => {
    const find = createDuplicateFinder('client')
    expect(find(row(2, 'A', 'x'), 'A')).toBeUndefined()
    expect(find(row(3, 'A', 'x', ''), 'A')).toEqual({ reason: 'duplicate-row', firstRow: 2 })
    expect(find(row(4, 'A', 'y'), 'A')).toEqual({ reason: 'duplicate-id', firstRow: 2 })
    expect(find(row(5, 'A', 'y'), 'A')).toEqual({ reason: 'duplicate-row', firstRow: 4 })
  })

  test('of orders need an order number, and a number may have several lines', () => {
    const find = createDuplicateFinder('order')
    expect(find(row(2, 'A', '10'), null)).toBeUndefined()
    expect(find(row(3, 'A', '10'), null)).toBeUndefined()
    expect(find(row(4, '77', 'A', '10'), '77')).toBeUndefined()
    expect(find(row(5, '77', 'A', '20'), '77')).toBeUndefined()
    expect(find(row(6, '77', 'A', '10'), '77')).toEqual({ reason: 'duplicate-row', firstRow: 4 })
  })
})

test('no text makes folding, flags or absence throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      foldText(text)
      missingKindOf(text)
      expect(['value', 'problem', 'missing']).toContain(parseFlag({ t: 's', v: text }).t)
    }),
  )
})
