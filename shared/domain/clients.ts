/** Clients of the audited company and their orders, as imported; field names are those of the command line. */
import type { Day } from '#shared/kit/day.ts'
import type { ClientId, ImportId } from '#shared/kit/id.ts'
import type { MinorUnits } from '#shared/kit/money.ts'

/** One client. Absent knowledge is null, never a guess; money is in minor units of the engagement's currency. */
export type Client = {
  readonly id: ClientId
  readonly name: string
  readonly segment: string | null
  readonly manager: string | null
  readonly region: string | null
  readonly start: Day | null
  readonly end: Day | null
  readonly lost: boolean | null
  readonly tenure_months: number | null
  readonly last_order: Day | null
  readonly revenue_year: MinorUnits | null
  readonly revenue_month: MinorUnits | null
  readonly reason_crm: string | null
  readonly complained: boolean | null
  readonly complaint_solved: boolean | null
  readonly recommended: boolean | null
  readonly times_lost: number | null
  readonly email: string | null
  readonly phone: string | null
  readonly contact: string | null
  readonly note: string | null
}

/** Where a record came from, so that every figure leads back to a row of a sheet. */
export type Source = { readonly importId: ImportId; readonly sheet: string; readonly row: number }

export type Order = {
  readonly order_id: string
  readonly client_id: ClientId
  readonly date: Day
  readonly amount: MinorUnits
  readonly product: string | null
  readonly quantity: number | null
}
