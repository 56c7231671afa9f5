import { describe, expect, test } from 'vitest'
import { openWorkbook } from '#electron/workbooks/open-workbook.ts'
import { makeZip, odsParts, xlsxParts, type ZipPart } from './make-zip.ts'
import { readAll, textsOf } from './read-all.ts'
import { createTempFolder } from './temp-folder.ts'

const write = createTempFolder()
const failure = (code: string, details: object = {}) => ({ ok: false, error: { code, details } })
const cell = (reference: string, value: string): string => `<c r="${reference}"><v>${value}</v></c>`
const ROW = `<row r="1">${cell('A1', '5')}</row>`

describe('what is not a spreadsheet', () => {
  test.each([
    ['picture.xlsx', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'PNG'],
    ['report.xls', Buffer.from('%PDF-1.7\n'), 'PDF'],
    ['page.xls', Buffer.from('\n<html><body><table><tr><td>1</td></tr></table></body></html>'), 'HTML'],
    ['page.csv', Buffer.from('\ufeff<!DOCTYPE html><html>'), 'HTML'],
    [
      'old.xls',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'XML',
    ],
    ['letter.xls', Buffer.from('{\\rtf1\\ansi hello}'), 'RTF'],
    ['noise.csv', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251)), '?'],
    ['text.xlsx', Buffer.from('just a text'), '?'],
    ['archive.zip', makeZip([{ name: 'hello.txt', data: 'hello' }]), 'ZIP'],
  ])('%s', (name, bytes, is) =>
    expect(openWorkbook(write(name, bytes))).toMatchObject(failure('file-not-a-spreadsheet', { file: name, is })),
  )

  test('an empty file, a missing file, a folder', () => {
    expect(openWorkbook(write('empty.csv', ''))).toMatchObject(failure('file-empty'))
    expect(openWorkbook('/nowhere/at/all.xlsx')).toMatchObject(failure('file-not-found', { file: 'all.xlsx' }))
    expect(openWorkbook(import.meta.dirname)).toMatchObject(failure('file-not-readable'))
  })

  test('formats that are spreadsheets but not read here', () => {
    expect(openWorkbook(write('a.numbers', makeZip([{ name: 'Index/Document.iwa', data: 'x' }])))).toMatchObject(
      failure('file-format-not-read', { format: 'Numbers' }),
    )
    expect(openWorkbook(write('a.xlsb', makeZip([{ name: 'xl/workbook.bin', data: 'x' }])))).toMatchObject(
      failure('file-format-not-read', { format: 'XLSB' }),
    )
  })

  test('the name under which a file came is the name in the sentence', () => {
    expect(openWorkbook(write('slot-1', ''), { fileName: 'Клиенты.csv' })).toMatchObject(
      failure('file-empty', { file: 'Клиенты.csv' }),
    )
  })
})

describe('the zip guard', () => {
  const opened = (parts: readonly ZipPart[], limits = {}) =>
    openWorkbook(write('guard.xlsx', makeZip(parts)), { limits })

  test('lets an honest workbook pass', async () => {
    expect(await textsOf(write('honest.xlsx', makeZip(xlsxParts(ROW))))).toEqual([['5']])
  })

  test.each(['../evil.xml', 'xl/../../evil.xml', '/evil.xml', 'C:evil.xml', 'xl\\evil.xml'])(
    'refuses an entry called %s',
    name => {
      expect(opened([...xlsxParts(ROW), { name, data: 'x' }])).toMatchObject(failure('file-not-safe'))
    },
  )

  test('refuses names that stand twice and too many entries', () => {
    expect(opened([...xlsxParts(ROW), { name: 'XL/Workbook.xml', data: 'x' }])).toMatchObject(failure('file-not-safe'))
    expect(opened(xlsxParts(ROW), { entries: 4 })).toMatchObject(failure('file-not-safe'))
  })

  test('refuses what unpacks beyond all measure, in any part', () => {
    const swollen = { name: 'xl/media/zeros.bin', data: Buffer.alloc(30 * 1024 * 1024) }
    expect(opened([...xlsxParts(ROW), swollen])).toMatchObject(failure('file-too-large-inside'))
    const noise = {
      name: 'docProps/noise.bin',
      data: Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * index) % 253)),
    }
    expect(opened([...xlsxParts(ROW), noise], { inflatedBytes: 20_000 })).toMatchObject(
      failure('file-too-large-inside', { limit: 0 }),
    )
    expect(openWorkbook(write('big.xlsx', makeZip(xlsxParts(ROW))), { limits: { workbookBytes: 100 } })).toMatchObject(
      failure('file-too-large', { megabytes: 1, limit: 1 }),
    )
  })

  test('refuses a wrong checksum, an encrypted entry and entity declarations', () => {
    const [types, ...rest] = xlsxParts(ROW)
    if (types === undefined) throw new Error('parts')
    expect(opened([{ ...types, crc: 1 }, ...rest])).toMatchObject(failure('file-damaged'))
    expect(opened([{ ...types, flags: 1 }, ...rest])).toMatchObject(failure('file-password-protected'))
    const bomb = { name: 'xl/sharedStrings.xml', data: '<!DOCTYPE x [<!ENTITY a "b">]><sst/>' }
    expect(opened([...xlsxParts(ROW), bomb])).toMatchObject(failure('file-not-safe'))
  })

  test('refuses an .ods whose manifest says it is encrypted', () => {
    const parts = odsParts('').map(part =>
      part.name === 'META-INF/manifest.xml'
        ? { ...part, data: `${String(part.data)}<manifest:encryption-data/>` }
        : part,
    )
    expect(openWorkbook(write('locked.ods', makeZip(parts)))).toMatchObject(failure('file-password-protected'))
  })
})

