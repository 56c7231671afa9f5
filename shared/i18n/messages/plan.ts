/** Steps 4 and 5, tools, offers, contacts. */
export const plan = {
  en: {},
  ru: {},
  sq: {},
} as const
