import { describe, expect, test } from 'vitest'
import type { ImportSummary } from '#shared/contract/imports.ts'
import { testData } from '#tests/helpers/test-data.ts'
import { clientsOf, createHost } from './host.ts'

/** One table in five encodings. An old encoding lacks some signs: there its writer had put others, as people do. */
const FILES = [
  { name: 'ru_clients_cp1251_semicolon.csv', writes: [['Қ', 'К']] },
  {
    name: 'ru_clients_cp866_semicolon.csv',
    writes: [
      ['Қ', 'К'],
      ['«', '"'],
      ['»', '"'],
    ],
  },
  { name: 'ru_clients_utf16le_tab.txt', writes: [] },
  { name: 'ru_clients_utf8_nobom_comma.csv', writes: [] },
  { name: 'ru_clients_utf8bom_sep.csv', writes: [] },
].map(file => ({ ...file, path: testData(`own/${file.name}`) }))

/** What each row of the table must become, in the order of its rows; revenue in kopecks. */
const CLIENTS = [
  { id: '0274062111', name: 'ООО «Ромашка»', start: '2021-02-01', end: '2023-03-15', revenue_year: 123_456_789 },
  { id: '771234567890', name: 'ИП Ёлкина А. Б.', start: '2019-12-31', end: null, revenue_year: 9_876_540 },
  { id: '7701234567', name: 'АО "Восток-7"', start: '2020-02-29', end: '2024-01-01', revenue_year: 0 },
  { id: 'ТОО Қазына', name: 'ТОО Қазына', start: '2022-06-05', end: null, revenue_year: null },
  { id: '5003052454', name: 'ООО Пробел', start: '2022-07-01', end: '2022-07-01', revenue_year: -120_050 },
  { id: '7707083893', name: '№ 1 Логистика', start: null, end: null, revenue_year: 1_234_567 },
  { id: '7736050003', name: 'ООО Тест', start: null, end: null, revenue_year: null },
]

/** Rows as a spreadsheet program counts them: the header is row 1. */
const PROBLEMS = [
  { row: 5, code: 'duplicate-row', severity: 'error' },
  { row: 8, code: 'ambiguous-day', value: '01/12/2023', column: 'Дата договора', severity: 'warning' },
  { row: 9, code: 'not-a-day', value: '30.02.2023', column: 'Дата договора', severity: 'warning' },
  { row: 9, code: 'scientific-notation', value: '1e5', column: 'Выручка, руб.', severity: 'warning' },
]

const counts = ({ rowsRead, added, updated, same, rejected, excluded }: ImportSummary) => ({
  rowsRead,
  added,
  updated,
  same,
  rejected,
  excluded,
})

describe.each(FILES)('the Russian table as $name', ({ path = '', writes }) => {
  const written = (text: string): string =>
    writes.reduce((now, [sign = '', other = '']) => now.replaceAll(sign, other), text)

  test.skipIf(path === '')('becomes the same clients, with every doubt named by its row', async () => {
    const host = createHost()
    const engagement = await host.create('RUB')
    const summary = await host.import(engagement, await host.handPath(path), 'clients')
    expect(counts(summary)).toEqual({ rowsRead: 9, added: 7, updated: 0, same: 0, rejected: 1, excluded: 1 })
    expect(summary.problems).toMatchObject(PROBLEMS)
    expect(summary.problemCount).toBe(PROBLEMS.length)

    const clients = await clientsOf(host, engagement)
    const byId = (id: string) => clients.find(client => client.id === id)
    expect(clients).toHaveLength(CLIENTS.length)
    for (const wanted of CLIENTS)
      expect(byId(written(wanted.id))).toMatchObject({
        ...wanted,
        id: written(wanted.id),
        name: written(wanted.name),
      })
    // What looks like a formula stays a text, and a line break stays in its cell.
    expect(byId('5003052454')).toMatchObject({ note: '=СУММ(A1:A9)', reason_crm: 'Другое' })
    expect(byId('7701234567')).toMatchObject({ note: 'Ответ ждали 3 дня.\nПотом перестали писать' })
  })

  test.skipIf(path === '')(
    'is proposed as it is then imported, the row of totals offered for leaving out',
    async () => {
      const host = createHost()
      const engagement = await host.create('RUB')
      const preview = await host.preview(engagement, await host.handPath(path), 'clients')
      expect(preview.columns.map(column => column.field)).toEqual([
        'name',
        'id',
        'start',
        'end',
        'revenue_year',
        'reason_crm',
        'note',
      ])
      expect(preview).toMatchObject({ format: 'csv', totalsRows: [10], asks: ['date-order'], remembered: false })
      expect(await clientsOf(host, engagement)).toEqual([])
    },
  )
})

const path = testData('own/ru_clients_utf8_nobom_comma.csv') ?? ''

test.skipIf(path === '')('the stored problems are those of the summary, in the language of whoever asks', async () => {
  const host = createHost()
  const engagement = await host.create('RUB')
  const { importId, problems } = await host.import(engagement, await host.handPath(path), 'clients')
  if (importId === null) throw new Error('a real import has an id')
  const input = { engagement, importId, offset: 0, limit: 100 }
  expect(await host.call('imports.problems', input)).toEqual(problems)
  const russian = await host.ask('imports.problems', input, 'ru')
  expect(russian.ok && russian.value.map(problem => problem.message)).toEqual([
    'Строка 5 полностью повторяет строку 2. Она пропущена.',
    expect.stringContaining('«01/12/2023»'),
    expect.stringContaining('«30.02.2023»'),
    expect.stringContaining('«1e5»'),
  ])
  expect((await host.call('imports.problems', { ...input, offset: 3 })).map(problem => problem.value)).toEqual(['1e5'])
})

test.skipIf(path === '')('the answer to an open question is used, and remembered with the mapping', async () => {
  const host = createHost()
  const engagement = await host.create('RUB')
  const slot = await host.handPath(path)
  const preview = await host.preview(engagement, slot, 'clients')
  const fields = preview.columns.map(column => (column.field === 'note' ? null : column.field))
  const mapping = { fields, dateOrder: 'dmy' as const, excludedRows: [...preview.totalsRows] }
  const summary = await host.import(engagement, slot, 'clients', { mapping })
  expect(summary.problems.map(problem => problem.code)).not.toContain('ambiguous-day')
  expect((await clientsOf(host, engagement)).find(client => client.id === '7707083893')).toMatchObject({
    start: '2023-12-01',
    note: null,
  })
  const again = await host.preview(engagement, slot, 'clients')
  expect(again.remembered).toBe(true)
  expect(again.columns.map(column => column.field)).toEqual(fields)
})
