import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { openWorkbook } from '#electron/workbooks/open-workbook.ts'
import { parseDay } from '#shared/domain/import/parse-day.ts'
import type { RawCell } from '#shared/domain/import/raw-cell.ts'
import { testData } from '#tests/helpers/test-data.ts'
import { readAll, textsOf } from './read-all.ts'
import { createTempFolder } from './temp-folder.ts'

const write = createTempFolder()

/** Registers a test on one file of the test data, skipped by name where it is absent. */
const onFile = (name: string, says: string, run: (path: string) => Promise<void> | void): void => {
  const path = testData(name)
  test.skipIf(path === undefined)(`${name} ${says}`, async () => run(path ?? ''))
}

const failure = (code: string, details: object = {}) => ({ ok: false, error: { code, details } })

describe('files of the test data', () => {
  onFile('own/huge_dimension_declared.xlsx', 'is read in less than a second', async path => {
    const start = performance.now()
    expect(await textsOf(path)).toEqual([
      ['client', 'revenue'],
      ['Acme', '10'],
    ])
    expect(performance.now() - start).toBeLessThan(1000)
  })

  onFile('own/far_corner_cell.xlsx', 'is refused in less than a second', async path => {
    const start = performance.now()
    expect(await readAll(path)).toMatchObject(failure('too-many-columns', { columns: 16_384, limit: 256 }))
    expect(performance.now() - start).toBeLessThan(1000)
  })

  onFile('own/formula_no_cache.xlsx', 'shows the formula that has no value', async path => {
    const whole = await readAll(path)
    expect(whole.ok && whole.value.rows[1]?.cells).toEqual([
      { t: 'n', v: 2, fmt: 'number' },
      { t: 'formula-without-value' },
    ])
  })

  onFile('own/proto_header.xlsx', 'pollutes nothing', async path => {
    expect(await textsOf(path)).toEqual([
      ['__proto__', 'constructor', 'toString', 'polluted'],
      ['p0wned', 'x', 'y', 'z'],
    ])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  onFile('own/proto_sheetname.xlsx', 'has a sheet called __proto__', async path => {
    expect(await textsOf(path, { sheet: '__proto__' })).toEqual([['a']])
  })

  onFile('own/proto_comment_ref.xlsx', 'pollutes nothing', async path => {
    expect(await textsOf(path)).toEqual([['a']])
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  onFile('spreadsheets/calamine_date_1904.xlsx', 'counts from 1904', async path => {
    const whole = await readAll(path)
    const cells = whole.ok ? whole.value.rows.map(row => row.cells[0] ?? null) : []
    expect(cells.slice(0, 2).map(cell => parseDay(cell))).toEqual([
      { t: 'value', value: '2021-01-01' },
      { t: 'value', value: '2021-01-02' },
    ])
    expect(cells[2], 'a duration is no day').toMatchObject({ t: 'n', fmt: 'number' })
  })

  onFile('spreadsheets/exceljs_dateIssue.xlsx', 'has one day', async path => {
    expect(await textsOf(path)).toEqual([['Date'], ['2020-11-20']])
  })

  onFile('spreadsheets/calamine_merged_range.xlsx', 'gives merged values once', async path => {
    const rows = await textsOf(path)
    expect(rows[0]).toEqual(['A1', 'B1', 'C1', '', 'E1', 'F1', 'G1', 'H1'])
    expect(rows.flat().filter(text => text === 'A1')).toHaveLength(1)
  })

  onFile('spreadsheets/sheetjs_merge_cells.ods', 'gives merged values once', async path => {
    expect(await textsOf(path)).toEqual([
      ['A1:B2', '', 'C1:C2', 'Separate blocks'],
      ['A3:B3', '', 'C3', ''],
      ['… are merged separately', '', '', ''],
    ])
  })

  onFile('spreadsheets/calamine_number_rows_repeated.ods', 'unfolds its repeats at the right rows', async path => {
    const whole = await readAll(path, { sheet: 'Sheet3' })
    expect(whole.ok && whole.value.rows.map(row => row.row)).toEqual([3, 4, 5, 8, 10])
  })

  onFile('spreadsheets/poi_SampleSS.ods', 'has two filled sheets', async path => {
    expect(openWorkbook(path)).toMatchObject({
      ok: true,
      value: {
        format: 'ods',
        sheets: [
          { rows: 4, columns: 2 },
          { rows: 7, columns: 4 },
          { rows: 0, columns: 0 },
        ],
      },
    })
    expect((await textsOf(path))[1]).toEqual(['2nd row', '2nd row 2nd column'])
  })

  onFile('spreadsheets/poi_59746_NoRowNums.xlsx', 'has 71 rows without numbers', async path => {
    const rows = await textsOf(path)
    expect(rows).toHaveLength(71)
    expect(rows[0]?.[1]).toBe('Ion')
  })

  onFile('spreadsheets/poi_InlineStrings.xlsx', 'has inline texts', async path => {
    expect((await textsOf(path))[1]).toEqual(['12', 'A', '1st Inline String', '12'])
    expect(await readAll(path, { sheet: 'Sheet2' })).toMatchObject(failure('sheet-empty', { sheet: 'Sheet2' }))
  })

  onFile('spreadsheets/poi_sample.strict.xlsx', 'is strict OOXML', async path => {
    expect((await textsOf(path))[0]).toEqual(['Lorem', '111'])
    expect((await textsOf(path, { sheet: 'rich test' }))[0]?.[0]).toBe('The quick brown fox jumps over the lazy dog')
  })

  onFile('spreadsheets/poi_xlsx-corrupted.xlsx', 'still gives its 5 rows and 18 cells', async path => {
    const rows = [...(await textsOf(path, { sheet: 'Sheet1' })), ...(await textsOf(path, { sheet: 'Sheet2' }))]
    expect(rows).toHaveLength(5)
    expect(rows.flat().filter(text => text !== '')).toHaveLength(18)
  })

  onFile('spreadsheets/poi_poc-xmlbomb.xlsx', 'is refused', path => {
    expect(openWorkbook(path)).toMatchObject(failure('file-not-safe'))
  })

  onFile('spreadsheets/calamine_pass_protected.xlsx', 'is protected', path => {
    expect(openWorkbook(path)).toMatchObject(failure('file-password-protected'))
  })

  onFile('spreadsheets/poi_password.xls', 'is protected', path => {
    expect(openWorkbook(path)).toMatchObject(failure('file-password-protected'))
  })

  onFile('spreadsheets/poi_TwoSheetsOneHidden.xlsx', 'opens at its visible sheet', async path => {
    const whole = await readAll(path)
    expect(whole.ok && whole.value.read.sheet).toBe('Sheet2')
    expect(whole.ok && whole.value.workbook.sheets.map(sheet => sheet.hidden)).toEqual([true, false])
  })

  onFile('spreadsheets/sheetjs_sheet_visibility.xlsx', 'lists hidden and very hidden sheets', path => {
    const opened = openWorkbook(path)
    expect(opened.ok && opened.value.sheets).toEqual([
      { name: 'Visible', hidden: false, rows: 2, columns: 7 },
      { name: 'Hidden', hidden: true, rows: 2, columns: 6 },
      { name: 'VeryHidden', hidden: true, rows: 2, columns: 10 },
    ])
  })

  onFile('spreadsheets/exceljs_hidden_google-sheets.xlsx', 'keeps hidden rows and columns', async path => {
    expect((await textsOf(path))[0]).toEqual(['BEGIN', 'HIDDEN', 'VISIBLE'])
  })

  onFile('spreadsheets/exceljs_formulas.xlsx', 'gives the values of formulas', async path => {
    expect((await textsOf(path))[1]).toEqual(['someone@example.com', '(formula without link)'])
  })

  test.skipIf(testData('spreadsheets/sheetjs_number_format_russian.xls') === undefined)(
    'the Russian number formats read the same from .xls and .xlsm',
    async () => {
      const [xls = '', xlsm = ''] = ['xls', 'xlsm'].map(ending =>
        testData(`spreadsheets/sheetjs_number_format_russian.${ending}`),
      )
      const opened = [openWorkbook(xls), openWorkbook(xlsm)].map(result => (result.ok ? result.value.sheets : []))
      expect(opened[0]).toEqual(opened[1])
      for (const { name } of opened[0] ?? [])
        expect(await textsOf(xls, { sheet: name }), name).toEqual(await textsOf(xlsm, { sheet: name }))
    },
  )

  test.skipIf(testData('spreadsheets/sheetjs_number_format_russian.xls') === undefined)(
    'an .xls that was cut off is damaged',
    () => {
      const bytes = readFileSync(testData('spreadsheets/sheetjs_number_format_russian.xls') ?? '')
      for (const share of [0.1, 0.5, 0.9]) {
        const path = write('cut.xls', bytes.subarray(0, Math.floor(bytes.length * share)))
        expect(openWorkbook(path), String(share)).toMatchObject(failure('file-damaged'))
      }
    },
  )
})

const bookOf = (rows: readonly (readonly unknown[])[], bookType: 'xlsx' | 'ods' | 'biff8' = 'xlsx'): Uint8Array => {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map(row => [...row])), 'Data')
  const bytes: Uint8Array = XLSX.write(book, { type: 'buffer', bookType })
  return bytes
}

describe('made workbooks', () => {
  test.each(['xlsx', 'ods', 'biff8'] as const)(
    'numbers, texts, flags and leading zeros come through %s',
    async bookType => {
      const whole = await readAll(
        write(
          `made-${bookType}.bin`,
          bookOf(
            [
              ['id', 'sum', 'ok'],
              ['007', 12.5, true],
            ],
            bookType,
          ),
        ),
      )
      const cells: readonly RawCell[] = [
        { t: 's', v: '007' },
        { t: 'n', v: 12.5, fmt: 'number' },
        { t: 'b', v: true },
      ]
      expect(whole.ok && whole.value.rows[1]).toEqual({ row: 2, cells })
    },
  )

  test.each(['xlsx', 'ods', 'biff8'] as const)('days come through %s as days', async bookType => {
    const sheet = XLSX.utils.aoa_to_sheet([['day']])
    sheet['A2'] = { t: 'n', v: 44_927, z: 'dd.mm.yyyy' }
    sheet['A3'] = { t: 'n', v: 59, z: 'yyyy-mm-dd' }
    sheet['!ref'] = 'A1:A3'
    const book = { SheetNames: ['Data'], Sheets: { Data: sheet } }
    const bytes: Uint8Array = XLSX.write(book, { type: 'buffer', bookType })
    expect(await textsOf(write(`days-${bookType}.bin`, bytes))).toEqual([['day'], ['2023-01-01'], ['1900-02-28']])
  })

  test('300 columns are too many, and the sentence knows how many', async () => {
    const path = write('wide.xlsx', bookOf([Array.from({ length: 300 }, (_, index) => `c${index}`)]))
    expect(await readAll(path)).toMatchObject(failure('too-many-columns', { sheet: 'Data', columns: 300, limit: 256 }))
    expect(
      (await textsOf(write('just.xlsx', bookOf([Array.from({ length: 256 }, (_, index) => `c${index}`)]))))[0],
    ).toHaveLength(256)
  })

  test('limits on rows and cells refuse the sheet as a whole', async () => {
    const path = write('rows.xlsx', bookOf(Array.from({ length: 30 }, (_, index) => [index, 'x'])))
    expect(await readAll(path, { limits: { rows: 29 } })).toMatchObject(
      failure('too-many-rows', { rows: 30, limit: 29 }),
    )
    expect(await readAll(path, { limits: { cells: 59 } })).toMatchObject(
      failure('too-many-cells', { cells: 60, limit: 59 }),
    )
    expect((await readAll(path, { limits: { rows: 30, cells: 60 } })).ok).toBe(true)
  })

  test('a sheet that does not exist and a sheet without rows are told apart', async () => {
    const path = write('sheets.xlsx', bookOf([['a']]))
    expect(await readAll(path, { sheet: 'Nope' })).toMatchObject(failure('sheet-not-found', { sheet: 'Nope' }))
    expect(await readAll(write('blank.xlsx', bookOf([])))).toMatchObject(failure('sheet-empty'))
    expect(await readAll(write('blank.csv', ' \n;;\n\n'))).toMatchObject({ ok: true })
    expect(await readAll(write('lines.csv', '\n\n\r\n'))).toMatchObject(failure('sheet-empty'))
  })

  test('a range of rows can be read', async () => {
    const opened = openWorkbook(write('range.xlsx', bookOf(Array.from({ length: 50 }, (_, index) => [index + 1]))))
    if (!opened.ok) throw new Error(opened.error.code)
    const seen: number[] = []
    const read = await opened.value.readRows({
      fromRow: 11,
      maxRows: 5,
      onRows: rows => void seen.push(...rows.map(row => row.row)),
    })
    expect(seen).toEqual([11, 12, 13, 14, 15])
    expect(read).toMatchObject({ ok: true, value: { rows: 5, complete: false } })
  })

  test('a cut-off workbook is damaged at every length', () => {
    const bytes = bookOf(Array.from({ length: 200 }, (_, index) => [index, `Клиент ${index}`]))
    for (let share = 1; share < 20; share += 1) {
      const path = write('cut.xlsx', bytes.subarray(0, Math.floor((bytes.length * share) / 20)))
      expect(openWorkbook(path), String(share)).toMatchObject(failure('file-damaged'))
    }
  })

  test('a workbook with any byte changed is read or refused, never thrown', async () => {
    const bytes = bookOf(Array.from({ length: 20 }, (_, index) => [index, `Client ${index}`]))
    const codes = new Set<string>()
    for (let at = 0; at < bytes.length; at += 37) {
      const copy = Uint8Array.from(bytes)
      copy[at] = (copy[at] ?? 0) ^ 0xff
      const whole = await readAll(write('flip.xlsx', copy))
      codes.add(whole.ok ? 'ok' : whole.error.code)
      if (whole.ok) expect(whole.value.rows).toHaveLength(20)
    }
    expect(codes).toContain('file-damaged')
  })
})
