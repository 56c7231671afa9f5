/** Shortcuts mean the same letter on every keyboard layout. */
import { describe, expect, test } from 'vitest'
import { keyMeant, matchesShortcut, shortcutText, type KeyPress, type Shortcut } from '#renderer/app/shortcuts.ts'

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})
const ctrl = { ctrlKey: true }
const undo: Shortcut = { key: 'z', mod: true }
const redo: Shortcut = { key: 'z', mod: true, shift: true }
const help: Shortcut = { key: '?' }

describe('the letter a key means', () => {
  test('is the Latin letter typed, wherever its key stands: QWERTZ has Z where others have Y', () => {
    expect(keyMeant(press('z', 'KeyY', ctrl))).toBe('z')
    expect(keyMeant(press('y', 'KeyZ', ctrl))).toBe('y')
  })

  test('is the place of the key where another script is typed', () => {
    expect(keyMeant(press('я', 'KeyZ', ctrl))).toBe('z')
    expect(keyMeant(press('Л', 'KeyK', ctrl))).toBe('k')
    expect(keyMeant(press('ш', 'KeyI', ctrl))).toBe('i')
  })

  test('does not take a marked letter of the Albanian keyboard for a Latin one', () => {
    expect(keyMeant(press('ë', 'Semicolon', ctrl))).toBe('ë')
    expect(keyMeant(press('ç', 'BracketLeft', ctrl))).toBe('ç')
  })

  test('is the digit of the row of digits and of the block of digits', () => {
    expect(keyMeant(press('3', 'Digit3', ctrl))).toBe('3')
    expect(keyMeant(press('3', 'Numpad3', ctrl))).toBe('3')
    expect(keyMeant(press('"', 'Digit3', ctrl))).toBe('3')
  })

  test('is the question mark itself, on whatever key it stands', () => {
    expect(keyMeant(press('?', 'Slash', { shiftKey: true }))).toBe('?')
    expect(keyMeant(press('?', 'Digit7', { shiftKey: true }))).toBe('?')
  })
})

describe('a press matches a shortcut', () => {
  test('undo and redo are never swapped on an Albanian keyboard', () => {
    expect(matchesShortcut(undo, press('z', 'KeyY', ctrl), false)).toBe(true)
    expect(matchesShortcut(undo, press('y', 'KeyZ', ctrl), false)).toBe(false)
  })

  test('undo and redo differ by Shift on a Russian keyboard', () => {
    expect(matchesShortcut(undo, press('я', 'KeyZ', ctrl), false)).toBe(true)
    expect(matchesShortcut(redo, press('Я', 'KeyZ', { ...ctrl, shiftKey: true }), false)).toBe(true)
    expect(matchesShortcut(undo, press('Я', 'KeyZ', { ...ctrl, shiftKey: true }), false)).toBe(false)
  })

  test('Command is the key of a Mac, Ctrl of the others', () => {
    expect(matchesShortcut(undo, press('z', 'KeyZ', { metaKey: true }), true)).toBe(true)
    expect(matchesShortcut(undo, press('z', 'KeyZ', ctrl), true)).toBe(false)
    expect(matchesShortcut(undo, press('z', 'KeyZ', { metaKey: true }), false)).toBe(false)
  })

  test('Alt makes it another press: AltGr types letters', () => {
    expect(matchesShortcut(undo, press('z', 'KeyZ', { ...ctrl, altKey: true }), false)).toBe(false)
  })

  test('the sheet opens by "?" on every layout, and not with Ctrl', () => {
    expect(matchesShortcut(help, press('?', 'Slash', { shiftKey: true }), false)).toBe(true)
    expect(matchesShortcut(help, press('?', 'Slash', { ...ctrl, shiftKey: true }), false)).toBe(false)
    expect(matchesShortcut(help, press('/', 'Slash'), false)).toBe(false)
  })
})

test('a shortcut is written as the platform writes it', () => {
  expect(shortcutText(redo, false)).toBe('Ctrl Shift Z')
  expect(shortcutText(redo, true)).toBe('⇧⌘Z')
  expect(shortcutText({ key: 'F11' }, false)).toBe('F11')
})
