import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { planImport, type ImportPlan } from '#electron/services/import-plan.ts'
import { openWorkbook } from '#electron/workbooks/open-workbook.ts'
import { mapRow } from '#shared/domain/import/map-row.ts'
import { createDuplicateFinder } from '#shared/domain/import/find-duplicates.ts'
import type { RawRow } from '#shared/domain/import/raw-cell.ts'
import { testData } from '#tests/helpers/test-data.ts'
import { readAll, textsOf } from './read-all.ts'
import { createTempFolder } from './temp-folder.ts'

const write = createTempFolder()

/** How the program would import these rows as clients. */
const planned = (rows: readonly RawRow[]): ImportPlan => {
  const plan = planImport({ kind: 'client', rows })
  if (!plan.ok) throw new Error(plan.error.code)
  return plan.value
}

type Expected = { readonly header: string[]; readonly rows_as_text: string[][] }

const RUSSIAN = [
  ['own/ru_clients_cp1251_semicolon.csv', 'windows-1251', ';'],
  ['own/ru_clients_cp866_semicolon.csv', 'ibm866', ';'],
  ['own/ru_clients_utf16le_tab.txt', 'utf-16le', '\t'],
  ['own/ru_clients_utf8_nobom_comma.csv', 'utf-8', ','],
  ['own/ru_clients_utf8bom_sep.csv', 'utf-8', ';'],
] as const

/** What the older encodings cannot write: cp1251 and cp866 have no Қ, cp866 no angle quotes. */
const inEncoding = (text: string, encoding: string): string => {
  const plain = encoding.startsWith('utf') ? text : text.replaceAll('Қ', 'К')
  return encoding === 'ibm866' ? plain.replaceAll(/[«»]/gu, '"') : plain
}

describe.each(RUSSIAN)('%s', (name, encoding, delimiter) => {
  const path = testData(name)
  const answers = testData('own/ru_clients_expected.json')

  test.skipIf(path === undefined)('gives exactly the expected cells', async () => {
    const expected = JSON.parse(readFileSync(answers ?? '', 'utf8')) as Expected
    const opened = openWorkbook(path ?? '')
    expect(opened).toMatchObject({ ok: true, value: { format: 'text', encoding, delimiter } })
    const wanted = [expected.header, ...expected.rows_as_text].map(row => row.map(text => inEncoding(text, encoding)))
    expect(await textsOf(path ?? '')).toEqual(wanted)
  })

  test.skipIf(path === undefined)('is understood as its makers meant it', async () => {
    const whole = await readAll(path ?? '')
    if (!whole.ok) throw new Error(whole.error.code)
    const { rows } = whole.value
    const table = planned(rows)
    expect(table.mapping).toEqual(['name', 'id', 'start', 'end', 'revenue_year', 'reason_crm', 'note'])
    expect(table).toMatchObject({ headerRow: 1, totalsRows: [10] })
    const context = { ...table, kind: 'client', sheet: 'x', currency: 'RUB' } as const
    const outcomes = rows.slice(1, 9).map(row => mapRow(row, context))
    const field = (name: 'start' | 'end' | 'revenue_year' | 'id' | 'name') =>
      outcomes.map(outcome => outcome.record?.[name])
    expect(field('revenue_year')).toEqual([123456789, 9876540, 0, 123456789, null, -120050, 1234567, null])
    expect(field('start')).toEqual([
      '2021-02-01',
      '2019-12-31',
      '2020-02-29',
      '2021-02-01',
      '2022-06-05',
      '2022-07-01',
      null,
      null,
    ])
    expect(field('end')).toEqual(['2023-03-15', null, '2024-01-01', '2023-03-15', null, '2022-07-01', null, null])
    expect(field('id')[0]).toBe('0274062111')
    expect(field('name')[5]).toBe('ООО Пробел')
    // Without a number of its own a client goes by its name.
    expect(field('id')[4]).toBe(field('name')[4])
    expect(outcomes[5]?.record?.note).toBe('=СУММ(A1:A9)')
    expect(outcomes.flatMap(({ problems }) => problems.map(({ row, reason }) => [row, reason]))).toEqual([
      [8, 'ambiguous-day'],
      [9, 'not-a-day'],
      [9, 'scientific-notation'],
    ])
    const find = createDuplicateFinder('client')
    const repeats = rows.slice(1, 9).map((row, index) => find(row, outcomes[index]?.record?.id ?? null))
    expect(repeats.filter(repeat => repeat !== undefined)).toEqual([{ reason: 'duplicate-row', firstRow: 2 }])
    expect(repeats[3]).toBeDefined()
  })
})

const SPECTRUM = [
  ['comma_in_quotes', 'empty', 'empty_crlf', 'escaped_quotes', 'json', 'newlines'],
  ['newlines_crlf', 'quotes_and_newlines', 'simple', 'simple_crlf', 'utf8'],
].flat()

const recordsOf = async (path: string): Promise<Record<string, string | undefined>[]> => {
  const [header = [], ...rows] = await textsOf(path)
  return rows.map(row => Object.fromEntries(header.map((key, column) => [key, row[column]])))
}

