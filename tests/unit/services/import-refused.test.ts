import { describe, expect, test } from 'vitest'
import type { ImportSummary } from '#shared/contract/imports.ts'
import { LANGUAGES } from '#shared/kit/language.ts'
import { testData } from '#tests/helpers/test-data.ts'
import { makeZip, xlsxParts } from '../workbooks/make-zip.ts'
import { clientsOf, createHost } from './host.ts'

const ROW = '<row r="1"><c r="A1" t="str"><v>Client</v></c></row><row r="2"><c r="A2" t="str"><v>Bakery</v></c></row>'
const whole = makeZip(xlsxParts(ROW))
const wide = (separator: string): string => Array.from({ length: 300 }, (_, index) => `C${index}`).join(separator)
const locked = testData('spreadsheets/calamine_pass_protected.xlsx')

/** What is wrong, the file, its code, and a word of each language's sentence. */
const FILES = [
  {
    what: 'a truncated workbook',
    name: 'cut.xlsx',
    content: whole.subarray(0, whole.length / 2),
    code: 'file-damaged',
  },
  { what: 'an empty file', name: 'empty.csv', content: '', code: 'file-empty' },
  { what: 'a sheet without a row', name: 'blank.xlsx', content: makeZip(xlsxParts('')), code: 'sheet-empty' },
  { what: 'three hundred columns', name: 'wide.csv', content: `${wide(';')}\n${wide(';')}`, code: 'too-many-columns' },
  {
    what: 'a picture under a wrong name',
    name: 'logo.xlsx',
    content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    code: 'file-not-a-spreadsheet',
  },
  {
    what: 'columns that say nothing of clients',
    name: 'o.csv',
    content: 'Colour\nred\nblue',
    code: 'no-identity-column',
  },
] as const

const sentences = new Map<string, string>()

const isSentence = (text: string, language: string, code: string): void => {
  // The sentence for faults of the program carries the code of a failure that nobody wrote a sentence for.
  expect(text).not.toContain(code)
  expect(text).not.toMatch(/\{\{|undefined|import\.|errors\.|error\./)
  expect(text.length).toBeGreaterThan(20)
  expect(text).toMatch(/[.]$/)
  if (language === 'ru') expect(text).toMatch(/[а-яё]{4}/)
  if (language === 'sq') expect(text).toMatch(/[ëç]/)
}

describe.each(LANGUAGES)('a file that cannot be imported is refused with a sentence (%s)', language => {
  test.each(FILES)('$what', async ({ name, content, code }) => {
    const host = createHost()
    const engagement = await host.create()
    const job = await host.startImport(engagement, await host.hand(name, content), 'clients', {}, language)
    const state = await host.ended(job)
    expect(state).toMatchObject({ state: 'failed', error: { code } })
    const message = state.state === 'failed' ? state.error.message : ''
    isSentence(message, language, code)
    expect(sentences.get(message), 'two faults with one sentence').toBeUndefined()
    sentences.set(message, code)
    expect(await clientsOf(host, engagement)).toEqual([])
    expect(await host.call('imports.list', { engagement })).toEqual([])
    // The file may be corrected and handed in again: nothing is in the way.
    await host.import(engagement, await host.hand('good.csv', 'Client\nBakery'), 'clients')
    expect(await clientsOf(host, engagement)).toHaveLength(1)
  })

  test.skipIf(locked === undefined)('a workbook with a password', async () => {
    const host = createHost()
    const engagement = await host.create()
    const slot = await host.handPath(locked ?? '')
    const job = await host.startImport(engagement, slot, 'clients', {}, language)
    const state = await host.ended(job)
    expect(state).toMatchObject({ state: 'failed', error: { code: 'file-password-protected' } })
    if (state.state === 'failed') isSentence(state.error.message, language, state.error.code)
  })
})

test('a mapping that cannot be is refused by its code', async () => {
  const host = createHost()
  const engagement = await host.create()
  const slot = await host.hand('c.csv', 'Client;Code\nBakery;1')
  const failing = async (options: Parameters<typeof host.startImport>[3]) => {
    const state = await host.ended(await host.startImport(engagement, slot, 'clients', options))
    return state.state === 'failed' ? state.error : state.state
  }
  const mapping = (fields: readonly string[]) => ({ mapping: { fields: [...fields], excludedRows: [] } })
  for (const [options, code] of [
    [mapping(['name', 'name']), 'field-twice'],
    [mapping(['name', 'shoe-size']), 'field-unknown'],
    [{ map: { Nowhere: 'name' } }, 'column-unknown'],
    [{ reading: { sheet: 'Second' } }, 'sheet-not-found'],
    [{ reading: { encoding: 'klingon' } }, 'encoding-not-known'],
  ] as const) {
    const error = await failing(options)
    expect(error).toMatchObject({ code })
    if (typeof error !== 'string') isSentence(error.message, 'en', code)
  }
  const gone = { engagement, slot: 'gone', kind: 'clients' as const, reading: {}, dryRun: true }
  expect(await host.ask('import.run', gone)).toMatchObject({ ok: false, error: { code: 'upload-missing' } })
  expect(await host.ask('import.preview', gone)).toMatchObject({ ok: false, error: { code: 'upload-missing' } })
})

describe('a row that cannot be read as it stands', () => {
  const cells = (row: number, ...texts: readonly string[]): string =>
    `<row r="${row}">${texts.map((text, at) => `<c r="${'ABCD'[at]}${row}" ${text}</c>`).join('')}</row>`
  const text = (value: string): string => `t="str"><v>${value}</v>`

  test.each(LANGUAGES)('is kept without the value, and its sentence says why (%s)', async language => {
    const host = createHost()
    const engagement = await host.create('EUR')
    const sheet =
      cells(1, text('Client ID'), text('Client'), text('End'), text('Revenue')) +
      cells(2, text('1'), text('Bakery'), text('31/02/2026'), text('1 234,50 ₽')) +
      cells(3, text('2'), text('Mill'), text('2026-05-01'), '><f>1+1</f>') +
      cells(4, text('3'), text('Crane'), text('2026-05-02'), '><v>7</v>')
    const slot = await host.hand('rows.xlsx', makeZip(xlsxParts(sheet)))
    const state = await host.ended(await host.startImport(engagement, slot, 'clients', {}, language))
    if (state.state !== 'done') throw new Error(state.state)
    expect(state.result).toMatchObject({
      added: 3,
      rejected: 0,
      problems: [
        { row: 2, code: 'not-a-day', value: '31/02/2026', severity: 'warning' },
        { row: 2, code: 'other-currency', value: '1 234,50 ₽', severity: 'warning' },
        { row: 3, code: 'formula-without-value', severity: 'warning' },
      ],
    })
    const { problems } = state.result as ImportSummary
    for (const { message, code } of problems) isSentence(message, language, code)
    expect((await clientsOf(host, engagement)).map(client => [client.id, client.end, client.revenue_year])).toEqual([
      ['1', null, null],
      ['3', '2026-05-02', 700],
      ['2', '2026-05-01', null],
    ])
  })

  test('in the currency of the engagement the same amount is read', async () => {
    const host = createHost()
    const engagement = await host.create('RUB')
    await host.import(engagement, await host.hand('r.csv', 'Client;Revenue\nBakery;"1 234,50 ₽"'), 'clients')
    expect(await clientsOf(host, engagement)).toMatchObject([{ revenue_year: 123_450 }])
  })
})
