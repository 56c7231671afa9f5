/** Labels inside charts and their summaries. */
export const charts = {
  en: {},
  ru: {},
  sq: {},
} as const
