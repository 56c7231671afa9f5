/** Sentences are set as each language sets them: its own quotes, real ellipses, single spaces, full stops where a sentence ends. */
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '#shared/kit/language.ts'
import { allTexts, messageTexts, placesWith } from './texts.ts'

/** Words that join two others carry their own spaces. */
const JOINTS = ['ranking.over', 'ranking.and']

const QUOTES: {
  readonly [language in Language]: { readonly pair: readonly [string, string]; readonly foreign: RegExp }
} = {
  en: { pair: ['“', '”'], foreign: /["'«»„‘]/ },
  ru: { pair: ['«', '»'], foreign: /["'“”„‘’]/ },
  sq: { pair: ['“', '”'], foreign: /["'«»„‘]/ },
}

/** Whether each opening quote has its closing one, never two deep. */
const isPaired = (text: string, [open, close]: readonly [string, string]): boolean => {
  const signs = Array.from(text).filter(sign => sign === open || sign === close)
  return signs.length % 2 === 0 && signs.every((sign, index) => sign === (index % 2 === 0 ? open : close))
}

describe.each(LANGUAGES)('texts in %s', language => {
  const texts = allTexts(language)

  test('have the quotes and apostrophes of the language', () => {
    const { pair, foreign } = QUOTES[language]
    expect(placesWith(texts, foreign)).toEqual([])
    expect(texts.filter(({ text }) => !isPaired(text, pair))).toEqual([])
  })

  test('have single spaces and none at the ends', () => {
    expect(placesWith(texts, / {2}|\t/)).toEqual([])
    expect(placesWith(texts, /^\s|\s$/, JOINTS)).toEqual([])
    expect(placesWith(texts, / [,.;:!?](?![\p{L}\d])/u, ['wizard.delimiter.'])).toEqual([])
  })

  test('have … for three dots', () => {
    expect(placesWith(texts, /\.{2,}/)).toEqual([])
  })

  test('end the sentences of errors and problems with a full stop', () => {
    const sentences = messageTexts(language).filter(({ place }) => /^(errors\.|import\.(error|problem)\.)/.test(place))
    expect(sentences.length).toBeGreaterThan(60)
    expect(placesWith(sentences, /[^.]$/)).toEqual([])
  })

  test('begin the sentences of errors with a capital, a quote or a name', () => {
    const sentences = messageTexts(language).filter(({ place }) => place.startsWith('errors.'))
    expect(placesWith(sentences, /^\p{Ll}/u)).toEqual([])
  })
})

test('Russian parts words with a long dash, not with a hyphen or a short one', () => {
  expect(placesWith(allTexts('ru'), /\p{L}»? [–-] \p{L}/u)).toEqual([])
})

test('Albanian keeps ë and ç where they are always written', () => {
  expect(
    placesWith(allTexts('sq'), /(?<!\p{L})(eshte|nje|dhene|cfare|per|kerkim\p{L}*|arsyje\p{L}*)(?!\p{L})/iu),
  ).toEqual([])
})

test('Russian keeps ё in the words of the product', () => {
  expect(placesWith(allTexts('ru'), /(?<!\p{L})(отчет|еще|ее|учтен|расчет|темн(ый|ая|ое)|счет)(?!\p{L})/iu)).toEqual([])
})
