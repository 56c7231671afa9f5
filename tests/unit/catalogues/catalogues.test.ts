/** The catalogues that ship: they parse, nothing is missing in any language, and the weight of evidence is told. */
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadResources } from '#electron/services/resources.ts'
import { METHOD_IDS } from '#shared/domain/evidence.ts'
import { REASON_GROUPS } from '#shared/domain/reasons.ts'
import { rules } from '#shared/i18n/messages/rules.ts'
import { LANGUAGES, type Localised } from '#shared/kit/language.ts'

const resources = loadResources(fileURLToPath(new URL('../../../resources', import.meta.url)))

const texts: readonly (readonly [where: string, text: Localised])[] = [
  ...resources.reasons.map(reason => [`reason ${reason.id}`, reason.name] as const),
  ...resources.tools.flatMap(tool => [
    [`tool ${tool.id}: name`, tool.name] as const,
    [`tool ${tool.id}: description`, tool.description] as const,
    [`tool ${tool.id}: needs`, tool.needs] as const,
    ...(tool.rate === null ? [] : [[`tool ${tool.id}: rate`, tool.rate.text] as const]),
  ]),
  ...resources.methods.flatMap(method => [
    [`method ${method.id}: name`, method.name] as const,
    [`method ${method.id}: question`, method.question] as const,
    [`method ${method.id}: who is asked`, method.whoIsAsked] as const,
    [`method ${method.id}: bias`, method.bias] as const,
    ...method.steps.map(step => [`method ${method.id}: step ${step.id}`, step.text] as const),
  ]),
  ...resources.questions.questions.flatMap(question => [
    [`question ${question.id}: text`, question.text] as const,
    [`question ${question.id}: source`, question.source] as const,
    ...question.options.map(option => [`question ${question.id}: option ${option.key}`, option.text] as const),
  ]),
  ['script: opening', resources.questions.script.opening],
  ['script: closing', resources.questions.script.closing],
]

const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(entry => entry.id)

describe('the catalogues that ship', () => {
  test.each([
    ['reasons', idsOf(resources.reasons)],
    ['tools', idsOf(resources.tools)],
    ['methods', idsOf(resources.methods)],
    ['questions', idsOf(resources.questions.questions)],
  ])('give every one of the %s its own id in kebab case', (_, ids) => {
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter(id => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([])
  })

  test('say everything in all three languages, each in its own words', () => {
    expect(texts.length).toBeGreaterThan(150)
    const broken = texts.filter(
      ([, text]) =>
        LANGUAGES.some(language => text[language].trim() === '') ||
        !/[а-яё]/i.test(text.ru) ||
        text.sq === text.en ||
        /[а-яё]/i.test(text.en + text.sq),
    )
    expect(broken.map(([where]) => where)).toEqual([])
  })

  test('hold reasons of all three groups, and labels for the external ones alone', () => {
    for (const group of REASON_GROUPS)
      expect(resources.reasons.filter(reason => reason.group === group).length).toBeGreaterThan(8)
    const labelled = resources.reasons.filter(reason => reason.pestel.length > 0)
    expect(labelled.map(reason => reason.group)).toEqual(
      resources.reasons.filter(reason => reason.group === 'external').map(() => 'external'),
    )
    // Rivalry is filled from the competitors' group and never written into the catalogue.
    expect(resources.reasons.filter(reason => reason.porter.includes('rivalry'))).toEqual([])
  })

  test('call a reason by one name only once in each language', () => {
    for (const language of LANGUAGES) {
      const names = resources.reasons.map(reason => reason.name[language].toLowerCase())
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    }
  })

  test('offer tools for both markets, with shares between 0 and 1, and no rate from mere opinion', () => {
    for (const market of ['b2b', 'b2c'] as const)
      expect(resources.tools.filter(tool => tool.markets.includes(market)).length).toBeGreaterThan(5)
    const rated = resources.tools.filter(tool => tool.rate !== null)
    expect(rated.length).toBeGreaterThan(5)
    expect(rated.filter(({ rate }) => (rate?.share ?? 0) <= 0 || (rate?.share ?? 0) >= 1)).toEqual([])
    expect(rated.filter(tool => tool.evidence === 'opinion')).toEqual([])
    expect(resources.tools.filter(tool => tool.markets.length === 0 || tool.source.en === '')).toEqual([])
  })

  test('define all four methods with steps of their own', () => {
    expect(idsOf(resources.methods)).toEqual([...METHOD_IDS])
    for (const method of resources.methods) {
      expect(method.steps.length).toBeGreaterThan(4)
      expect(new Set(idsOf(method.steps)).size).toBe(method.steps.length)
      expect(method.steps.filter(step => step.minutes !== null && step.minutes <= 0)).toEqual([])
    }
  })
})

describe('the sentences of the rules', () => {
  const numbers = Array.from({ length: 13 }, (_, index) => String(index + 1))

  test.each(LANGUAGES)('are all there in %s', language => {
    const sentences: Readonly<Record<string, string>> = rules[language]
    expect(Object.keys(sentences)).toEqual(Object.keys(rules.en))
    expect(numbers.filter(number => (sentences[number] ?? '') === '')).toEqual([])
    for (const [key, sentence] of Object.entries(sentences))
      if (key.startsWith('finding.')) expect(sentence).toContain('{{count')
  })
})