describe('sheets that are not what they say', () => {
  const read = (sheetData: string, limits = {}) =>
    readAll(write('sheet.xlsx', makeZip(xlsxParts(sheetData))), { limits })

  test('a stray cell far down is too many rows, a million blank ones are nothing', async () => {
    expect(await read(`${ROW}<row r="1048576">${cell('A1048576', '1')}</row>`)).toMatchObject(
      failure('too-many-rows', { rows: 1_048_576, limit: 200_000 }),
    )
    const blanks = Array.from(
      { length: 300_000 },
      (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" s="1"/></row>`,
    ).join('')
    const whole = await read(ROW + blanks)
    expect(whole.ok && whole.value.rows).toHaveLength(1)
  })

  test('texts that a cell only points to may be long, and are marked as such', async () => {
    const text = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(50_000)}</t></is></c></row>`
    const whole = await read(text)
    expect(whole.ok && whole.value.rows[0]?.cells[0]).toMatchObject({ t: 'too-long', length: 50_000 })
  })

  test('formulas without value are found wherever they stand; empty results are empty', async () => {
    const whole = await read(
      `<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="C1"><f>1+1</f></c></row><row r="3"><c r="B3"><f>2</f><v/></c></row>`,
    )
    expect(whole.ok && whole.value.rows).toEqual([
      { row: 1, cells: [null, null, { t: 'formula-without-value' }] },
      { row: 3, cells: [null, { t: 'formula-without-value' }] },
    ])
  })

  test('error values keep their names', async () => {
    const whole = await read('<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><v>#REF!</v></c></row>')
    expect(whole.ok && whole.value.rows[0]?.cells).toEqual([
      { t: 'e', v: '#N/A' },
      { t: 'e', v: '#REF!' },
    ])
  })

  test('XML that ends in the middle is damaged, not half read', async () => {
    const parts = xlsxParts(ROW).map(part =>
      part.name.endsWith('sheet1.xml')
        ? { ...part, data: String(part.data).replace('</sheetData></worksheet>', '<row r="2"><c r="A2"><v>6</v></c>') }
        : part,
    )
    expect(await readAll(write('half.xlsx', makeZip(parts)))).toMatchObject(failure('file-damaged'))
  })

  test('a cell that points to a text that does not exist is damaged', async () => {
    expect(await read('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')).toMatchObject(failure('file-damaged'))
  })

  const table = (rows: string): string => `<table:table table:name="T">${rows}</table:table>`
  const odsCell = (attributes = ''): string =>
    `<table:table-cell office:value-type="float" office:value="1" ${attributes}><text:p>1</text:p></table:table-cell>`

  test('an .ods that repeats a filled cell without end is refused before it is unfolded', async () => {
    const start = performance.now()
    const rows = `<table:table-row table:number-rows-repeated="150000">${odsCell('table:number-columns-repeated="200"')}</table:table-row>`
    expect(await readAll(write('repeat.ods', makeZip(odsParts(table(rows)))))).toMatchObject(
      failure('too-many-cells', { cells: 30_000_000 }),
    )
    const other = table(`<table:table-row>${odsCell()}</table:table-row>`) + table(rows).replace('"T"', '"U"')
    expect(await readAll(write('repeat2.ods', makeZip(odsParts(other))), { sheet: 'T' })).toMatchObject(
      failure('too-many-cells'),
    )
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('a formula of an .ods that was saved without a value is found', async () => {
    const pending = '<table:table-cell table:formula="of:=1+1"/>'
    const rows = table(`<table:table-row>${odsCell()}${pending}</table:table-row>`)
    const whole = await readAll(write('formula.ods', makeZip(odsParts(rows))))
    expect(whole.ok && whole.value.rows[0]?.cells).toEqual([
      { t: 'n', v: 1, fmt: 'number' },
      { t: 'formula-without-value' },
    ])
  })

  test('blank repeats at the end of an .ods are nothing', async () => {
    const blank =
      '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    expect(
      await textsOf(
        write('blank.ods', makeZip(odsParts(table(`<table:table-row>${odsCell()}</table:table-row>${blank}`)))),
      ),
    ).toEqual([['1']])
  })
})
