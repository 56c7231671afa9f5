/** The finished report, read back: every fact is on paper, in every language. */
import { resolve } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { readPdfText } from '#electron/reporting/read-pdf-text.ts'
import type { RenderProgress } from '#electron/reporting/render-definition.ts'
import { renderReport } from '#electron/reporting/render-report.ts'
import type { ReportFacts } from '#electron/reporting/report-facts.ts'
import { formatDay, formatMoney, formatNumber, formatShare } from '#shared/i18n/formats.ts'
import { LANGUAGES, type Language } from '#shared/kit/language.ts'
import { sampleFacts } from './sample-facts.ts'

const fontsFolder = resolve(import.meta.dirname, '../../../resources/fonts')

const render = async (facts: ReportFacts): Promise<Uint8Array> => {
  const rendered = await renderReport(facts, { fontsFolder })
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error))
  return rendered.value.bytes
}

/** White space differs from line to line: it is compared as if it were not there. */
const bare = (text: string): string => text.replaceAll(/\s+/g, '')

const openPdf = async (bytes: Uint8Array) => await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise

describe.each(LANGUAGES)('the report in %s', (language: Language) => {
  const facts = sampleFacts(language)
  const rendering = render(facts)
  const reading = rendering.then(async bytes => (await readPdfText(bytes)).map(bare))

  test('shows the six loss figures on its summary page', async () => {
    const summary = (await reading)[2] ?? ''
    for (const figure of [
      formatNumber(42, language),
      formatNumber(29, language),
      formatShare(42 / 318, language),
      formatShare(29 / 302, language),
      formatMoney(102_830_000, 'EUR', language),
      formatMoney(54_000_000, 'EUR', language),
    ]) {
      expect(summary).toContain(bare(figure))
    }
  })

  test('lists the reasons of class A in their order, with their money and evidence', async () => {
    const summary = (await reading)[2] ?? ''
    const classA = facts.ranking.reasons.filter(reason => reason.class === 'A')
    const fightFirst = summary.slice(summary.lastIndexOf(bare(formatMoney(54_000_000, 'EUR', language))))
    const places = classA.map(({ reasonId, money }) => {
      const name = facts.reasons.find(reason => reason.id === reasonId)?.name ?? ''
      const ref = facts.evidence.find(entry => entry.key === `reason.${reasonId}`)?.ref ?? ''
      expect(fightFirst).toContain(ref)
      expect(fightFirst).toContain(bare(formatMoney(money, 'EUR', language)))
      return fightFirst.indexOf(bare(name))
    })
    expect(classA.length).toBe(3)
    expect(places.every(place => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  test('numbers every page but the cover as page of pages', async () => {
    const pages = await reading
    pages.slice(1).forEach((page, index) => expect(page).toContain(`${index + 2}/${pages.length}`))
  })

  test('prints names of every alphabet and the day of issue', async () => {
    const all = (await reading).join('')
    for (const text of [
      'Çelësi sh.p.k.',
      'ООО «Вектор»',
      'Ёлка-Сервис',
      'Hartmann & Dervishi Consulting',
      'Elira Hoxha',
    ]) {
      expect(all).toContain(bare(text))
    }
    expect(all).toContain(bare(formatDay('2026-11-22', language)))
  })

  test('holds no trace of a value that was not there', async () => {
    expect((await reading).join(' ')).not.toMatch(/undefined|NaN|null|Infinity|\[object|\{\{|report\./)
  })

  test('says in its metadata what it is, and nothing of the computer it was made on', async () => {
    const document = await openPdf(await rendering)
    const { info } = (await document.getMetadata()) as { readonly info: { readonly [key: string]: unknown } }
    expect(info).toMatchObject({
      Language: language,
      Author: 'M. Hartmann',
      Creator: 'Churn Audit',
      Producer: 'Churn Audit',
    })
    expect(info['Title']).toContain('Northwind Components')
    expect(info['CreationDate']).toBe('D:20261122000000Z')
    const raw = Buffer.from(await rendering).toString('latin1')
    expect(
      [import.meta.dirname, fontsFolder, '.ttf', 'pdfmake', 'PDFKit'].filter(trace => raw.includes(trace)),
    ).toEqual([])
  })

  test('links each reference to a line that exists, and each chapter from the outline', async () => {
    const document = await openPdf(await rendering)
    const destinations = [...((await document.getDestinations()) as unknown as Map<string, unknown>).keys()]
    expect(destinations).toEqual(expect.arrayContaining(facts.evidence.map(entry => entry.ref)))
    for (let number = 1; number <= document.numPages; number += 1) {
      const annotations = (await (await document.getPage(number)).getAnnotations()) as { readonly dest?: unknown }[]
      for (const { dest } of annotations) expect(destinations).toContain(dest)
    }
    expect((await document.getOutline()).length).toBeGreaterThanOrEqual(12)
  })
})

test('the same facts give the same bytes', async () => {
  const [one, other] = [await render(sampleFacts('sq')), await render(sampleFacts('sq'))]
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
})

test('both logos stand on the cover: one as an image, one as drawing and words', async () => {
  const withLogos = await render(sampleFacts('en'))
  const without = await render(sampleFacts('en', { logos: [] }))
  const images = (bytes: Uint8Array): number =>
    Buffer.from(bytes).toString('latin1').split('/Subtype /Image').length - 1
  expect([images(withLogos), images(without)]).toEqual([1, 0])
  const [cover, plainCover] = [(await readPdfText(withLogos))[0] ?? '', (await readPdfText(without))[0] ?? '']
  // The word of the SVG logo stands beside the client company's name.
  expect(cover.split('Northwind').length - 1).toBe(2)
  expect(plainCover.split('Northwind').length - 1).toBe(1)
})

test('an engagement without any data still gives a whole report', async () => {
  const facts = sampleFacts('ru')
  const missing = { clients: null, base: null, share: null, moneyYear: null, baseMoneyYear: null } as const
  const bytes = await render(
    sampleFacts('ru', {
      ranking: { ...facts.ranking, reasons: [], bases: [], orderEstablished: [] },
      losses: {
        ...facts.losses,
        method: 'none',
        bySegment: [],
        thresholds: [],
        leftOut: [],
        current: { ...facts.losses.current, ...missing },
        previous: { ...facts.losses.previous, ...missing },
      },
      reasons: [],
      methods: [],
      studies: [],
      quotes: [],
      tools: [],
      offers: [],
      contacts: [],
      findings: [],
      departedClients: [],
      logos: [],
    }),
  )
  expect((await readPdfText(bytes)).join(' ')).toContain('неизвестно')
})

test('progress rises to its end, and a cancelled report is not made', async () => {
  const seen: RenderProgress[] = []
  await renderReport(sampleFacts('en'), { fontsFolder, onProgress: progress => seen.push(progress) })
  const done = seen.map(progress => progress.done)
  expect(done).toEqual(done.toSorted((one, other) => one - other))
  expect(seen.at(-1)).toEqual({ done: 100, total: 100, unit: 'steps' })
  const cancelled = await renderReport(sampleFacts('en'), { fontsFolder, signal: AbortSignal.abort() })
  expect(cancelled).toEqual({ ok: false, error: { code: 'cancelled', details: {} } })
})
