/** All sentences that people read, from the messages and the catalogues that ship, with the place of each. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { messages } from '#shared/i18n/messages.ts'
import { LANGUAGES, type Language } from '#shared/kit/language.ts'

export type PlacedText = { readonly place: string; readonly text: string }

const CATALOGUES = join(import.meta.dirname, '../../../resources/catalogues')

/** @returns the messages of one language, each as `namespace.key`. */
export const messageTexts = (language: Language): readonly PlacedText[] =>
  Object.entries(messages).flatMap(([name, namespace]) =>
    Object.entries(namespace[language]).map(([key, text]) => ({ place: `${name}.${key}`, text })),
  )

const textsWithin = (value: unknown, place: string, language: Language): readonly PlacedText[] => {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  const isText = LANGUAGES.every(known => entries.some(([key, text]) => key === known && typeof text === 'string'))
  return isText
    ? entries.filter(([key]) => key === language).map(([, text]) => ({ place, text: String(text) }))
    : entries.flatMap(([key, inner]) => textsWithin(inner, `${place}.${key}`, language))
}

/** @returns the texts of the catalogues of reasons, tools and methods in one language. */
export const catalogueTexts = (language: Language): readonly PlacedText[] =>
  ['reasons', 'tools', 'methods'].flatMap(name =>
    textsWithin(JSON.parse(readFileSync(join(CATALOGUES, `${name}.json`), 'utf8')), name, language),
  )

/** @returns everything of one language that people read. */
export const allTexts = (language: Language): readonly PlacedText[] => [
  ...messageTexts(language),
  ...catalogueTexts(language),
]

/** @returns the places whose text fits the pattern, shown with the text so that a failure explains itself. */
export const placesWith = (texts: readonly PlacedText[], pattern: RegExp, except: readonly string[] = []): string[] =>
  texts
    .filter(({ place, text }) => pattern.test(text) && !except.some(start => place.startsWith(start)))
    .map(({ place, text }) => `${place}: ${text}`)
