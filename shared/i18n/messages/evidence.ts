/** Step 2, studies and their entry screens. */
export const evidence = {
  en: {},
  ru: {},
  sq: {},
} as const
