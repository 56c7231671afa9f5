/** Sentences of the problems and errors of an import. */
export const importMessages = {
  en: {},
  ru: {},
  sq: {},
} as const
