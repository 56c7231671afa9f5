/** One sentence for each error code: what happened, what is safe, what to do next. */
export const errors = {
  en: {},
  ru: {},
  sq: {},
} as const
