import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectHeader, detectTotalsRows, headerTexts } from '#shared/domain/import/detect-header.ts'
import { fieldNames } from '#shared/domain/import/fields.ts'
import { guessMapping } from '#shared/domain/import/guess-mapping.ts'
import { guessSettings } from '#shared/domain/import/guess-settings.ts'
import { mapRow, type RowContext } from '#shared/domain/import/map-row.ts'
import { missingKindOfCell } from '#shared/domain/import/missing.ts'
import type { RawCell, RawRow } from '#shared/domain/import/raw-cell.ts'

const cell = (value: string | number | null): RawCell => {
  if (value === null || value === '') return null
  return typeof value === 'number' ? { t: 'n', v: value, fmt: 'number' } : { t: 's', v: value }
}
const row = (number: number, ...values: (string | number | null)[]): RawRow => ({
  row: number,
  cells: values.map(cell),
})

const RU_HEADERS = ['Клиент', 'ИНН', 'Дата договора', 'Дата ухода', 'Выручка, руб.', 'Причина ухода', 'Комментарий']
const RU_MAPPING = ['name', 'id', 'start', 'end', 'revenue_year', 'reason_crm', 'note'] as const
const clients: RowContext<'client'> = {
  kind: 'client',
  sheet: 'Лист1',
  headers: RU_HEADERS,
  mapping: RU_MAPPING,
  settings: RU_HEADERS.map(() => ({})),
  currency: 'RUB',
}

describe('the mapping guess', () => {
  test('knows the Russian headers', () => {
    expect(guessMapping('client', RU_HEADERS).mapping).toEqual(RU_MAPPING)
  })

  test('knows the telco headers and leaves the rest alone', () => {
    const headers =
      'customerID,gender,SeniorCitizen,Partner,Dependents,tenure,PhoneService,MultipleLines,InternetService,OnlineSecurity,OnlineBackup,DeviceProtection,TechSupport,StreamingTV,StreamingMovies,Contract,PaperlessBilling,PaymentMethod,MonthlyCharges,TotalCharges,Churn'.split(
        ',',
      )
    const mapping = guessMapping('client', headers).mapping
    const named = Object.fromEntries(
      mapping.flatMap((field, column) => (field === null ? [] : [[headers[column], field]])),
    )
    expect(named).toEqual({ customerID: 'id', tenure: 'tenure_months', MonthlyCharges: 'revenue_month', Churn: 'lost' })
  })

  test('knows Albanian headers, orders and answers', () => {
    expect(
      guessMapping('client', ['NIPT', 'Emri i klientit', 'Data e largimit', 'Të ardhurat vjetore (lekë)']).mapping,
    ).toEqual(['id', 'name', 'end', 'revenue_year'])
    expect(guessMapping('order', ['Invoice No', 'Customer ID', 'Invoice Date', 'Amount, EUR', 'Qty']).mapping).toEqual([
      'order_id',
      'client_id',
      'date',
      'amount',
      'quantity',
    ])
  })

  test('gives a field to one column and lets values decide', () => {
    const rows = [row(2, 'Ann', 'Bob', 'blue'), row(3, 'Eve', 'Joe', 'red')]
    const guess = guessMapping('client', ['Client', 'Client name', 'End date'], rows)
    expect(guess.mapping.filter(field => field === 'name')).toHaveLength(1)
    expect(guess.mapping[2]).toBeNull()
    expect(guess.confidence[2]).toBe(0)
  })

  test('reads units from the header and notations from the samples', () => {
    const headers = ['Выручка, тыс. руб.', 'Дата ухода']
    const rows = [row(2, '1 234,5', '31/12/2022'), row(3, '1,234', '01/02/2023')]
    const { mapping } = guessMapping('client', headers, rows)
    expect(guessSettings('client', headers, mapping, rows)).toEqual([
      { decimalMark: ',', scale: 1000 },
      { dateOrder: 'dmy' },
    ])
  })
})

describe('the header', () => {
  test('is found below titles and above data', () => {
    const rows = [
      row(1, 'Отчёт по клиентам'),
      row(3, 'за 2023 год', null, '2023'),
      row(5, ...RU_HEADERS),
      row(6, 'ООО', '77', '01.02.2021', null, '5'),
    ]
    expect(detectHeader([...rows, row(7, 'АО', '78', '01.02.2021', '02.03.2022', '6')])).toBe(2)
    expect(headerTexts(rows[2], 8)).toEqual([...RU_HEADERS, ''])
  })

  test('is absent where the file begins with data', () => {
    expect(detectHeader([row(1, '00004', '19970101', '2'), row(2, '00005', '19970102', '3')])).toBeUndefined()
    expect(detectHeader([])).toBeUndefined()
  })

  test('totals are offered for exclusion, companies called Total are not', () => {
    const rows = [
      row(2, 'Total Energies', '7701', '01.02.2021', null, '5', 'Цена'),
      row(3, 'Итого', null, null, null, '3 000 000,00'),
    ]
    expect(
      detectTotalsRows([...rows, row(4, 'Total:', 3), row(5, 'Gjithsej', 3), row(6, 'Shuma', '1 200,00')]),
    ).toEqual([3, 4, 5, 6])
  })
})

