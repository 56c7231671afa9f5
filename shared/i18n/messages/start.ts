/** The first screen: recent engagements, the sample, a new engagement. */
export const start = {
  en: {},
  ru: {},
  sq: {},
} as const
