import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RowView } from '#shared/domain/import/row-view.ts'
import type { RawRow } from '#shared/domain/import/raw-cell.ts'
import type { Result } from '#shared/kit/result.ts'
import { openWorkbook } from '#electron/workbooks/open-workbook.ts'
import { createTextRows } from '#electron/workbooks/parse-text-rows.ts'
import { createTextSplitter } from '#electron/workbooks/split-text.ts'
import { testData } from '#tests/helpers/test-data.ts'

type Layout = { readonly delimiter: string; readonly newline: '\n' | '\r' }
type Outcome = { readonly rows: readonly RawRow[]; readonly failed: Result<unknown> | null }

/** The text cut at the given shares of its length, between characters. */
const cut = (text: string, shares: readonly number[]): string[] => {
  const letters = Array.from(text)
  const places = [0, ...shares.map(share => Math.floor(share * letters.length)), letters.length].sort((a, b) => a - b)
  return places.slice(1).map((end, index) => letters.slice(places[index], end).join(''))
}

const byPapa = (text: string, { delimiter, newline }: Layout): Outcome => {
  const rows = createTextRows(delimiter, newline, 'f')
  const all: RawRow[] = []
  for (const part of [rows.push(text), rows.end()]) {
    if (!part.ok) return { rows: all, failed: part }
    all.push(...part.value)
  }
  return { rows: all, failed: null }
}

const bySplitter = (pieces: readonly string[], layout: Layout): Outcome => {
  const all: RawRow[] = []
  const splitter = createTextSplitter({ ...layout, file: 'f' }, new RowView(), view => {
    all.push(view.toRow())
    return true
  })
  for (const piece of pieces) {
    const given = splitter.push(Buffer.from(piece))
    if (!given.ok) return { rows: all, failed: given }
  }
  const last = splitter.end()
  return { rows: all, failed: last.ok ? null : last }
}

const layouts = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|', ' '),
  newline: fc.constantFrom<'\n' | '\r'>('\n', '\n', '\r'),
})
const scraps = fc.constantFrom(
  '"',
  '""',
  ',',
  ';',
  '\t',
  ' ',
  '\n',
  '\r\n',
  '\r',
  'a',
  'Я',
  '€',
  '😀',
  '12,5',
  '\u00a0',
)
const tables = fc.array(scraps, { maxLength: 40 }).map(parts => parts.join(''))
/** What a program writes: every cell quoted where it must be, or all of them. */
const written = fc
  .record({
    rows: fc.array(fc.array(tables, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
    all: fc.boolean(),
    end: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ rows, all, end }) =>
    rows
      .map(cells =>
        cells.map(cell => (all || /["\n\r,;\t| ]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';'),
      )
      .join(end),
  )

describe('the splitter gives the rows of papaparse', () => {
  test('on any text, however the text is cut into pieces', () => {
    fc.assert(
      fc.property(tables, layouts, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (text, layout, shares) => {
        const papa = byPapa(text, layout)
        const ours = bySplitter(cut(text, shares), layout)
        expect(ours.failed).toEqual(papa.failed)
        // Where a mark is never closed nothing is imported; how many rows came before does not count.
        if (papa.failed === null) expect(ours.rows).toEqual(papa.rows)
      }),
      { numRuns: 4000 },
    )
  })

  test('on what programs write', () => {
    fc.assert(
      fc.property(written, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (text, shares) => {
        const layout: Layout = { delimiter: ';', newline: '\n' }
        expect(bySplitter(cut(text, shares), layout)).toEqual(byPapa(text, layout))
      }),
      { numRuns: 1500 },
    )
  })
})

const folders = ['csv-spectrum', 'own', 'cdnow', 'survival', 'telco']
const files = folders.flatMap(folder => {
  const path = testData(folder)
  return path === undefined
    ? []
    : readdirSync(path)
        .filter(name => /\.(?:csv|txt)$/u.test(name))
        .map(name => join(path, name))
})

describe.skipIf(files.length === 0)('files of the test data', () => {
  test.each(files)('%s: rows, views and papaparse say the same', async path => {
    const opened = openWorkbook(path)
    if (!opened.ok) throw new Error(opened.error.code)
    const { encoding, delimiter } = opened.value
    const rows: RawRow[] = []
    const views: RawRow[] = []
    const byRows = await opened.value.readRows({ onRows: batch => void rows.push(...batch) })
    const byViews = await opened.value.readViews({ onRow: view => void views.push(view.toRow()) })
    expect(views).toEqual(rows)
    expect(byViews).toEqual(byRows)
    const bytes = await import('node:fs/promises').then(fs => fs.readFile(path))
    const text = new TextDecoder(encoding ?? 'utf-8').decode(bytes).replace(/^sep=.\r?\n/u, '')
    expect(rows).toEqual(byPapa(text, { delimiter: delimiter ?? ',', newline: '\n' }).rows)
  })
})
