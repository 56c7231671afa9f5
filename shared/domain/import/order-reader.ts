/**
 * Reads rows of orders quickly: the same records that map-row gives, for rows in which nothing is wrong. A row with any problem,
 * or without anything in it, is left to map-row, which says what is wrong.
 */
import { decimalsOf } from '#shared/kit/money.ts'
import { CellMemo } from './cell-memo.ts'
import type { ColumnSettings } from './column-mapping.ts'
import type { ImportRecord, FieldKind } from './fields.ts'
import type { RowContext } from './map-row.ts'
import { missingKindOfCell } from './missing.ts'
import { isPlainId, plainAmount } from './plain-cells.ts'
import { readField, type FieldValue } from './read-field.ts'
import { EMPTY, NUMBER, TEXT, type RowView } from './row-view.ts'

/** A cell's value; null where it is absent; undefined where the row must go the careful way. */
type Reading = FieldValue | null | undefined
type CellReader = (view: RowView, column: number) => Reading

export type OrderReader = {
  /** The record that `read` has filled. */
  readonly record: { -readonly [field in keyof ImportRecord<'order'>]: ImportRecord<'order'>[field] }
  /** @returns false where the row must go the careful way. */
  read(view: RowView): boolean
}

const careful =
  (kind: FieldKind, settings: ColumnSettings, currency: string): CellReader =>
  (view, column) => {
    const { parsed, note } = readField(kind, view.cell(column), settings, currency)
    if (parsed.t === 'problem' || note !== undefined) return undefined
    return parsed.t === 'missing' ? null : parsed.value
  }

/** Texts that come again are read once. */
const remembering = (read: CellReader, slots: number): CellReader => {
  const memo = new CellMemo<Reading>(slots)
  return (view, column) =>
    view.kind(column) === TEXT
      ? memo.get(view.bytes, view.starts[column] ?? 0, view.ends[column] ?? 0, () => read(view, column))
      : read(view, column)
}

/** Serial days that come again are read once. */
const rememberingNumbers = (read: CellReader): CellReader => {
  const known = new Map<number, Reading>()
  return (view, column) => {
    const kind = view.kind(column)
    if (kind === EMPTY || kind === TEXT) return read(view, column)
    const key = (view.numbers[column] ?? 0) * 8 + kind
    const before = known.get(key)
    if (before !== undefined || known.has(key)) return before
    const value = read(view, column)
    if (known.size < 100_000) known.set(key, value)
    return value
  }
}

const quickId =
  (read: CellReader): CellReader =>
  (view, column) => {
    const plain = view.kind(column) === TEXT && isPlainId(view.bytes, view.starts[column] ?? 0, view.ends[column] ?? 0)
    return plain ? view.text(column) : read(view, column)
  }

/** @param decimals places behind the point that the answer counts in, then divided by `divisor` */
const quickNumber =
  (read: CellReader, decimals: number, divisor: number): CellReader =>
  (view, column) => {
    if (view.kind(column) !== TEXT) return read(view, column)
    const value = plainAmount(view.bytes, view.starts[column] ?? 0, view.ends[column] ?? 0, decimals)
    return value === undefined ? read(view, column) : value / divisor
  }

/** Amounts that are whole to the last unit, as almost all are: rounding cannot move them. */
const quickAmount =
  (read: CellReader, decimals: number): CellReader =>
  (view, column) => {
    if (view.kind(column) !== NUMBER) return read(view, column)
    const scaled = (view.numbers[column] ?? 0) * 10 ** decimals
    const whole = Math.round(scaled)
    return Math.abs(scaled - whole) < 1e-4 && Math.abs(whole) < 1e9 ? whole + 0 : read(view, column)
  }

const HUNDREDTHS = 2

const readerOf = (field: keyof ImportRecord<'order'>, settings: ColumnSettings, currency: string): CellReader => {
  switch (field) {
    case 'order_id':
      return quickId(careful('id', settings, currency))
    case 'client_id':
      return remembering(quickId(careful('id', settings, currency)), 1 << 16)
    case 'date':
      return rememberingNumbers(remembering(careful('day', settings, currency), 1 << 12))
    case 'amount': {
      const slow = careful('money', settings, currency)
      return settings.scale === undefined
        ? quickNumber(quickAmount(slow, decimalsOf(currency)), decimalsOf(currency), 1)
        : slow
    }
    case 'product':
      return remembering(careful('text', settings, currency), 1 << 14)
    case 'quantity':
      return quickNumber(careful('number', settings, currency), HUNDREDTHS, 100)
  }
}

const holdsMore = (view: RowView, width: number): boolean => {
  for (let column = width; column < view.count; column += 1)
    if (view.kinds[column] !== EMPTY && missingKindOfCell(view.cell(column)) === undefined) return true
  return false
}

const FIELDS = ['order_id', 'client_id', 'date', 'amount', 'product', 'quantity'] as const

export const createOrderReader = (context: RowContext<'order'>): OrderReader => {
  const record: OrderReader['record'] = {
    order_id: null,
    client_id: null,
    date: null,
    amount: null,
    product: null,
    quantity: null,
  }
  const columns = FIELDS.map(field => context.mapping.indexOf(field))
  const readers = FIELDS.map((field, index) =>
    readerOf(field, context.settings[columns[index] ?? -1] ?? {}, context.currency),
  )
  const width = context.headers.length
  const value = (view: RowView, index: number): Reading => {
    const column = columns[index] ?? -1
    return column === -1 ? null : readers[index]?.(view, column)
  }
  return {
    record,
    read: view => {
      if (view.brokenQuotes || (view.count > width && holdsMore(view, width))) return false
      const orderId = value(view, 0)
      const clientId = value(view, 1)
      const date = value(view, 2)
      const amount = value(view, 3)
      const product = value(view, 4)
      const quantity = value(view, 5)
      if (typeof clientId !== 'string' || typeof date !== 'string' || typeof amount !== 'number') return false
      if (orderId === undefined || product === undefined || quantity === undefined) return false
      record.order_id = orderId as string | null
      record.client_id = clientId
      record.date = date
      record.amount = amount
      record.product = product as string | null
      record.quantity = quantity as number | null
      return true
    },
  }
}
