/** The fields that a spreadsheet may fill, for each kind of record; names are those of the records and the command line. */
import type { Day } from '#shared/kit/day.ts'
import type { MinorUnits } from '#shared/kit/money.ts'

/** How a cell of the field is read. `id`: text kept as written. */
export type FieldKind = 'text' | 'note' | 'id' | 'day' | 'money' | 'number' | 'integer' | 'flag'

export const FIELDS = {
  client: {
    id: 'id',
    name: 'text',
    segment: 'text',
    manager: 'text',
    region: 'text',
    start: 'day',
    end: 'day',
    lost: 'flag',
    tenure_months: 'integer',
    last_order: 'day',
    revenue_year: 'money',
    revenue_month: 'money',
    reason_crm: 'text',
    complained: 'flag',
    complaint_solved: 'flag',
    recommended: 'flag',
    times_lost: 'integer',
    email: 'text',
    phone: 'text',
    contact: 'text',
    note: 'note',
  },
  order: {
    order_id: 'id',
    client_id: 'id',
    date: 'day',
    amount: 'money',
    product: 'text',
    quantity: 'number',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldKind>>>>

export type RecordKind = keyof typeof FIELDS
export type FieldOf<Kind extends RecordKind> = keyof (typeof FIELDS)[Kind] & string

type ValueByKind = {
  text: string
  note: string
  id: string
  day: Day
  money: MinorUnits
  number: number
  integer: number
  flag: boolean
}

/** One row understood: every field of its kind, null where the file says nothing (or nothing readable). */
export type ImportRecord<Kind extends RecordKind> = {
  readonly [Field in FieldOf<Kind>]:
    | ((typeof FIELDS)[Kind][Field] extends FieldKind ? ValueByKind[(typeof FIELDS)[Kind][Field]] : never)
    | null
}

/** @returns field names in their customary order. */
export const fieldNames = <Kind extends RecordKind>(kind: Kind): readonly FieldOf<Kind>[] =>
  Object.keys(FIELDS[kind]) as FieldOf<Kind>[]

/** @returns undefined where the kind of record has no such field. */
export const fieldKind = (kind: RecordKind, field: string): FieldKind | undefined => {
  const kinds: Readonly<Record<string, FieldKind>> = FIELDS[kind]
  return Object.hasOwn(kinds, field) ? kinds[field] : undefined
}
