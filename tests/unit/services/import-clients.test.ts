import { describe, expect, test } from 'vitest'
import type { ImportSummary } from '#shared/contract/imports.ts'
import { testData } from '#tests/helpers/test-data.ts'
import { clientsOf, createHost } from './host.ts'

const FILES = [
  'ru_clients_cp1251_semicolon.csv',
  'ru_clients_cp866_semicolon.csv',
  'ru_clients_utf16le_tab.txt',
  'ru_clients_utf8_nobom_comma.csv',
  'ru_clients_utf8bom_sep.csv',
].map(name => ({ name, path: testData(`own/${name}`) }))

/** What each row of the Russian table must become, in the order of its rows; revenue in kopecks. */
const CLIENTS = [
  { id: '0274062111', name: 'ООО «Ромашка»', start: '2021-02-01', end: '2023-03-15', revenue_year: 123_456_789 },
  { id: '771234567890', name: 'ИП Ёлкина А. Б.', start: '2019-12-31', end: null, revenue_year: 9_876_540 },
  { id: '7701234567', name: 'АО "Восток-7"', start: '2020-02-29', end: '2024-01-01', revenue_year: 0 },
  { id: 'ТОО Қазына', name: 'ТОО Қазына', start: '2022-06-05', end: null, revenue_year: null },
  { id: '5003052454', name: 'ООО Пробел', start: '2022-07-01', end: '2022-07-01', revenue_year: -120_050 },
  { id: '7707083893', name: '№ 1 Логистика', start: null, end: null, revenue_year: 1_234_567 },
  { id: '7736050003', name: 'ООО Тест', start: null, end: null, revenue_year: null },
]

const isLater = (row: number) => expect.toSatisfy((found: number) => found === row)

/** Row numbers are those of a spreadsheet program: the header is row 1. */
const PROBLEMS = [
  { row: 5, code: 'duplicate-row', severity: 'error' },
  { row: 8, code: 'ambiguous-day', value: '01/12/2023', column: 'Дата договора', severity: 'warning' },
  { row: 9, code: 'not-a-day', value: '30.02.2023', column: 'Дата договора', severity: 'warning' },
  { row: 9, code: 'scientific-notation', value: '1e5', column: 'Выручка, руб.', severity: 'warning' },
].map(problem => ({ ...problem, row: isLater(problem.row) }))

const counts = ({ rowsRead, added, updated, same, rejected, excluded }: ImportSummary) => ({
  rowsRead,
  added,
  updated,
  same,
  rejected,
  excluded,
})

describe.each(FILES)('the Russian table as $name', ({ name, path = '' }) => {
  test.skipIf(path === '')('becomes the same clients, with every doubt named by its row', async () => {
    const host = createHost()
    const engagement = await host.create('RUB')
    const summary = await host.import(engagement, await host.handPath(path), 'clients')
    expect(counts(summary)).toEqual({ rowsRead: 9, added: 7, updated: 0, same: 0, rejected: 1, excluded: 1 })
    expect(summary.problems).toMatchObject(PROBLEMS)
    const clients = await clientsOf(host, engagement)
    // In the old DOS table there is no letter Қ: its writer had to put another sign there.
    const wanted = CLIENTS.map(client => (name.includes('cp866') && client.name.startsWith('ТОО') ? null : client))
    expect(clients).toHaveLength(7)
    for (const client of wanted.filter(one => one !== null))
      expect(clients.find(one => one.id === client.id)).toMatchObject(client)
    const texts = new Map(clients.map(client => [client.id, client.note]))
    expect(texts.get('5003052454' as never)).toBe('=СУММ(A1:A9)')
    expect(texts.get('7701234567' as never)).toBe('Ответ ждали 3 дня.\nПотом перестали писать')
  })
})
