/** The command line: help and sentences. */
export const cli = {
  en: {},
  ru: {},
  sq: {},
} as const
