/** The table of commands is whole: every id once, every shortcut once, every name in three languages. */
import { describe, expect, test } from 'vitest'
import { COMMAND_IDS, COMMANDS, findCommand, type CommandFacts } from '#renderer/app/commands.ts'
import { isSingleKey, shortcutText } from '#renderer/app/shortcuts.ts'
import { findMessage } from '#shared/i18n/translate.ts'
import { LANGUAGES } from '#shared/kit/language.ts'

const closed: CommandFacts = { isOpen: false, history: { undo: null, redo: null } }
const open: CommandFacts = { isOpen: true, history: { undo: { label: 'frame-saved', at: 1 }, redo: null } }

describe('the table of commands', () => {
  test('holds every id once', () => {
    expect(COMMANDS.map(command => command.id).sort()).toEqual([...COMMAND_IDS].sort())
  })

  test('gives no shortcut twice', () => {
    const texts = COMMANDS.flatMap(({ shortcut }) => (shortcut === undefined ? [] : [shortcutText(shortcut, false)]))
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('uses letters, digits and function keys only; the one single key is the question mark', () => {
    for (const { shortcut } of COMMANDS) {
      if (shortcut === undefined) continue
      expect(shortcut.key).toMatch(/^([a-z]|[0-9]|F\d+|\?)$/)
      if (isSingleKey(shortcut)) expect(shortcut.key).toBe('?')
    }
  })

  test.each(LANGUAGES)('has names and reasons in %s', language => {
    for (const { id } of COMMANDS) expect(findMessage(language, `commands.${id}`), id).toBeTypeOf('string')
    for (const why of ['no-engagement', 'nothing-to-undo', 'nothing-to-redo'])
      expect(findMessage(language, `commands.why.${why}`), why).toBeTypeOf('string')
  })
})

describe('a command says why it cannot run', () => {
  test('without an open engagement nothing of an engagement can run', () => {
    for (const id of ['import', 'undo', 'step-losses', 'export-report', 'close-engagement'])
      expect(findCommand(id)?.whyNot(closed), id).toBe('no-engagement')
    expect(findCommand('new-engagement')?.whyNot(closed)).toBeNull()
  })

  test('undo and redo follow the history', () => {
    expect(findCommand('undo')?.whyNot(open)).toBeNull()
    expect(findCommand('redo')?.whyNot(open)).toBe('nothing-to-redo')
    expect(findCommand('undo')?.whyNot({ ...open, history: { undo: null, redo: null } })).toBe('nothing-to-undo')
  })
})
