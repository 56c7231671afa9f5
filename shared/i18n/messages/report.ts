/** The sentences of the report itself. */
export const report = {
  en: {},
  ru: {},
  sq: {},
} as const
