import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '#electron/workbooks/limits.ts'
import { guardFormula } from '#electron/workbooks/guard-formula.ts'
import { writeCsv, writeXlsx, type Table, type TableCell } from '#electron/workbooks/write-table.ts'
import { openZip } from '#electron/workbooks/zip-guard.ts'
import { testData } from '#tests/helpers/test-data.ts'
import { readAll, textsOf } from './read-all.ts'
import { createTempFolder } from './temp-folder.ts'

const write = createTempFolder()
const properties = { creator: 'Churn Audit', createdAt: Date.UTC(2024, 0, 2) }
const table = (rows: readonly (readonly TableCell[])[], name = 'Clients'): Table => ({
  name,
  headers: ['a', 'b'],
  rows,
})

/** The text of one part of the zip. */
const partText = (bytes: Uint8Array, name: string): string => {
  const zip = openZip(Buffer.from(bytes), 'written.xlsx', DEFAULT_LIMITS)
  return zip.ok ? (zip.value.read(name)?.toString('utf8') ?? '') : ''
}

describe('a workbook', () => {
  test('reads back as it was written', async () => {
    const bytes = writeXlsx(
      [
        table([
          ['Ёлка', -5],
          ['', 12.5],
          [null, { day: '2024-02-29' }],
          ['007', true],
        ]),
      ],
      properties,
    )
    const whole = await readAll(write('back.xlsx', bytes))
    expect(whole.ok && whole.value.rows.map(row => row.cells)).toEqual([
      [
        { t: 's', v: 'a' },
        { t: 's', v: 'b' },
      ],
      [
        { t: 's', v: 'Ёлка' },
        { t: 'n', v: -5, fmt: 'number' },
      ],
      [null, { t: 'n', v: 12.5, fmt: 'number' }],
      [null, { t: 'n', v: 45_351, fmt: 'date' }],
      [
        { t: 's', v: '007' },
        { t: 'b', v: true },
      ],
    ])
  })

  test('never holds a formula or a link, whatever the texts', () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '＝1', 'http://example.invalid', 'javascript:alert(1)']
    const bytes = writeXlsx([table(texts.map(text => [text, 1]))], properties)
    const xml = partText(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('<sheetData>')
    expect(xml).not.toMatch(/<f[ >]|<hyperlink/u)
  })

  test('has sheet names that Excel accepts, each once', async () => {
    const bytes = writeXlsx(
      [table([], 'a/b:c'), table([], 'A B C'), table([], "'"), table([], 'x'.repeat(50)), table([], 'x'.repeat(60))],
      properties,
    )
    const whole = await readAll(write('names.xlsx', bytes))
    const names = whole.ok ? whole.value.workbook.sheets.map(sheet => sheet.name) : []
    expect(names).toEqual(['a b c', 'A B C 2', 'Sheet 3', 'x'.repeat(31), `${'x'.repeat(29)} 2`])
  })

  test('is the same bytes for the same input and names no person', () => {
    const bytes = writeXlsx([table([['x', 1]])], properties)
    expect(Buffer.from(writeXlsx([table([['x', 1]])], properties)).equals(Buffer.from(bytes))).toBe(true)
    const text = partText(bytes, 'docProps/core.xml') + partText(bytes, 'docProps/app.xml')
    expect(text).toContain('Churn Audit')
    expect(text).toContain('2024-01-02T00:00:00Z')
  })

  test('holds any text, control characters and all', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), { numRuns: 200, seed: 5 })
    const whole = await readAll(
      write('any.xlsx', writeXlsx([table(texts.map((text, index) => [index, `k${text}`]))], properties)),
    )
    expect(whole.ok && whole.value.rows).toHaveLength(201)
  })
})

describe('CSV', () => {
  test('has a mark, CRLF, quotes where needed and numbers that stay numbers', () => {
    const text = writeCsv(
      table([
        ['x;y "z"', -5],
        [null, 1.5],
        [{ day: '2024-02-29' }, Number.NaN],
        ['line\nbreak', false],
      ]),
    )
    expect(text).toBe('\ufeffa;b\r\n"x;y ""z""";-5\r\n;1.5\r\n2024-02-29;\r\n"line\nbreak";false\r\n')
  })

  test('reads back as it was written', async () => {
    const rows = [
      ['Ёлка; «и» др.', '1'],
      ['x\ny', 'z"'],
    ]
    expect(await textsOf(write('csv.csv', writeCsv(table(rows), ',')))).toEqual([['a', 'b'], ...rows])
  })

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\t=1',
    '\rx',
    '\n=1',
    '\0=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '−1',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff=1',
  ])('%j gets an apostrophe', text => expect(guardFormula(text)).toBe(`'${text}`))

  test.each(['', 'a=b', 'Client', "'=1", '5-3', 'x\n=1', '%0A=1', '"=1"', '(5)'])('%j stays', text =>
    expect(guardFormula(text)).toBe(text),
  )

  test.skipIf(testData('own/formula_injection.csv') === undefined)(
    'no cell of the injection file leaves dangerous',
    async () => {
      const [header = [], ...rows] = await textsOf(testData('own/formula_injection.csv') ?? '')
      const back = await textsOf(write('injection.csv', writeCsv({ headers: header, rows })))
      const names = back.slice(1).map(row => row[1] ?? '')
      expect(names).toHaveLength(31)
      for (const name of names) expect(name).not.toMatch(/^[\s\u200b\ufeff]*[=+\-@＝＋－＠−]/u)
    },
  )
})
