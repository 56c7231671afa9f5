/** The report screen. */
export const reportscreen = {
  en: {},
  ru: {},
  sq: {},
} as const
