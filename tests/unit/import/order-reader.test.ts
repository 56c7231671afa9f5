import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ColumnSettings } from '#shared/domain/import/column-mapping.ts'
import { createDuplicateFinder } from '#shared/domain/import/find-duplicates.ts'
import { mapRow, type RowContext } from '#shared/domain/import/map-row.ts'
import { createOrderReader } from '#shared/domain/import/order-reader.ts'
import type { RawCell, RawRow } from '#shared/domain/import/raw-cell.ts'
import { RowView } from '#shared/domain/import/row-view.ts'
import { Fingerprint, FingerprintTable, takeFingerprint } from '#shared/domain/import/seen-rows.ts'

const words = fc.constantFrom(
  '',
  ' ',
  'н/д',
  '-',
  'n/a',
  '#N/A',
  'K001',
  ' K001 ',
  'K001\u00a0',
  '12E5',
  '1е5',
  '+7916',
  '00123',
  '7e',
  'Мука «1»',
  '2024-02-30',
  '2024-02-29',
  '01/02/2024',
  '13.5.24',
  '5 мая 2024',
  '1,5',
  '1.50',
  '1,234',
  '12.345,67',
  '-5',
  '-0',
  '0,05',
  '.5',
  '5.',
  '1 000',
  '(5)',
  '5 руб.',
  '5 $',
  '1e3',
  '12345678901234567',
  '0.1',
  '99.999',
  'soft\u00adhyphen 1',
  '№ 5',
  'Ñ1',
  '\ufeffA1',
  'a\u200b1',
  '５',
  '+1',
  '1-',
  '1 2',
  'total',
  'Итого',
  '\u2000x1',
  'x1\u3000',
  '😀1',
)
const texts = fc.oneof(words, words, fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ maxLength: 8 }))
const numbers = fc.oneof(
  fc.integer({ min: -5, max: 80_000 }),
  fc.double({ min: -1e9, max: 1e17, noNaN: true }),
  fc.integer({ min: -99_999, max: 9_999_999 }).map(cents => cents / 100),
)
const cells: fc.Arbitrary<RawCell> = fc.oneof(
  { weight: 8, arbitrary: texts.map((v): RawCell => (v === '' ? null : { t: 's', v })) },
  { weight: 2, arbitrary: numbers.map((v): RawCell => ({ t: 'n', v, fmt: 'number' })) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 60_000 }).map((v): RawCell => ({ t: 'n', v, fmt: 'date' })) },
  { weight: 1, arbitrary: fc.boolean().map((v): RawCell => ({ t: 'b', v })) },
  { weight: 1, arbitrary: fc.constantFrom<RawCell>({ t: 'e', v: '#REF!' }, { t: 'formula-without-value' }) },
)
const good = fc.tuple(
  fc.integer({ min: 0, max: 999 }).map((n): RawCell => ({ t: 's', v: `З-${n}` })),
  fc.integer({ min: 0, max: 99 }).map((n): RawCell => ({ t: 's', v: `K${n}` })),
  fc.integer({ min: 1, max: 28 }).map((n): RawCell => ({ t: 's', v: `2024-03-${String(n).padStart(2, '0')}` })),
  fc.integer({ min: -999_999, max: 99_999_999 }).map((n): RawCell => ({ t: 's', v: (n / 100).toFixed(2) })),
)
const rows: fc.Arbitrary<RawRow> = fc
  .tuple(fc.option(good, { freq: 2 }), fc.array(cells, { minLength: 0, maxLength: 8 }), fc.boolean())
  .map(([sound, others, broken]) => ({
    row: 7,
    cells: sound === null ? others : [...sound, ...others.slice(0, 3)],
    ...(broken && sound === null ? { brokenQuotes: true as const } : {}),
  }))
const settings: fc.Arbitrary<readonly ColumnSettings[]> = fc
  .record({
    mark: fc.constantFrom<',' | '.' | undefined>(',', '.', undefined),
    order: fc.constantFrom<'dmy' | 'mdy' | undefined>('dmy', 'mdy', undefined),
    scale: fc.constantFrom(undefined, undefined, 1000),
  })
  .map(({ mark, order, scale }) => {
    const number = mark === undefined ? {} : { decimalMark: mark }
    const day = order === undefined ? {} : { dateOrder: order }
    return [{}, {}, day, { ...number, ...(scale === undefined ? {} : { scale }) }, {}, number]
  })

const contextOf = (currency: string, columns: readonly ColumnSettings[]): RowContext<'order'> => ({
  kind: 'order',
  sheet: 's',
  headers: ['a', 'b', 'c', 'd', 'e', 'f'],
  mapping: ['order_id', 'client_id', 'date', 'amount', 'product', 'quantity'],
  settings: columns,
  currency,
})

describe('rows of orders read quickly', () => {
  test('are the records of the careful way, whatever stands in them, also when texts come again', () => {
    fc.assert(
      fc.property(
        fc.array(rows, { minLength: 40, maxLength: 80 }),
        settings,
        fc.constantFrom('RUB', 'JPY', 'KWD'),
        (many, columns, currency) => {
          const context = contextOf(currency, columns)
          const reader = createOrderReader(context)
          const view = new RowView()
          for (const row of [...many, ...many]) {
            view.load(row)
            const { record, problems } = mapRow(row, context)
            const quick = reader.read(view)
            // What is sound must go the quick way only if it is sound; what has a problem never does.
            if (quick) expect({ record: { ...reader.record }, problems: [] }).toEqual({ record, problems })
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  test('take the quick way where nothing is wrong', () => {
    const reader = createOrderReader(contextOf('RUB', []))
    const view = new RowView()
    fc.assert(
      fc.property(good, sound => {
        view.load({ row: 2, cells: sound })
        expect(reader.read(view)).toBe(true)
      }),
    )
  })

  test('are the same as they were loaded', () => {
    const view = new RowView()
    fc.assert(
      fc.property(rows, row => {
        view.load(row)
        expect(view.toRow()).toEqual(row)
      }),
    )
  })
})

describe('the fingerprint of a row', () => {
  const view = new RowView()

  test('finds exactly the repeated rows that comparing their texts finds', () => {
    const few = fc.array(fc.array(cells, { maxLength: 3 }), { maxLength: 30 })
    fc.assert(
      fc.property(few, many => {
        const finder = createDuplicateFinder('order')
        const table = new FingerprintTable(1)
        const print = new Fingerprint()
        for (const [index, row] of many.entries()) {
          view.load({ row: index + 1, cells: row })
          takeFingerprint(view, print, new Map())
          const first = table.findOrAdd(print.first, print.second, index + 1)
          expect(first === 0 ? undefined : first).toBe(finder({ row: index + 1, cells: row }, 'id')?.firstRow)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('keeps rows that differ a little apart', () => {
    const table = new FingerprintTable(1)
    const print = new Fingerprint()
    let met = 0
    for (let n = 0; n < 200_000; n += 1) {
      view.load({
        row: n,
        cells: [
          { t: 's', v: String(n) },
          { t: 's', v: `K${n % 7}` },
        ],
      })
      takeFingerprint(view, print, new Map())
      if (table.findOrAdd(print.first, print.second, n + 1) !== 0) met += 1
    }
    expect(met).toBe(0)
  })
})
