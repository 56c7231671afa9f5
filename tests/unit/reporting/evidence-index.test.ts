/** The index of evidence: one line per figure, and every figure has its line. */
import { expect, test } from 'vitest'
import { evidenceIndex } from '#electron/reporting/evidence-index.ts'
import { report } from '#shared/i18n/messages/report.ts'
import { LANGUAGES } from '#shared/kit/language.ts'
import { sampleFacts } from './sample-facts.ts'

test.each(LANGUAGES)('in %s the lines are numbered without gaps and none is empty', language => {
  const lines = evidenceIndex(sampleFacts(language))
  expect(lines.map(line => line.ref)).toEqual(lines.map((_, index) => `E${index + 1}`))
  for (const line of lines) {
    for (const text of [line.what, line.definition, line.base, line.records]) expect(text.trim()).not.toBe('')
  }
})

test('the six figures, the segments, each method, the ranking and each reason have a line', () => {
  const facts = sampleFacts('en')
  const keys = evidenceIndex(facts).map(line => line.key)
  expect(keys.slice(0, 7)).toEqual([
    'loss.current.clients',
    'loss.current.share',
    'loss.current.money',
    'loss.previous.clients',
    'loss.previous.share',
    'loss.previous.money',
    'loss.segments',
  ])
  expect(keys).toEqual(
    expect.arrayContaining([
      'ranking',
      'contacts',
      ...facts.ranking.bases.map(base => `method.${base.method}`),
      ...facts.ranking.reasons.map(reason => `reason.${reason.reasonId}`),
    ]),
  )
})

test('a figure typed by hand says so', () => {
  const line = evidenceIndex(sampleFacts('en')).find(each => each.key === 'loss.previous.money')
  expect(line?.records).toContain('the client company’s own estimate')
})

/** Message keys without the endings of plural forms. */
const basesOf = (messages: object): Set<string> =>
  new Set(Object.keys(messages).map(key => key.replace(/_(?:one|few|many|other)$/, '')))

test('the report has all its sentences in each language, with the plural forms the language needs', () => {
  for (const language of LANGUAGES) {
    expect(basesOf(report[language])).toEqual(basesOf(report.en))
    const forms = language === 'ru' ? ['one', 'few', 'many', 'other'] : ['one', 'other']
    const plurals = Object.keys(report[language]).filter(key => key.endsWith('_other'))
    for (const plural of plurals) {
      for (const form of forms) expect(report[language]).toHaveProperty([plural.replace(/_other$/, `_${form}`)])
    }
  }
})
