import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#shared/kit/language.ts'
import { baseOf, isPlural, KEYS, placeholdersOf, TEXTS } from './texts.ts'

/** Names that are written alike everywhere. */
const WITHOUT_CYRILLIC = new Set(['common.app', 'ranking.view.pestel'])
/** Names, units and words that Albanian shares with English. */
const SAME_IN_ALBANIAN = new Set([
  'common.app',
  'ranking.view.pestel',
  'ranking.view.porter',
  'wizard.file.size.kilobytes',
  'wizard.file.size.megabytes',
  'wizard.problems.title_one',
  'wizard.field.email',
])
/** Words that stand between two others and bring their own spaces. */
const JOINING = new Set(['ranking.and', 'ranking.over'])

/** The words of a text; one of placeholders and signs alone has none. */
const wordsOf = (text: string): string =>
  text
    .replaceAll(/\{\{[^}]*\}\}/g, ' ')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()

const formsOf = (language: (typeof LANGUAGES)[number], base: string): readonly string[] =>
  [...TEXTS[language]].filter(([key]) => baseOf(key) === base).map(([, text]) => text)

describe.each(LANGUAGES)('the messages in %s', language => {
  const texts = TEXTS[language]

  test('hold every key', () => {
    const bases = new Set([...texts.keys()].map(baseOf))
    expect([...KEYS].filter(key => !bases.has(key))).toEqual([])
  })

  test('hold each plural in exactly the forms that the language has', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    const counted = new Set([...TEXTS.en.keys(), ...texts.keys()].filter(isPlural).map(baseOf))
    expect(counted.size).toBeGreaterThan(10)
    const wrong = [...counted].filter(base => {
      const forms = [...texts.keys()].filter(key => baseOf(key) === base).map(key => key.slice(base.length + 1))
      return forms.toSorted().join() !== [...pluralCategories].toSorted().join()
    })
    expect(wrong).toEqual([])
  })

  test('have the placeholders of the English ones', () => {
    const differing = [...KEYS].filter(key => {
      const of = (one: (typeof LANGUAGES)[number]): string => placeholdersOf(formsOf(one, key).join(' ')).join()
      return of(language) !== of('en')
    })
    expect(differing).toEqual([])
  })

  test('are finished texts: no edge spaces, no half placeholders, no marks of work to do', () => {
    const odd = [...texts].filter(
      ([key, text]) =>
        text.trim() === '' ||
        (text !== text.trim() && !JOINING.has(key)) ||
        / {2}/.test(text) ||
        /\{\{\s*\}\}|(?<!\{)\{(?!\{)|\$\{|\u00ad|\ufffd/.test(text) ||
        /\b(?:todo|fixme|xxx|lorem)\b/i.test(text),
    )
    expect(odd).toEqual([])
  })
})

test('Russian texts are written in Russian', () => {
  const latin = [...TEXTS.ru].filter(
    ([key, text]) => wordsOf(text) !== '' && !/[а-яё]/i.test(text) && !WITHOUT_CYRILLIC.has(key),
  )
  expect(latin).toEqual([])
})

test('Albanian texts are not English ones left standing', () => {
  const left = [...TEXTS.sq].filter(
    ([key, text]) => wordsOf(text) !== '' && TEXTS.en.get(key) === text && !SAME_IN_ALBANIAN.has(key),
  )
  expect(left).toEqual([])
})

test('no Cyrillic stands in Albanian or English, and no Latin look-alike inside a Russian word', () => {
  const foreign = [...TEXTS.en, ...TEXTS.sq].filter(([, text]) => /\p{Script=Cyrillic}/u.test(text))
  expect(foreign.filter(([key]) => !NAMES_OF_LANGUAGES.test(key))).toEqual([])
  const mixed = [...TEXTS.ru].filter(([, text]) =>
    /[а-яё][a-z]|[a-z][а-яё]/i.test(text.replaceAll(/\{\{[^}]*\}\}/g, ' ')),
  )
  expect(mixed).toEqual([])
})

/** A language is offered under its own name. */
const NAMES_OF_LANGUAGES = /language/i

test('the lists of exceptions hold nothing that is no exception any more', () => {
  expect([...WITHOUT_CYRILLIC].filter(key => /[а-яё]/i.test(TEXTS.ru.get(key) ?? 'я'))).toEqual([])
  expect([...SAME_IN_ALBANIAN].filter(key => TEXTS.en.get(key) !== TEXTS.sq.get(key))).toEqual([])
})
