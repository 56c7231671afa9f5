/** The list of clients shows the columns that the data fill, and never takes one away again. */
import { expect, test } from 'vitest'
import { columnsInUse, filledColumns } from '#renderer/steps/losses/filled-columns.ts'
import type { ClientRow } from '#shared/contract/clients.ts'
import type { ClientId } from '#shared/kit/id.ts'

const client: ClientRow = {
  id: 'C1' as ClientId,
  name: 'Client 1',
  segment: null,
  manager: '',
  region: null,
  start: null,
  end: null,
  lost: true,
  tenure_months: 0,
  last_order: null,
  revenue_year: null,
  revenue_month: null,
  reason_crm: null,
  complained: null,
  complaint_solved: null,
  recommended: null,
  times_lost: null,
  email: null,
  phone: null,
  contact: null,
  note: null,
  isLost: true,
  value: null,
}

test('a column is filled by any value, nought too, and not by an empty text', () => {
  expect([...filledColumns(new Set(), [client])]).toEqual(['name', 'tenure_months'])
})

test('columns once filled stay, and nothing new gives the same set', () => {
  const known = filledColumns(new Set(['segment']), [client])
  expect(known.has('segment')).toBe(true)
  expect(filledColumns(known, [client])).toBe(known)
})

test('name, status and money stay in sight even where they are empty', () => {
  const columns = ['name', 'isLost', 'value', 'segment', 'region'].map(id => ({ id }))
  expect(columnsInUse(columns, new Set(['region'])).map(({ id }) => id)).toEqual(['name', 'isLost', 'value', 'region'])
})
