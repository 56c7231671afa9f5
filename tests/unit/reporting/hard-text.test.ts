/** Text that printing engines lose without a word: it is printed whole, or the export says what it cannot print. */
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPdfText } from '#electron/reporting/read-pdf-text.ts'
import { renderReport } from '#electron/reporting/render-report.ts'
import type { ReportFacts } from '#electron/reporting/report-facts.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { sampleFacts } from './sample-facts.ts'

const fontsFolder = resolve(import.meta.dirname, '../../../resources/fonts')

const printed = async (facts: ReportFacts): Promise<string> => {
  const rendered = await renderReport(facts, { fontsFolder })
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error))
  return (await readPdfText(rendered.value.bytes)).join('').replaceAll(/\s+/g, '')
}

const LONG_NOTE = Array.from({ length: 120 }, (_, index) => `Line ${index} of a note that goes on and on.`).join('\n')

const said = (text: string): ReportFacts =>
  sampleFacts('en', {
    quotes: [{ reasonId: 'r1' as ReasonId, methodId: 'survey', text, attribution: { kind: 'anonymous' } }],
  })

const linesFound = (all: string): number =>
  LONG_NOTE.split('\n').filter(line => all.includes(line.replaceAll(/\s+/g, ''))).length

describe('a note of 120 lines is printed whole', () => {
  test('as the reason for a class', async () => {
    const { ranking } = sampleFacts('en')
    const reasons = ranking.reasons.map((reason, index) =>
      index === 1 ? { ...reason, override: { class: 'A' as const, note: LONG_NOTE } } : reason,
    )
    expect(linesFound(await printed(sampleFacts('en', { ranking: { ...ranking, reasons } })))).toBe(120)
  })

  test('as a quotation', async () => {
    expect(linesFound(await printed(said(LONG_NOTE)))).toBe(120)
  })

  test('as the opening words', async () => {
    const { settings } = sampleFacts('en')
    expect(linesFound(await printed(sampleFacts('en', { settings: { ...settings, opening: LONG_NOTE } })))).toBe(120)
  })
})

test('names of 300 letters without a space stay on the paper', async () => {
  const name = 'W'.repeat(300)
  const facts = sampleFacts('en')
  const rendered = await renderReport(
    sampleFacts('en', {
      engagement: { ...facts.engagement, clientCompany: name },
      settings: { ...facts.settings, title: name, decisions: [name, name, name] },
      brand: { ...facts.brand, consultancy: name, confidentiality: name },
      reasons: facts.reasons.map(reason => ({ ...reason, name })),
      contacts: facts.contacts.map(contact => ({ ...contact, clientName: name, assignedTo: name })),
      departedClients: facts.departedClients.map(client => ({ ...client, name, segment: name, manager: name })),
      losses: { ...facts.losses, bySegment: facts.losses.bySegment.map(row => ({ ...row, segment: name })) },
    }),
    { fontsFolder },
  )
  expect(rendered.ok).toBe(true)
})

test('a soft hyphen pasted from a letter takes no other hyphen with it', async () => {
  const facts = sampleFacts('en')
  const all = await printed(
    sampleFacts('en', { engagement: { ...facts.engagement, clientCompany: 'North\u00adwind A-B 2024-2025 e-mail' } }),
  )
  expect(all).toContain('NorthwindA-B2024-2025e-mail')
})

test('a letter that only one of the two typefaces has is set in that one', async () => {
  expect(await printed(said('Greek ἀἁ and a ● in one line'))).toContain('Greekἀἁanda●inoneline')
})

test.each([
  ['𒀀', 'U+12000'],
  ['漢', 'U+6F22'],
])('the letter %s, which no typeface has, is named instead of being dropped', async (character, codePoint) => {
  const rendered = await renderReport(said(`Good ${character} bye`), { fontsFolder })
  expect(rendered).toMatchObject({ ok: false, error: { code: 'glyph-missing', details: { character, codePoint } } })
})

test('a list of a thousand clients is printed to the last', async () => {
  const [client] = sampleFacts('en').departedClients
  if (client === undefined) throw new Error('the sample must hold a departed client')
  const departedClients = Array.from({ length: 1000 }, (_, index) => ({ ...client, name: `Client company ${index}.` }))
  const all = await printed(sampleFacts('en', { departedClients }))
  expect(departedClients.filter(each => all.includes(each.name.replaceAll(' ', ''))).length).toBe(1000)
})
