/** Menus, palette and shortcuts: the names of commands. */
export const commands = {
  en: {},
  ru: {},
  sq: {},
} as const
