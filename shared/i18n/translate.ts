/** Translators: one per language, side by side, because the report's language need not be the screen's. */
import { createInstance, type i18n } from 'i18next'
import { LANGUAGES, type Language } from '#shared/kit/language.ts'
import { formatNumber } from './formats.ts'
import { messages, type MessageKey } from './messages.ts'

/** Placeholders of a sentence; `count` also chooses the plural form by the language's own rules. */
export type MessageParams = { readonly [name: string]: string | number | boolean | null | undefined }

export type Translate = {
  (key: MessageKey, params?: MessageParams): string
  readonly language: Language
}

const flat = (language: Language): Record<string, string> => {
  const all: Record<string, string> = {}
  for (const [name, namespace] of Object.entries(messages)) {
    for (const [key, text] of Object.entries(namespace[language])) all[`${name}.${key}`] = text
  }
  return all
}

const createTranslations = (): i18n => {
  const instance = createInstance()
  void instance.init({
    initAsync: false,
    lng: 'en',
    fallbackLng: false,
    // Keys are flat text: dots and colons in them mean nothing to the library.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(LANGUAGES.map(language => [language, { translation: flat(language) }])),
  })
  // `{{count, number}}` in a sentence is written as everywhere else in the program.
  instance.services.formatter?.add('number', (value: unknown, language) =>
    formatNumber(Number(value), LANGUAGES.find(one => one === language) ?? 'en'),
  )
  return instance
}

let translations: i18n | undefined

/** @returns the translator of one language. A key without a text comes back as the key, which the tests forbid. */
export const translator = (language: Language): Translate => {
  translations ??= createTranslations()
  const fixed = translations.getFixedT(language)
  return Object.assign((key: MessageKey, params?: MessageParams): string => fixed(key, params ?? {}), { language })
}

/** For keys put together at run time from codes; answers undefined where there is no such sentence. */
export const findMessage = (language: Language, key: string, params?: MessageParams): string | undefined => {
  translations ??= createTranslations()
  return translations.exists(key, { ...params, lng: language })
    ? translations.getFixedT(language)(key, params ?? {})
    : undefined
}