describe('csv-spectrum', () => {
  for (const name of SPECTRUM) {
    const path = testData(`csv-spectrum/${name}.csv`)
    test.skipIf(path === undefined)(name, async () => {
      const answers = readFileSync(testData(`csv-spectrum/${name}.json`) ?? '', 'utf8')
      // The tables may have been checked out with LF alone, the answers keep CRLF.
      expect(await recordsOf(path ?? '')).toEqual(JSON.parse(answers.replaceAll(String.raw`\r\n`, String.raw`\n`)))
    })
  }

  test.skipIf(testData('csv-spectrum/location_coordinates.csv') === undefined)('location_coordinates', async () => {
    // Its published answer is one object and names another phone number than the table.
    const answer: unknown = JSON.parse(readFileSync(testData('csv-spectrum/location_coordinates.json') ?? '', 'utf8'))
    const [record] = await recordsOf(testData('csv-spectrum/location_coordinates.csv') ?? '')
    expect({ ...record, 'Contact Phone Number': '1234567890' }).toEqual(answer)
    expect(record?.['Contact Phone Number']).toBe('2095257564')
  })
})

test.skipIf(testData('own/exit_survey_quirks_cp1252.csv') === undefined)(
  'the exit survey comes with its typographic quotes',
  async () => {
    const path = testData('own/exit_survey_quirks_cp1252.csv') ?? ''
    expect(openWorkbook(path)).toMatchObject({ ok: true, value: { encoding: 'windows-1252', delimiter: ',' } })
    const rows = await textsOf(path)
    expect(rows).toHaveLength(6)
    expect(rows[0]?.[7]).toContain('Main Factor. \u00a0\u00a0\u00a0\u00a0Which')
    expect(rows.map(row => row[10])).toEqual([
      'Comments',
      'didn’t get a raise – twice',
      'said “we’ll see”',
      '',
      'N/A',
      'café closed…',
    ])
    expect(rows[1]?.[0]).toBe('6.34133E+17')
  },
)

test.skipIf(testData('own/formula_injection.csv') === undefined)(
  'texts that look like formulas stay texts',
  async () => {
    const rows = await textsOf(testData('own/formula_injection.csv') ?? '')
    expect(rows).toHaveLength(32)
    expect(rows[1]).toEqual(['1', '=1+1'])
    expect(rows[15]).toEqual(['15', '＝1+1'])
  },
)

test.skipIf(testData('telco/Telco-Customer-Churn.csv') === undefined)(
  'the telco file maps by itself and reads without a problem',
  async () => {
    const whole = await readAll(testData('telco/Telco-Customer-Churn.csv') ?? '')
    if (!whole.ok) throw new Error(whole.error.code)
    const { rows } = whole.value
    const table = planned(rows.slice(0, 2000))
    const mapped = table.mapping.flatMap((field, column) => (field === null ? [] : [[table.headers[column], field]]))
    expect(mapped).toEqual([
      ['customerID', 'id'],
      ['tenure', 'tenure_months'],
      ['MonthlyCharges', 'revenue_month'],
      ['Churn', 'lost'],
    ])
    const outcomes = rows
      .slice(1)
      .map(row => mapRow(row, { ...table, kind: 'client', sheet: 'telco', currency: 'USD' }))
    expect(outcomes).toHaveLength(7043)
    expect(outcomes.flatMap(outcome => outcome.problems)).toEqual([])
    expect(outcomes.filter(outcome => outcome.record?.lost === true)).toHaveLength(1869)
  },
)

describe('encodings', () => {
  const text = 'Клиент;Причина\r\nООО «Ёлка»;Слишком дорого, ушли к конкуренту\r\nАО Щука;Не устроило качество\r\n'
  const encode = (encoding: string): Uint8Array => {
    const byLetter = new Map(
      Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]),
    )
    return Uint8Array.from(Array.from(text), letter => byLetter.get(letter) ?? 0x3f)
  }

  test.each(['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic'])('Russian in %s is recognised', encoding => {
    const opened = openWorkbook(write(`${encoding}.csv`, encode(encoding)))
    expect(opened).toMatchObject({ ok: true, value: { encoding, delimiter: ';' } })
  })

  test('UTF-16 is recognised with and without its mark, in both byte orders', async () => {
    const little = Buffer.from(text, 'utf16le')
    const big = Buffer.from(little).swap16()
    const files = [
      write('le.csv', little),
      write('be.csv', big),
      write('le-mark.csv', Buffer.concat([Buffer.of(0xff, 0xfe), little])),
      write('be-mark.csv', Buffer.concat([Buffer.of(0xfe, 0xff), big])),
    ]
    for (const file of files)
      expect((await textsOf(file))[1]).toEqual(['ООО «Ёлка»', 'Слишком дорого, ушли к конкуренту'])
  })

  test('Albanian and French in windows-1252 are not taken for Russian', async () => {
    const latin = Buffer.from('Emri,Arsyeja\nKompania Këmbë,çmimi i lartë\nCafé Été,trop cher à présent\n', 'latin1')
    expect((await textsOf(write('sq.csv', latin)))[1]).toEqual(['Kompania Këmbë', 'çmimi i lartë'])
  })

  test('a letter above ASCII late in a long file is still seen', async () => {
    const path = write(
      'late.csv',
      Buffer.concat([Buffer.from('a;b\n'.repeat(600_000)), Buffer.from([0xd6, 0xe5, 0xed, 0xe0, 0x3b, 0x31, 0x0a])]),
    )
    expect(openWorkbook(path)).toMatchObject({ ok: true, value: { encoding: 'windows-1251' } })
    const rows = await textsOf(path)
    expect(rows).toHaveLength(600_001)
    expect(rows.at(-1)).toEqual(['Цена', '1'])
  })

  test('the consultant may overrule the guess', async () => {
    const path = write('overrule.csv', 'a;b\n1;2\n')
    expect(await textsOf(path, { encoding: 'windows-1251', delimiter: '\t' })).toEqual([['a;b'], ['1;2']])
    expect(openWorkbook(path, { encoding: 'klingon' })).toMatchObject({
      ok: false,
      error: { code: 'encoding-not-known' },
    })
  })
})

