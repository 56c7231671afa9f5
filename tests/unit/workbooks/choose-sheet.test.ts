import { expect, test } from 'vitest'
import { chooseSheet } from '#electron/workbooks/choose-sheet.ts'

const sheet = (name: string, rows: number | null, columns: number | null, hidden = false) => ({
  name,
  rows,
  columns,
  hidden,
})
const chosen = (...sheets: ReturnType<typeof sheet>[]): string => {
  const result = chooseSheet(sheets, undefined, 'book.xlsx')
  return result.ok ? result.value.name : result.error.code
}

test('a note before the data is passed over', () => {
  expect(chosen(sheet('Info', 2, 2), sheet('Clients', 300, 12))).toBe('Clients')
})

test('of sheets alike the first is meant', () => {
  expect(chosen(sheet('2025', 300, 11), sheet('2026', 900, 12))).toBe('2025')
})

test('a hidden or empty sheet is never preferred, and one of unknown size is taken as it comes', () => {
  expect(chosen(sheet('Empty', 0, 0), sheet('Secret', 900, 40, true), sheet('Clients', 10, 3))).toBe('Clients')
  expect(chosen(sheet('Secret', 5, 2, true))).toBe('Secret')
  expect(chosen(sheet('First', null, null), sheet('Second', null, null))).toBe('First')
  expect(chosen(sheet('Empty', 0, 0))).toBe('sheet-empty')
})
