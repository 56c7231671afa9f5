/** The proof of completeness notices what is missing, and only that. */
import { expect, test } from 'vitest'
import { findLostText, sourceTexts } from '#electron/reporting/find-lost-text.ts'

test('a text broken over lines, with hyphens added or taken, counts as printed', () => {
  expect(findLostText(['a long-standing client'], ['x a long- stan\u00adding\nclient y'])).toBeUndefined()
})

test('a text that flows over three pages counts as printed, other words standing between', () => {
  const pages = ['head the first part foot 1', 'head of it goes on foot 2', 'head to the end foot 3']
  expect(findLostText(['the first part of it goes on to the end'], pages)).toBeUndefined()
})

test('a text is lost when its middle is missing', () => {
  const pages = ['head the first part foot 1', 'head foot 2', 'head to the end foot 3']
  expect(findLostText(['the first part of it goes on to the end'], pages)).toBe(
    'the first part of it goes on to the end',
  )
})

test('a long text that should stand twice and stands once is lost', () => {
  const text = 'Incomplete deliveries'
  expect(findLostText([text, text], [`1 ${text}`, `2 ${text}`])).toBeUndefined()
  expect(findLostText([text, text], [`1 ${text}`, '2'])).toBe(text)
})

test('every place of a definition is searched for texts, drawings of ours too', () => {
  const content = [
    'plain',
    { text: ['one', { text: 'two', sup: true }] },
    { stack: [{ table: { body: [['cell', { text: 'other cell' }]] } }] },
    { columns: [{ ul: ['point'] }] },
    { svg: '<svg><title>spoken</title><text x="1">A &amp; B</text></svg>' },
    { svg: '<svg><text>logo</text></svg>' },
  ]
  const ignored = new Set(['<svg><text>logo</text></svg>'])
  expect(sourceTexts(content, ignored)).toEqual(['plain', 'one', 'two', 'cell', 'other cell', 'point', 'A & B'])
})