describe('layout', () => {
  test.each([
    [
      'decimal commas under semicolons',
      'name;sum\nA;1,5\nB;2,5\n',
      [
        ['name', 'sum'],
        ['A', '1,5'],
        ['B', '2,5'],
      ],
    ],
    [
      'pipes',
      'a|b\n1|2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['one column', 'Client\nOOO, Romashka\nAO\n', [['Client'], ['OOO, Romashka'], ['AO']]],
    [
      'mixed line ends',
      'a,b\r\n1,"x"\r\n2,"y\nz"\n3,w\r\n',
      [
        ['a', 'b'],
        ['1', 'x'],
        ['2', 'y\nz'],
        ['3', 'w'],
      ],
    ],
    [
      'old Macintosh line ends',
      'a;b\r1;2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no line end at the end',
      'a;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'empty lines and rows',
      'a;b\n\n;\n1;2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a hint', 'sep=|\na|b;c\n', [['a', 'b;c']]],
    [
      'inner quotes',
      'a;b\n5" pipe;x\n',
      [
        ['a', 'b'],
        ['5" pipe', 'x'],
      ],
    ],
  ])('%s', async (_, content, rows) => expect(await textsOf(write('layout.csv', content))).toEqual(rows))

  test('row numbers are those that a spreadsheet program shows', async () => {
    const whole = await readAll(write('numbers.csv', 'sep=;\na;b\n\n1;"x\ny"\n2;3\n'))
    expect(whole.ok && whole.value.rows.map(row => row.row)).toEqual([1, 3, 4])
  })

  test('a table in a text file called .xls is read as text', async () => {
    expect(await textsOf(write('export.xls', 'Client\tSum\nA\t1\n'))).toEqual([
      ['Client', 'Sum'],
      ['A', '1'],
    ])
  })

  test('a quotation mark that is never closed is refused with its row, others are pointed out', async () => {
    const open = await readAll(write('open.csv', 'a;b\n1;"x\n2;y\n3;z\n'))
    expect(open).toMatchObject({ ok: false, error: { code: 'unclosed-quote', details: { row: 2 } } })
    const broken = await readAll(write('broken.csv', 'a;b\n1;"x" y"\n2;z\n'))
    expect(broken.ok && broken.value.rows.map(row => row.brokenQuotes)).toEqual([undefined, true, undefined])
  })

  test('an unclosed quotation mark early in a long file ends the reading soon', async () => {
    const path = write('long-open.csv', `a;b\n1;"x\n${'2;y\n'.repeat(6_000_000)}`)
    expect(await readAll(path)).toMatchObject({ ok: false, error: { code: 'unclosed-quote', details: { row: 2 } } })
  })

  test('more than 256 columns and cells longer than any program writes are said, not cut', async () => {
    const wide = write('wide.csv', `${Array.from({ length: 300 }, (_, index) => `c${index}`).join(',')}\n`)
    expect(await readAll(wide)).toMatchObject({
      ok: false,
      error: { code: 'too-many-columns', details: { columns: 300, limit: 256 } },
    })
    const long = await readAll(write('long.csv', `a;b\n${'x'.repeat(40_000)};1\n`))
    expect(long.ok && long.value.rows[1]?.cells[0]).toMatchObject({ t: 'too-long', length: 40_000 })
  })
})

test('reading in pieces gives the same rows as reading at once', async () => {
  const lines = Array.from(
    { length: 60_000 },
    (_, index) => `${index};"Клиент ""${index}""\nстрока";${'я'.repeat(index % 50)}`,
  )
  const rows = await textsOf(write('pieces.csv', `a;b;c\n${lines.join('\n')}\n`))
  expect(rows).toHaveLength(60_001)
  expect(rows.slice(1).every((row, index) => row[0] === String(index) && row[1] === `Клиент "${index}"\nстрока`)).toBe(
    true,
  )
})
