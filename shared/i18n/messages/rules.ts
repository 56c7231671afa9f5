/** The thirteen rules and their findings. */
export const rules = {
  en: {},
  ru: {},
  sq: {},
} as const
