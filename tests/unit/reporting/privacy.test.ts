/** Nobody is named in the report who was not meant to be. */
import { describe, expect, test } from 'vitest'
import { buildReport } from '#electron/reporting/build-report.ts'
import { sourceTexts } from '#electron/reporting/find-lost-text.ts'
import type { QuoteFact, ReportFacts } from '#electron/reporting/report-facts.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { LANGUAGES } from '#shared/kit/language.ts'
import { sampleFacts } from './sample-facts.ts'

const wordsOf = (facts: ReportFacts): string => sourceTexts(buildReport(facts).content, new Set()).join('\n')

describe.each(LANGUAGES)('in %s', language => {
  test('clients are named nowhere unless the list of departed clients is included', () => {
    const facts = sampleFacts(language)
    const without = wordsOf(sampleFacts(language, { settings: { ...facts.settings, includeDepartedList: false } }))
    for (const { name } of facts.departedClients) {
      expect(wordsOf(facts)).toContain(name)
      expect(without).not.toContain(name)
    }
  })

  test('an anonymous respondent stays anonymous, whatever came along', () => {
    const attribution = { kind: 'anonymous', who: 'Agron Leka' } as QuoteFact['attribution']
    const words = wordsOf(
      sampleFacts(language, {
        quotes: [{ reasonId: 'r1' as ReasonId, methodId: 'interview', text: 'We left.', attribution }],
      }),
    )
    expect(words).toContain('We left.')
    expect(words).not.toContain('Agron Leka')
  })
})

test('a staff poll with fewer than five answers is not broken down by reason', () => {
  const facts = sampleFacts('en')
  const bases = facts.ranking.bases.map(base => (base.method === 'staff' ? { ...base, answered: 4 } : base))
  const columns = facts.sideBySide.columns.map(column =>
    column.voice === 'staff' ? { ...column, answered: 4, base: 4, isHidden: true } : column,
  )
  const few = wordsOf(
    sampleFacts('en', { ranking: { ...facts.ranking, bases }, sideBySide: { ...facts.sideBySide, columns } }),
  )
  expect(wordsOf(facts)).toContain('17 of 11')
  expect(few).not.toContain('17 of 4')
  expect(few).not.toMatch(/Staff poll: \d/)
  expect(few).toContain('fewer than 5 answers')
})

test('of the records of the client company the report tells counts alone', () => {
  expect(Object.keys(sampleFacts('en').sideBySide.crm)).toEqual(['spoke', 'written', 'counts'])
})
