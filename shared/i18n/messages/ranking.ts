/** Step 3, ranking and the boards. */
export const ranking = {
  en: {},
  ru: {},
  sq: {},
} as const