describe('clients', () => {
  test('a good row becomes a record without problems', () => {
    const outcome = mapRow(
      row(2, 'ООО «Ромашка»', '0274062111', '01.02.2021', '15.03.2023', '1\u00a0234\u00a0567,89', 'Цена', null),
      clients,
    )
    expect(outcome.problems).toEqual([])
    expect(outcome.record).toMatchObject({
      id: '0274062111',
      name: 'ООО «Ромашка»',
      start: '2021-02-01',
      end: '2023-03-15',
      revenue_year: 123456789,
      reason_crm: 'Цена',
      note: null,
      phone: null,
    })
    expect(Object.keys(outcome.record ?? {})).toEqual(fieldNames('client'))
  })

  test('bad optional values leave their fields empty and are reported', () => {
    const outcome = mapRow(row(9, 'ООО Тест', '7736050003', '30.02.2023', '01/12/2023', '1e5', null, '-1'), clients)
    expect(outcome.record).toMatchObject({ start: null, end: null, revenue_year: null, note: '-1' })
    expect(outcome.problems).toEqual([
      {
        sheet: 'Лист1',
        row: 9,
        column: 'Дата договора',
        value: '30.02.2023',
        reason: 'not-a-day',
        severity: 'warning',
      },
      {
        sheet: 'Лист1',
        row: 9,
        column: 'Дата ухода',
        value: '01/12/2023',
        reason: 'ambiguous-day',
        severity: 'warning',
      },
      {
        sheet: 'Лист1',
        row: 9,
        column: 'Выручка, руб.',
        value: '1e5',
        reason: 'scientific-notation',
        severity: 'warning',
      },
    ])
  })

  test('a client without an id goes by its name, one without both is rejected', () => {
    const named = mapRow(row(6, ' ТОО Қазына ', '', '5.6.22', '', '-'), clients)
    expect(named).toMatchObject({
      record: { id: 'ТОО Қазына', name: 'ТОО Қазына', revenue_year: null },
    })
    const nameless = mapRow(row(7, '-', null, '01.02.2021'), clients)
    expect(nameless.record).toBeNull()
    expect(nameless.problems).toMatchObject([{ reason: 'no-client', severity: 'error', row: 7 }])
  })

  test('ids keep leading zeros, and ids that lost digits are reported', () => {
    const record = (id: string | number) => mapRow(row(2, 'X', id), clients)
    expect(record('0274062111').record?.id).toBe('0274062111')
    expect(record(7701234567).record?.id).toBe('7701234567')
    expect(record('6.34133E+17')).toMatchObject({
      record: { id: '6.34133E+17' },
      problems: [{ reason: 'id-in-scientific-form' }],
    })
    expect(record(634133000000000000)).toMatchObject({ problems: [{ reason: 'id-in-scientific-form' }] })
  })

  test('an empty row is neither a record nor a problem', () => {
    expect(mapRow(row(8, ' ', null, '-'), clients)).toEqual({ record: null, problems: [] })
  })

  test('cells beyond the header, broken quotes and long texts are reported', () => {
    const beyond = mapRow(row(2, 'A', '1', null, null, null, null, null, 'shifted'), clients)
    expect(beyond.problems).toMatchObject([{ reason: 'extra-cells', column: '', value: 'shifted' }])
    expect(mapRow({ ...row(3, 'A', '1'), brokenQuotes: true }, clients).problems).toMatchObject([
      { reason: 'broken-quotes' },
    ])
    const long = mapRow(row(4, 'x'.repeat(400), '1'), clients)
    expect(long.record?.name).toHaveLength(300)
    expect(long.problems).toMatchObject([{ reason: 'text-too-long', severity: 'warning' }])
  })

  test('formulas without value and error cells are problems, #N/A is missing', () => {
    const cells: RawCell[] = [
      cell('A'),
      cell('1'),
      { t: 'formula-without-value' },
      { t: 'e', v: '#N/A' },
      { t: 'e', v: '#REF!' },
    ]
    const outcome = mapRow({ row: 2, cells }, clients)
    expect(outcome.problems.map(problem => problem.reason)).toEqual(['formula-without-value', 'cell-error'])
  })
})

describe('orders and answers', () => {
  const orders: RowContext<'order'> = {
    kind: 'order',
    sheet: 's',
    headers: ['Client', 'Date', 'Amount'],
    mapping: ['client_id', 'date', 'amount'],
    settings: [{}, {}, {}],
    currency: 'EUR',
  }
  test('an order needs its client, day and amount', () => {
    expect(mapRow(row(2, 'A', '2023-01-02', '10,50'), orders).record).toMatchObject({
      client_id: 'A',
      date: '2023-01-02',
      amount: 1050,
    })
    expect(mapRow(row(3, 'A', '30.02.2023', '10'), orders)).toMatchObject({
      record: null,
      problems: [{ reason: 'not-a-day', severity: 'error' }],
    })
    expect(mapRow(row(4, 'A', '2023-01-02', null), orders)).toMatchObject({
      record: null,
      problems: [{ reason: 'required-empty', column: 'Amount' }],
    })
    expect(mapRow(row(5, null, '2023-01-02', '10'), orders)).toMatchObject({
      record: null,
      problems: [{ reason: 'no-client' }],
    })
  })
})

test('no row makes the mapping throw', () => {
  const anyCell = fc.oneof<fc.Arbitrary<RawCell>[]>(
    fc.string({ unit: 'binary' }).map(v => ({ t: 's', v })),
    fc.double().map(v => ({ t: 'n', v, fmt: 'number' })),
    fc.double().map(v => ({ t: 'n', v, fmt: 'date' })),
    fc.boolean().map(v => ({ t: 'b', v })),
    fc.constantFrom<RawCell>(null, { t: 'e', v: '#REF!' }, { t: 'formula-without-value' }),
  )
  const fields = fieldNames('client')
  const every: RowContext<'client'> = { ...clients, headers: [...fields], mapping: fields }
  fc.assert(
    fc.property(fc.array(anyCell, { maxLength: fields.length + 1 }), cells => {
      const outcome = mapRow({ row: 1, cells }, every)
      const saysNothing = cells.slice(0, fields.length).every(cell => missingKindOfCell(cell) !== undefined)
      expect(outcome.record !== null || outcome.problems.length > 0 || saysNothing).toBe(true)
    }),
  )
})
