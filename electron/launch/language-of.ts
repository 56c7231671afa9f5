/** Reads a language out of what a system, a header or an option says. */
import { LANGUAGES, type Language } from '#shared/kit/language.ts'

/** @param text e.g. `ru`, `ru_RU.UTF-8`, `sq-AL` @returns undefined for a language that the application does not speak */
export const languageOf = (text: string | undefined): Language | undefined => {
  const code = text?.slice(0, 2).toLowerCase()
  const boundary = text?.[2]
  if (boundary !== undefined && !/[_.@-]/.test(boundary)) return undefined
  return LANGUAGES.find(language => language === code)
}
