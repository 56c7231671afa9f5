import * as fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findWindowState, fitBounds, saveWindowState } from '#electron/shell/window-state.ts'

const laptop = { x: 0, y: 0, width: 1440, height: 860 }
const right = { x: 1440, y: 0, width: 2560, height: 1400 }

test('a saved place that is on a screen is kept', () => {
  const saved = { x: 1600, y: 100, width: 1200, height: 900 }
  expect(fitBounds(saved, [laptop, right])).toEqual(saved)
})

test('a place on a screen that was unplugged moves to the middle of the primary one and fits it', () => {
  const saved = { x: 1600, y: 100, width: 2000, height: 1300 }
  expect(fitBounds(saved, [laptop])).toEqual({ x: 0, y: 0, width: 1440, height: 860 })
})

test('a window whose title bar would be above the screen is brought back', () => {
  expect(fitBounds({ x: 100, y: -400, width: 900, height: 700 }, [laptop]).y).toBeGreaterThanOrEqual(0)
})

test('wherever it was, enough of the window lies on a screen', () => {
  const bounds = fc.record({
    x: fc.integer({ min: -9000, max: 9000 }),
    y: fc.integer({ min: -9000, max: 9000 }),
    width: fc.integer({ min: 1, max: 9000 }),
    height: fc.integer({ min: 1, max: 9000 }),
  })
  fc.assert(
    fc.property(bounds, saved => {
      const placed = fitBounds(saved, [laptop, right])
      const seen = [laptop, right].some(
        screen =>
          Math.min(placed.x + placed.width, screen.x + screen.width) - Math.max(placed.x, screen.x) >= 120 &&
          Math.min(placed.y + placed.height, screen.y + screen.height) - Math.max(placed.y, screen.y) >= 120 &&
          placed.y >= screen.y,
      )
      expect(seen).toBe(true)
    }),
  )
})

test('a place is read back as it was saved, and nonsense counts as no place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'churn-audit-state-'))
  try {
    expect(findWindowState(folder)).toBeUndefined()
    const state = { x: 1, y: 2, width: 800, height: 600, maximised: true }
    saveWindowState(folder, state)
    expect(findWindowState(folder)).toEqual(state)
    for (const text of ['', '{', '[]', '{"x":"1"}', '{"x":1,"y":2,"width":0,"height":1,"maximised":true}']) {
      writeFileSync(join(folder, 'window.json'), text)
      expect(findWindowState(folder)).toBeUndefined()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
