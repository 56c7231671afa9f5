import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { describe, expect, test } from 'vitest'
import { MENU, menuEntries } from '#electron/shell/menu-table.ts'
import { COMMAND_IDS, COMMANDS } from '#renderer/app/commands.ts'
import { messages } from '#shared/i18n/messages.ts'
import { findMessage } from '#shared/i18n/translate.ts'
import { LANGUAGES } from '#shared/kit/language.ts'

const entries = menuEntries()
const commands = entries.filter(entry => entry.kind === 'command' || entry.kind === 'window-command')

describe('the menu bar', () => {
  test('has the eight menus in their order', () => {
    expect(MENU.map(entry => (entry.kind === 'submenu' ? entry.label : entry.kind))).toEqual([
      'menu.file',
      'menu.edit',
      'menu.view',
      'menu.engagement',
      'menu.methods',
      'menu.report',
      'menu.window',
      'menu.help',
    ])
  })

  test('holds every command of the screens exactly once, and no other', () => {
    expect(commands.map(command => command.id).sort()).toEqual([...COMMAND_IDS].sort())
  })

  test('gives no accelerator twice', () => {
    const accelerators = commands.flatMap(command => command.accelerator ?? [])
    expect(new Set(accelerators).size).toBe(accelerators.length)
    expect(accelerators.length).toBeGreaterThan(15)
  })

  test('uses letters, digits and function keys only, never punctuation', () => {
    for (const { accelerator } of commands)
      if (accelerator !== undefined) expect(accelerator).toMatch(/^(CmdOrCtrl\+(Shift\+)?[A-Z0-9]|F\d{1,2})$/)
  })

  test('shows the same keys that the page listens to', () => {
    for (const { id, shortcut } of COMMANDS) {
      const shown = commands.find(command => command.id === id)?.accelerator
      if (shortcut === undefined || shortcut.key === '?') expect(shown, id).toBeUndefined()
      else {
        const words = [shortcut.mod === true ? 'CmdOrCtrl' : '', shortcut.shift === true ? 'Shift' : '', shortcut.key]
        expect(shown?.toLowerCase(), id).toBe(words.filter(Boolean).join('+').toLowerCase())
      }
    }
  })

  test.each(LANGUAGES)('has a name for every item in %s', language => {
    for (const { id } of commands) expect(findMessage(language, `commands.${id}`), id).toBeTruthy()
    expect(Object.keys(messages.menu[language])).toEqual(Object.keys(messages.menu.en))
  })
})

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))

const root = join(import.meta.dirname, '../..')

type Node = { readonly type?: string; readonly callee?: Node; readonly name?: string; readonly [key: string]: unknown }

const walk = (node: unknown, see: (node: Node) => void): void => {
  if (Array.isArray(node)) for (const child of node) walk(child, see)
  else if (typeof node === 'object' && node !== null) {
    see(node as Node)
    for (const child of Object.values(node)) walk(child, see)
  }
}

const parse = (path: string) => parseSync(path, readFileSync(path, 'utf8'))

describe('the window', () => {
  test('is made in one place only', () => {
    const places = sourcesIn(join(root, 'electron')).filter(path => {
      let found = 0
      walk(parse(path).program, node => {
        const makes = node.type === 'NewExpression' || node.type === 'CallExpression'
        if (makes && node.callee?.name === 'BrowserWindow') found += 1
        if (makes && node.callee?.name === 'BaseWindow') found += 1
        if (makes && node.callee?.name === 'WebContentsView') found += 1
      })
      return found > 0
    })
    expect(places.map(path => path.slice(root.length + 1))).toEqual(['electron/shell/window.ts'])
  })

  test('the preload imports electron and the names of the contract, nothing else', () => {
    const { module } = parse(join(root, 'electron/shell/preload.ts'))
    expect(module.staticImports.map(one => one.moduleRequest.value)).toEqual(['electron', '#shared/contract/host.ts'])
    // That file itself brings no code along: its imports are of types.
    const names = parse(join(root, 'shared/contract/host.ts')).module.staticImports
    expect(names.flatMap(one => one.entries).every(entry => entry.isType)).toBe(true)
  })

  test('only the shell imports electron', () => {
    const users = ['electron', 'renderer', 'shared']
      .flatMap(folder => sourcesIn(join(root, folder)))
      .filter(path => parse(path).module.staticImports.some(one => one.moduleRequest.value === 'electron'))
      .map(path => path.slice(root.length + 1))
    expect(users.length).toBeGreaterThan(3)
    for (const path of users) expect(path).toMatch(/^electron\/shell\//)
  })
})
