/** Names of the steps of the history: "Undo: merge reasons". */
export const history = {
  en: {},
  ru: {},
  sq: {},
} as const
