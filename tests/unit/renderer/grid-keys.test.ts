/** The keyboard reaches every cell of a grid and never leaves it. */
import { expect, test } from 'vitest'
import { moveInGrid } from '#renderer/ui/grid-keys.ts'

const size = { rows: 100, columns: 4, page: 10 }
const middle = { row: 50, column: 2 }

test('arrows, pages and ends move as in a spreadsheet', () => {
  expect(moveInGrid(middle, 'ArrowDown', false, size)).toEqual({ row: 51, column: 2 })
  expect(moveInGrid(middle, 'ArrowLeft', false, size)).toEqual({ row: 50, column: 1 })
  expect(moveInGrid(middle, 'PageUp', false, size)).toEqual({ row: 40, column: 2 })
  expect(moveInGrid(middle, 'Home', false, size)).toEqual({ row: 50, column: 0 })
  expect(moveInGrid(middle, 'End', true, size)).toEqual({ row: 99, column: 3 })
})

test('the edges hold', () => {
  expect(moveInGrid({ row: 0, column: 0 }, 'ArrowUp', false, size)).toEqual({ row: 0, column: 0 })
  expect(moveInGrid({ row: 95, column: 3 }, 'PageDown', false, size)).toEqual({ row: 99, column: 3 })
  expect(moveInGrid({ row: 0, column: 0 }, 'ArrowDown', false, { rows: 0, columns: 0, page: 1 })).toEqual({
    row: 0,
    column: 0,
  })
})

test('other keys are left to others', () => {
  expect(moveInGrid(middle, 'a', false, size)).toBeUndefined()
  expect(moveInGrid(middle, 'Tab', false, size)).toBeUndefined()
})
