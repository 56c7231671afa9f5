/** Step 1, the losses and the clients. */
export const losses = {
  en: {},
  ru: {},
  sq: {},
} as const
