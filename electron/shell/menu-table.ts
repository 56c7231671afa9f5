/** The menu bar as data: which command stands where, with which accelerator. Ids of commands are those of the screens' own table. */
import type { MessageKey } from '#shared/i18n/messages.ts'

/** Standard items whose deed Electron itself knows. */
export type MenuRole =
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'zoomIn'
  | 'zoomOut'
  | 'resetZoom'
  | 'togglefullscreen'
  | 'minimize'
  | 'close'
  | 'quit'

type MenuWord = Extract<MessageKey, `menu.${string}`>

export type MenuEntry =
  | { readonly kind: 'command'; readonly id: string; readonly accelerator?: string }
  | { readonly kind: 'role'; readonly role: MenuRole; readonly label: MenuWord }
  /** A command of the table that the window itself carries out, because a page is not allowed to. */
  | { readonly kind: 'window-command'; readonly id: string; readonly role: MenuRole; readonly accelerator: string }
  | { readonly kind: 'submenu'; readonly label: MenuWord; readonly entries: readonly MenuEntry[] }
  /** Filled with the engagements opened last. */
  | { readonly kind: 'recent'; readonly label: MenuWord }
  | { readonly kind: 'separator' }

const command = (id: string, accelerator?: string): MenuEntry =>
  accelerator === undefined ? { kind: 'command', id } : { kind: 'command', id, accelerator }
const role = (name: MenuRole, label: MenuWord): MenuEntry => ({ kind: 'role', role: name, label })
const submenu = (label: MenuWord, entries: readonly MenuEntry[]): MenuEntry => ({ kind: 'submenu', label, entries })
const separator: MenuEntry = { kind: 'separator' }

/** Letters, digits and function keys only: punctuation moves between keyboard layouts. */
export const MENU: readonly MenuEntry[] = [
  submenu('menu.file', [
    command('new-engagement', 'CmdOrCtrl+N'),
    command('open-engagement', 'CmdOrCtrl+O'),
    { kind: 'recent', label: 'menu.recent' },
    command('open-sample'),
    separator,
    command('import', 'CmdOrCtrl+I'),
    command('import-codebook'),
    separator,
    command('export-codebook'),
    command('export-texts'),
    command('export-evidence'),
    separator,
    command('close-engagement'),
    role('quit', 'menu.quit'),
  ]),
  submenu('menu.edit', [
    command('undo', 'CmdOrCtrl+Z'),
    command('redo', 'CmdOrCtrl+Shift+Z'),
    separator,
    role('cut', 'menu.cut'),
    role('copy', 'menu.copy'),
    role('paste', 'menu.paste'),
    role('selectAll', 'menu.select-all'),
    separator,
    command('find', 'CmdOrCtrl+F'),
  ]),
  submenu('menu.view', [
    command('palette', 'CmdOrCtrl+K'),
    separator,
    submenu('menu.theme', [command('theme-system'), command('theme-light'), command('theme-dark')]),
    submenu('menu.language', [command('language-en'), command('language-ru'), command('language-sq')]),
    separator,
    role('zoomIn', 'menu.zoom-in'),
    role('zoomOut', 'menu.zoom-out'),
    role('resetZoom', 'menu.zoom-reset'),
    separator,
    { kind: 'window-command', id: 'full-screen', role: 'togglefullscreen', accelerator: 'F11' },
  ]),
  submenu('menu.engagement', [
    command('step-frame', 'CmdOrCtrl+1'),
    command('step-losses', 'CmdOrCtrl+2'),
    separator,
    command('step-tools', 'CmdOrCtrl+5'),
    command('step-return', 'CmdOrCtrl+6'),
    separator,
    command('step-rules', 'CmdOrCtrl+8'),
  ]),
  submenu('menu.methods', [command('step-reasons', 'CmdOrCtrl+3'), command('step-ranking', 'CmdOrCtrl+4')]),
  submenu('menu.report', [command('step-report', 'CmdOrCtrl+7'), command('export-report', 'CmdOrCtrl+E')]),
  submenu('menu.window', [role('minimize', 'menu.minimise'), role('close', 'menu.close-window')]),
  submenu('menu.help', [command('shortcuts'), command('about')]),
]

/** @returns every entry of the table, those of submenus too, in reading order. */
export const menuEntries = (entries: readonly MenuEntry[] = MENU): readonly MenuEntry[] =>
  entries.flatMap(entry => (entry.kind === 'submenu' ? [entry, ...menuEntries(entry.entries)] : [entry]))
