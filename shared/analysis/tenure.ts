/** Each client's time with the company as a spell: when it began, how long it has lasted, and whether it ended. */
import { daysBetween, type Day } from '#shared/kit/day.ts'
import type { ClientId } from '#shared/kit/id.ts'
import type { Spell } from './survival.ts'

/** What tenure needs to know of one client. */
export type TenureClient = {
  readonly id: ClientId
  /** The day the relation began: as imported, else the first order. */
  readonly start: Day | null
  /** The day it ended, for a lost client: the contract's end, or the last order where there is no contract. */
  readonly leftOn: Day | null
  /** Lost by the engagement's rule on the last day of the period. */
  readonly isLost: boolean
  /** From the roster; used where there are no days. */
  readonly tenureMonths: number | null
}

export type TenureLeftOut = 'no-start' | 'no-end' | 'end-before-start' | 'starts-later'

export type TenureSpells = {
  /** Times in months. */
  readonly spells: readonly (Spell & { readonly id: ClientId })[]
  readonly leftOut: readonly { readonly code: TenureLeftOut; readonly ids: readonly ClientId[] }[]
}

/** Mean length of a month in days: 365.25 / 12. */
const MONTH = 30.4375
const monthsBetween = (from: Day, to: Day): number => daysBetween(from, to) / MONTH

const spellOf = (client: TenureClient, until: Day, knownSince: Day | null): Spell | TenureLeftOut => {
  const { start, leftOn, isLost, tenureMonths } = client
  if (start === null || (isLost && leftOn === null))
    return tenureMonths === null ? (start === null ? 'no-start' : 'no-end') : { time: tenureMonths, left: isLost }
  if (start > until) return 'starts-later'
  const end = isLost && leftOn !== null ? leftOn : until
  if (end < start) return 'end-before-start'
  const entry = knownSince === null || knownSince <= start ? 0 : monthsBetween(start, knownSince)
  return { time: monthsBetween(start, end), left: isLost, ...(entry === 0 ? {} : { entry }) }
}

/**
 * The spells of all clients, in months; those of whom the data say too little are left out and named.
 * @param until last day that the data know: who is still there is censored on it
 * @param knownSince where the list names the lost only from some day on: clients older than it are then at risk from it on (left
 * truncation), for had they left before, the list would not know them
 */
export const tenureSpells = (clients: readonly TenureClient[], until: Day, knownSince: Day | null): TenureSpells => {
  const spells: (Spell & { readonly id: ClientId })[] = []
  const leftOut = new Map<TenureLeftOut, ClientId[]>()
  for (const client of clients) {
    const spell = spellOf(client, until, knownSince)
    if (typeof spell === 'string') leftOut.set(spell, [...(leftOut.get(spell) ?? []), client.id])
    else spells.push({ ...spell, id: client.id })
  }
  return { spells, leftOut: [...leftOut].map(([code, ids]) => ({ code, ids })) }
}

/** Bands of tenure in months; the last is open. */
export const TENURE_BANDS = [6, 12, 24, 36, 60] as const

/** @returns the place of the band that holds so many months, 0 for the youngest. */
export const tenureBand = (months: number): number => {
  const band = TENURE_BANDS.findIndex(end => months < end)
  return band === -1 ? TENURE_BANDS.length : band
}

export const monthsOfTenure = (client: Pick<TenureClient, 'start' | 'tenureMonths'>, on: Day): number | null =>
  client.start === null ? client.tenureMonths : Math.max(0, monthsBetween(client.start, on))
