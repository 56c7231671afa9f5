import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { planImport } from '#electron/services/import-plan.ts'
import { openWorkbook } from '#electron/workbooks/open-workbook.ts'
import type { RawRow } from '#shared/domain/import/raw-cell.ts'
import { createTempFolder } from './temp-folder.ts'

const write = createTempFolder()
const lines = (count: number): string => Array.from({ length: count }, (_, index) => `C${index};${index}`).join('\n')

describe('while reading', () => {
  test('progress grows to 1 and rows come in order', async () => {
    const opened = openWorkbook(write('progress.csv', `name;n\n${lines(300_000)}\n`))
    if (!opened.ok) throw new Error(opened.error.code)
    const shares: number[] = []
    let last = 0
    let inOrder = true
    const read = await opened.value.readRows({
      onProgress: progress => void shares.push(progress.share),
      onRows: rows => {
        for (const row of rows) {
          inOrder &&= row.row === last + 1
          last = row.row
        }
      },
    })
    expect(read).toMatchObject({ ok: true, value: { rows: 300_001, complete: true } })
    expect(inOrder).toBe(true)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
    expect(shares.length).toBeGreaterThan(3)
  })

  test('cancelling stops between batches, in text files and workbooks', async () => {
    const sheet = XLSX.utils.aoa_to_sheet(Array.from({ length: 5000 }, (_, index) => [index]))
    const book: Uint8Array = XLSX.write(
      { SheetNames: ['S'], Sheets: { S: sheet } },
      { type: 'buffer', bookType: 'xlsx' },
    )
    for (const path of [write('cancel.csv', lines(50_000)), write('cancel.xlsx', book)]) {
      const opened = openWorkbook(path)
      if (!opened.ok) throw new Error(opened.error.code)
      const cancel = new AbortController()
      let seen = 0
      const read = await opened.value.readRows({
        signal: cancel.signal,
        onRows: rows => {
          seen += rows.length
          // Arrives as a message to a worker would: in a later turn of the event loop.
          setImmediate(() => cancel.abort())
        },
      })
      expect(read).toMatchObject({ ok: false, error: { code: 'cancelled' } })
      expect(seen).toBeLessThan(5000)
    }
  })

  test('an error of the receiver is not taken for a damaged file', async () => {
    const opened = openWorkbook(write('receiver.csv', lines(10)))
    if (!opened.ok) throw new Error(opened.error.code)
    const read = opened.value.readRows({
      onRows: () => {
        throw new Error('disk full')
      },
    })
    await expect(read).rejects.toThrow('disk full')
  })
})

describe('the beginning of a file', () => {
  const firstRows = async (path: string, maxRows: number) => {
    const opened = openWorkbook(path)
    if (!opened.ok) throw new Error(opened.error.code)
    const rows: RawRow[] = []
    const read = await opened.value.readRows({ maxRows, onRows: batch => void rows.push(...batch) })
    return { rows, read }
  }

  test('is enough to propose how to import it', async () => {
    const path = write(
      'preview.csv',
      `Отчёт\n\nКлиент;ИНН;Дата ухода\nООО А;0101;31/12/2022\nАО Б;0202;01/02/2023\n${'ИП;03;\n'.repeat(400)}Итого;;\n`,
    )
    const { rows } = await firstRows(path, 2000)
    expect(planImport({ kind: 'client', rows })).toMatchObject({
      ok: true,
      value: {
        headerRow: 3,
        headers: ['Клиент', 'ИНН', 'Дата ухода'],
        mapping: ['name', 'id', 'end'],
        settings: [{}, {}, { dateOrder: 'dmy' }],
        totalsRows: [406],
      },
    })
  })

  test('is read alone where no more is asked for', async () => {
    const { rows, read } = await firstRows(write('large.csv', `name;n\n${lines(500_000)}\n`), 2000)
    expect(rows).toHaveLength(2000)
    expect(read).toMatchObject({ ok: true, value: { complete: false } })
  })
})

test('days are the same in every time zone', () => {
  const sheet: XLSX.WorkSheet = {
    '!ref': 'A1:A2',
    A1: { t: 'n', v: 45_000, z: 'dd.mm.yyyy' },
    A2: { t: 'n', v: 45_000.99, z: 'dd.mm.yyyy hh:mm' },
  }
  const files = (['xlsx', 'ods', 'biff8'] as const).map(bookType => {
    const bytes: Uint8Array = XLSX.write({ SheetNames: ['S'], Sheets: { S: sheet } }, { type: 'buffer', bookType })
    return write(`zone.${bookType}`, bytes)
  })
  const script = `
    import { textsOf } from ${JSON.stringify(new URL('read-all.ts', import.meta.url).href)}
    const days = []
    for (const file of ${JSON.stringify(files)}) days.push(...(await textsOf(file)).flat())
    console.log(days.join(' '))`
  for (const zone of ['UTC', 'Asia/Vladivostok', 'America/Los_Angeles', 'Europe/Tirane']) {
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: new URL('../../..', import.meta.url),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    expect(said.trim().split(' '), zone).toEqual(Array.from({ length: 6 }, () => '2023-03-15'))
  }
})
