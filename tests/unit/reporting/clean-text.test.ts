/** Text is cleaned of what cannot be seen, and of nothing else. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { cleanText, cleanTexts } from '#electron/reporting/clean-text.ts'
import { readCoverage } from '#electron/reporting/font-coverage.ts'
import { FONT_FAMILIES, FONT_STYLES, fontPath } from '#electron/reporting/fonts.ts'

test.each([
  ['soft\u00adhyphen', 'softhyphen'],
  ['zero\u200bwidth\u200d\ufeff', 'zerowidth'],
  ['right\u202eto left\u2066', 'rightto left'],
  ['one\r\ntwo\u2028three\vfour', 'one\ntwo\nthree\nfour'],
  ['a\tb\u2003c', 'a b c'],
  ['1\u202f000', '1\u00a0000'],
  ['non\u2011breaking', 'non-breaking'],
  ['bell\u0007', 'bell'],
  ['late again 😡👍🏽 and ❤\ufe0f 🇦🇱 © 2026', 'late again □□ and □ □ © 2026'],
  ['half \ud83d', 'half \ufffd'],
  ['e\u0308 й', 'ë й'],
  ['Ëndërr, «ёлка», 5 ≥ 4 → ½', 'Ëndërr, «ёлка», 5 ≥ 4 → ½'],
])('%j becomes %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean)
})

test('all texts of plain JSON are cleaned, other values kept', () => {
  expect(cleanTexts({ name: 'a\u00adb', list: ['c\u200b', 1, null, true] })).toEqual({
    name: 'ab',
    list: ['c', 1, null, true],
  })
})

const LETTERS =
  'ABCÇDEËFGHIJKLMNOPQRSTUVWXYZabcçdeëfghijklmnopqrstuvwxyz0123456789' +
  'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя' +
  '€₽£$%№«»„“”’–—…·•↓≥≤×\u00a0'

test.each(FONT_FAMILIES)('%s can draw the three alphabets, figures and signs in every style', family => {
  for (const style of FONT_STYLES) {
    const folder = resolve(import.meta.dirname, '../../../resources/fonts')
    const coverage = readCoverage(readFileSync(fontPath(folder, family, style)))
    expect(Array.from(LETTERS).filter(letter => !coverage.has(letter.codePointAt(0) ?? 0))).toEqual([])
    expect(coverage.has(0x1f600)).toBe(false)
  }
})
