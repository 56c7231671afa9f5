/** The import screens. */
export const wizard = {
  en: {},
  ru: {},
  sq: {},
} as const
