/** The losses of a period by any property of the clients: segment, manager, tenure, or the month of leaving. */
import type { MinorUnits } from '#shared/kit/money.ts'
import type { LossClient } from './figures.ts'
import { shareOf, sumKnown, type PeriodCount, type ValuedClient } from './period-loss.ts'

export type BreakdownRow = {
  /** The property's value; empty where the client has none. */
  readonly key: string
  /** Clients lost in the period. */
  readonly clients: number
  /** Clients active at its start. */
  readonly base: number
  /** clients / base, 0 to 1; null without a base. */
  readonly share: number | null
  readonly moneyYear: MinorUnits | null
}

/**
 * Rows by falling number of lost clients, then by key. The rows add up to the period's own figures.
 * @param everyone all clients: they tell "no money lost" from "money not known"
 */
export const breakdown = (
  count: PeriodCount,
  everyone: readonly ValuedClient[],
  keyOf: (client: LossClient) => string,
): readonly BreakdownRow[] => {
  if (count === null) return []
  const hasYear = everyone.some(entry => entry.value !== null)
  const losses = Map.groupBy(count.lost, entry => keyOf(entry.client))
  return [...Map.groupBy(count.base, entry => keyOf(entry.client))]
    .map(([key, base]) => {
      const lost = losses.get(key) ?? []
      return {
        key,
        clients: lost.length,
        base: base.length,
        share: shareOf(lost.length, base.length),
        moneyYear: sumKnown(
          lost.map(entry => entry.value),
          hasYear,
        ),
      }
    })
    .sort((left, right) => right.clients - left.clients || (left.key < right.key ? -1 : 1))
}

/**
 * The losses month by month, in time order. A month's base is who of the period's base was still there when it began, so the months
 * add up to the period. Clients lost on an unknown day stand under the empty key, last, on the base of the whole period.
 * @param monthOf the month of leaving of a lost client, "2025-03"; null where it is not known
 * @param months all months of the period, ascending
 */
export const breakdownByMonth = (
  count: PeriodCount,
  everyone: readonly ValuedClient[],
  monthOf: (client: LossClient) => string | null,
  months: readonly string[],
): readonly BreakdownRow[] => {
  if (count === null) return []
  const hasYear = everyone.some(entry => entry.value !== null)
  const losses = Map.groupBy(count.lost, entry => {
    const month = monthOf(entry.client)
    return month !== null && months.includes(month) ? month : ''
  })
  const row = (key: string, base: number): BreakdownRow => {
    const lost = losses.get(key) ?? []
    const values = lost.map(entry => entry.value)
    return { key, clients: lost.length, base, share: shareOf(lost.length, base), moneyYear: sumKnown(values, hasYear) }
  }
  let base = count.base.length
  const rows = months.map(month => {
    const own = row(month, base)
    base -= own.clients
    return own
  })
  return losses.has('') ? [...rows, row('', count.base.length)] : rows
}
