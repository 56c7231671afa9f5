import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { openWorkbook } from '#electron/workbooks/open-workbook.ts'
import { plainNumber } from '#electron/workbooks/plain-number.ts'
import type { RawRow } from '#shared/domain/import/raw-cell.ts'
import { testData } from '#tests/helpers/test-data.ts'
import { makeZip, xlsxParts } from './make-zip.ts'
import { readAll } from './read-all.ts'
import { createTempFolder } from './temp-folder.ts'

const write = createTempFolder()
/** Every .xlsx is read as a stream. */
const STREAMED = { limits: { streamFrom: 0 } }

const filesIn = (folder: string): string[] => {
  const path = testData(folder)
  return path === undefined
    ? []
    : readdirSync(path)
        .filter(name => /\.xls[xm]$/u.test(name))
        .map(name => join(path, name))
}
const files = [...filesIn('own'), ...filesIn('spreadsheets')]
/** Only SheetJS mends this one: its zip has no directory of its own. */
const sheetsOf = (path: string): readonly (string | undefined)[] => {
  const opened = openWorkbook(path)
  return opened.ok ? [undefined, ...opened.value.sheets.map(sheet => sheet.name)] : [undefined]
}

describe.skipIf(files.length === 0)('files of the test data give the same rows held and streamed', () => {
  test.each(files)('%s', async path => {
    for (const sheet of sheetsOf(path)) {
      const choice = sheet === undefined ? {} : { sheet }
      const held = await readAll(path, choice)
      const streamed = await readAll(path, { ...choice, ...STREAMED })
      if (held.ok) expect(streamed.ok ? streamed.value.rows : streamed, sheet ?? 'first').toEqual(held.value.rows)
      else expect(streamed, sheet ?? 'first').toMatchObject({ ok: false, error: { code: held.error.code } })
    }
  })
})

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('Клиент', 'a & b', '<tag>', '"q"', ' padded ', 'line\nbreak', '_x000D_', '😀', '007', '=1+1'),
)
const cells = fc.oneof(
  fc.constant(null),
  texts,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
)
const tables = fc.array(fc.array(cells, { maxLength: 6 }), { minLength: 1, maxLength: 12 })

test('a workbook as SheetJS writes it gives the same rows held and streamed, with shared texts or without', async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.boolean(), async (rows, bookSST) => {
      const sheet = XLSX.utils.aoa_to_sheet(rows)
      const book = { SheetNames: ['Data'], Sheets: { Data: sheet } }
      const bytes: Uint8Array = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST })
      const path = write('same.xlsx', bytes)
      const held = await readAll(path)
      const streamed = await readAll(path, STREAMED)
      if (held.ok) expect(streamed.ok ? streamed.value.rows : streamed).toEqual(held.value.rows)
      else expect(streamed).toMatchObject({ ok: false, error: { code: held.error.code } })
    }),
    { numRuns: 150 },
  )
})

test('digits are read as JavaScript reads them', () => {
  const check = (text: string): void => {
    expect(plainNumber(Buffer.from(text), 0, text.length)).toEqual(Number.parseFloat(text))
  }
  fc.assert(fc.property(fc.double({ noNaN: true }), value => check(String(value))))
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (n, d) =>
      check((n / 10 ** d).toFixed(d)),
    ),
  )
  for (const text of ['', '-', '.', '1.', '.5', '-0', '0.1', '1e5', '123456789012345678', '5 apples']) check(text)
})

describe('a sheet read as a stream', () => {
  const read = async (sheetData: string, limits = {}) =>
    readAll(write('sheet.xlsx', makeZip(xlsxParts(sheetData))), { limits: { ...STREAMED.limits, ...limits } })
  const rowsOf = async (sheetData: string): Promise<readonly RawRow[]> => {
    const whole = await read(sheetData)
    if (!whole.ok) throw new Error(whole.error.code)
    return whole.value.rows
  }
  const failure = (code: string) => ({ ok: false, error: { code } })

  test('finds formulas without value, errors, yes and no, texts in runs, ISO days', async () => {
    const row = (number: number, content: string): string => `<row r="${number}">${content}</row>`
    expect(
      await rowsOf(
        row(1, '<c r="A1" t="str"><f>""</f><v></v></c><c r="C1"><f>1+1</f></c><c r="D1" t="b"><v>1</v></c>') +
          row(
            3,
            '<c r="B3" t="e"><v>#REF!</v></c><c r="C3" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
          ) +
          row(4, '<c t="d"><v>2024-02-29</v></c><c><v>1e3</v></c><c t="str"><v><![CDATA[<x>]]></v></c>'),
      ),
    ).toEqual([
      { row: 1, cells: [null, null, { t: 'formula-without-value' }, { t: 'b', v: true }] },
      { row: 3, cells: [null, { t: 'e', v: '#REF!' }, { t: 's', v: 'ab' }] },
      {
        row: 4,
        cells: [
          { t: 'n', v: 45_351, fmt: 'date' },
          { t: 'n', v: 1000, fmt: 'number' },
          { t: 's', v: '<x>' },
        ],
      },
    ])
  })

  test('that ends in the middle, repeats a row, points to no text or declares entities is refused', async () => {
    const cell = '<c r="A1"><v>5</v></c>'
    const half = xlsxParts(`<row r="1">${cell}</row>`).map(part =>
      part.name.endsWith('sheet1.xml')
        ? { ...part, data: String(part.data).replace('</sheetData></worksheet>', '<row r="2"><c') }
        : part,
    )
    expect(await readAll(write('half.xlsx', makeZip(half)), STREAMED)).toMatchObject(failure('file-damaged'))
    expect(await read(`<row r="1">${cell}</row><row r="1">${cell}</row>`)).toMatchObject(failure('file-damaged'))
    expect(await read('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')).toMatchObject(failure('file-damaged'))
    expect(await read('<!ENTITY a "b"><row r="1"/>')).toMatchObject(failure('file-not-safe'))
    expect(await read(`<row r="1048577">${cell}</row>`)).toMatchObject(failure('too-many-rows'))
    expect(await read('<row r="1"><c r="IW1"><v>1</v></c></row>')).toMatchObject(failure('too-many-columns'))
  })

  test('whose checksum is wrong or which swells beyond all measure is refused', async () => {
    const parts = xlsxParts('<row r="1"><c r="A1"><v>5</v></c></row>')
    const wrong = parts.map(part => (part.name.endsWith('sheet1.xml') ? { ...part, crc: 1 } : part))
    expect(await readAll(write('crc.xlsx', makeZip(wrong)), STREAMED)).toMatchObject(failure('file-damaged'))
    const blanks = '<row/>'.repeat(2_000_000)
    expect(await read(blanks)).toMatchObject(failure('file-too-large-inside'))
  })
})
