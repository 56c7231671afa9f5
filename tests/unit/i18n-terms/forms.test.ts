/** Counted sentences have every plural form of their language, and all languages fill in the same values. */
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '#shared/kit/language.ts'
import { messageTexts } from './texts.ts'

const FORMS: { readonly [language in Language]: readonly string[] } = {
  en: ['one', 'other'],
  ru: ['few', 'many', 'one', 'other'],
  sq: ['one', 'other'],
}
const ENDING = /_(zero|one|two|few|many|other)$/

const countedKeys = (language: Language): ReadonlyMap<string, readonly string[]> => {
  const forms = new Map<string, string[]>()
  for (const { place } of messageTexts(language)) {
    const form = ENDING.exec(place)?.[1]
    if (form === undefined) continue
    const key = place.replace(ENDING, '')
    forms.set(key, [...(forms.get(key) ?? []), form].sort())
  }
  return forms
}

const valuesOf = (language: Language): ReadonlyMap<string, string> => {
  const values = new Map<string, Set<string>>()
  for (const { place, text } of messageTexts(language)) {
    const key = place.replace(ENDING, '')
    const found = values.get(key) ?? new Set<string>()
    for (const match of text.matchAll(/\{\{\s*(\w+)/g)) found.add(match[1] ?? '')
    values.set(key, found)
  }
  return new Map([...values].map(([key, found]) => [key, [...found].sort((a, b) => a.localeCompare(b)).join(' ')]))
}

describe.each(LANGUAGES)('messages in %s', language => {
  test('have all plural forms of a counted sentence', () => {
    const counted = [...countedKeys(language)]
    expect(counted.length).toBeGreaterThan(30)
    expect(counted.filter(([, forms]) => forms.join() !== FORMS[language].join())).toEqual([])
  })

  test('have the same keys and fill in the same values as English', () => {
    expect(valuesOf(language)).toEqual(valuesOf('en'))
  })
})
