/** Forty invented clients from a seed: as a roster for the import, and as the loss figures see them. */
import { writeFileSync } from 'node:fs'
import { utils, write, type CellObject } from 'xlsx'
import type { LossClient } from '#shared/analysis/figures.ts'
import { addDays, type Day } from '#shared/kit/day.ts'
import type { ClientId } from '#shared/kit/id.ts'
import { createRandom } from '#shared/kit/random.ts'

export type RosterClient = {
  readonly id: string
  readonly name: string
  readonly segment: string
  readonly manager: string
  readonly start: Day
  readonly end: Day | null
  /** Whole minor units a year; null where the roster says nothing. */
  readonly revenueYear: number | null
}

const SIZE = 40
const WORDS = ['Alba', 'Besa', 'Corvin', 'Drin', 'Elba', 'Fier', 'Gjon', 'Hemus', 'Iliria', 'Jon'] as const
const KINDS = ['Metals', 'Timber', 'Foods', 'Logistics'] as const
const SEGMENTS = ['Retail', 'Industry', 'Public'] as const
const MANAGERS = ['Ana Prifti', 'Игорь Ларин', 'Mark Çela'] as const

/** The names of the roster's columns, as the client company calls them. */
export const ROSTER_HEADERS = [
  'Client number',
  'Client name',
  'Segment',
  'Account manager',
  'Contract start',
  'Contract end',
  'Annual revenue',
] as const

/** @returns the same forty clients for the same seed; every third has left, in one of the two years before November 2026. */
export const rosterClients = (seed: number): readonly RosterClient[] => {
  const random = createRandom(seed)
  return Array.from({ length: SIZE }, (_, index): RosterClient => {
    const start = addDays('2018-01-10', random.below(2500))
    const hasLeft = index % 3 === 0
    return {
      id: `C-${String(index + 1).padStart(3, '0')}`,
      name: `${WORDS[index % WORDS.length] ?? ''} ${KINDS[Math.floor(index / WORDS.length)] ?? ''}`,
      segment: SEGMENTS[random.below(SEGMENTS.length)] ?? '',
      manager: MANAGERS[random.below(MANAGERS.length)] ?? '',
      start,
      end: hasLeft ? addDays('2025-02-01', random.below(600)) : null,
      revenueYear: index % 11 === 10 ? null : 500_000 + random.below(9_000_000),
    }
  })
}

export const lossClient = ({ id, segment, start, end, revenueYear }: RosterClient): LossClient => ({
  id: id as ClientId,
  segment,
  start,
  end,
  lost: null,
  tenureMonths: null,
  lastOrder: null,
  lastOrders: null,
  revenueYear,
  revenueMonth: null,
  trailingRevenue: null,
})

const DAY_MS = 86_400_000
/** Spreadsheets count days from the last but one of 1899. */
const FIRST_DAY = Date.UTC(1899, 11, 30)

const dayCell = (day: Day | null): CellObject | null =>
  day === null ? null : { t: 'n', v: (Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / DAY_MS, z: 'dd.mm.yyyy' }

/** Writes rows into a new workbook of one sheet. */
export const writeWorkbook = (path: string, rows: readonly (readonly unknown[])[]): void => {
  const book = utils.book_new(utils.aoa_to_sheet(rows.map(row => [...row])), 'Clients')
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)
}

/** Writes the clients as a company hands them over: a title, an empty row, the names of the columns, real dates. */
export const writeRoster = (path: string, clients: readonly RosterClient[]): void =>
  writeWorkbook(path, [
    ['Clients of the company'],
    [],
    ROSTER_HEADERS,
    ...clients.map(({ id, name, segment, manager, start, end, revenueYear }) => [
      id,
      name,
      segment,
      manager,
      dayCell(start),
      dayCell(end),
      revenueYear === null ? null : revenueYear / 100,
    ]),
  ])
