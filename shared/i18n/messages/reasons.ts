/** The list of reasons, merging, the starter catalogue. */
export const reasons = {
  en: {},
  ru: {},
  sq: {},
} as const
