/** Step 0, the frame and the brand kit. */
export const frame = {
  en: {},
  ru: {},
  sq: {},
} as const
