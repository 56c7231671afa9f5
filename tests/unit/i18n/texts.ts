/** All messages as one flat table, and the sources in which their keys are written. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { messages } from '#shared/i18n/messages.ts'
import { LANGUAGES, type Language } from '#shared/kit/language.ts'

const root = resolve(import.meta.dirname, '../../..')

const flat = (language: Language): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(messages).flatMap(([name, namespace]) =>
      Object.entries(namespace[language] as Readonly<Record<string, string>>).map(([key, text]): [string, string] => [
        `${name}.${key}`,
        text,
      ]),
    ),
  )

/** By language: `namespace.key` with its plural ending, and the text. */
export const TEXTS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: flat('en'),
  ru: flat('ru'),
  sq: flat('sq'),
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/

export const baseOf = (key: string): string => key.replace(PLURAL, '')
export const isPlural = (key: string): boolean => PLURAL.test(key)

/** Keys as the program asks for them, without plural endings. */
export const KEYS: ReadonlySet<string> = new Set(LANGUAGES.flatMap(language => [...TEXTS[language].keys()].map(baseOf)))

/** Names of the placeholders in a text, each once, in the order of the alphabet. */
export const placeholdersOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(match => match[1] ?? ''))].toSorted()

export type Source = { readonly file: string; readonly text: string }

/** Every source file of the program, tests left out. */
export const sources = (): readonly Source[] =>
  ['shared', 'electron', 'renderer'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.tsx?$/.test(name) && !name.startsWith(join('i18n', 'messages')))
      .map(name => ({ file: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') })),
  )
