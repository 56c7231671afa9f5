/** The windows of a long list cover what is visible and give the right row back. */
import { assert, integer, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowInWindows, windowOffsets, WINDOW_SIZE } from '#renderer/steps/losses/row-windows.ts'

describe('windows of a long list', () => {
  test('the first screen needs the first window only', () => {
    expect(windowOffsets(0, 30)).toEqual([0, 0])
  })

  test('a screen across a boundary needs both windows', () => {
    expect(windowOffsets(190, 215)).toEqual([0, 200])
  })

  test('a screen that begins on a boundary needs one', () => {
    expect(windowOffsets(400, 430)).toEqual([400, 400])
  })

  test('before anything is measured the first window is asked for', () => {
    expect(windowOffsets(-1, -1)).toEqual([0, 0])
  })

  test('every visible row of every screen is found, and it is the right one', () => {
    assert(
      property(nat(100_000), integer({ min: 1, max: WINDOW_SIZE }), (first, height) => {
        const windows = windowOffsets(first, first + height - 1).map(offset => ({
          offset,
          rows: Array.from({ length: WINDOW_SIZE }, (_, index) => offset + index),
        }))
        for (const index of [first, first + height - 1]) expect(rowInWindows(index, windows)).toBe(index)
      }),
    )
  })

  test('a row whose window is not there yet is unknown, not another row', () => {
    expect(rowInWindows(250, [{ offset: 0, rows: ['a'] }])).toBeUndefined()
    expect(rowInWindows(3, [{ offset: 0, rows: ['a'] }])).toBeUndefined()
  })
})
