/** Makes the menu bar from the table, in the language of the device. */
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { basename } from 'node:path'
import { findMessage, translator } from '#shared/i18n/translate.ts'
import type { Language } from '#shared/kit/language.ts'
import { assertNever } from '#shared/kit/result.ts'
import { MENU, type MenuEntry } from './menu-table.ts'

export type MenuContext = {
  readonly language: Language
  readonly platform: string
  /** Paths of the engagements opened last, newest first. */
  readonly recent: readonly string[]
  readonly runCommand: (id: string) => void
  readonly openPath: (path: string) => void
}

/** @returns the template of the whole menu bar, for Electron's `Menu.buildFromTemplate`. */
export const menuTemplate = (context: MenuContext): MenuItemConstructorOptions[] => {
  const t = translator(context.language)
  const labelOf = (id: string): string => findMessage(context.language, `commands.${id}`) ?? id
  const item = (entry: MenuEntry): MenuItemConstructorOptions => {
    switch (entry.kind) {
      case 'separator':
        return { type: 'separator' }
      case 'role':
        return { role: entry.role, label: t(entry.label) }
      case 'window-command':
        return { id: entry.id, role: entry.role, label: labelOf(entry.id), accelerator: entry.accelerator }
      case 'submenu':
        return { label: t(entry.label), submenu: entry.entries.map(item) }
      case 'recent':
        return {
          label: t(entry.label),
          enabled: context.recent.length > 0,
          submenu: context.recent.map(path => ({
            label: basename(path),
            toolTip: path,
            click: () => context.openPath(path),
          })),
        }
      case 'command':
        return {
          id: entry.id,
          label: labelOf(entry.id),
          // Shown here and matched in the page, which reads the keyboard's layout; registered twice it would act twice.
          ...(entry.accelerator === undefined ? {} : { accelerator: entry.accelerator, registerAccelerator: false }),
          click: () => context.runCommand(entry.id),
        }
      default:
        return assertNever(entry)
    }
  }
  const own = MENU.map(item)
  return context.platform === 'darwin' ? [{ role: 'appMenu' }, ...own] : own
}

export const showMenu = (context: MenuContext): void => {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(context)))
}
