/** One period's three boxes: clients, share and money of the lost and of the base, with what was typed by hand laid over. */
import type { Period } from '#shared/domain/frame.ts'
import type { MinorUnits } from '#shared/kit/money.ts'
import type { FigureBasis, LossClient, LossEstimate, PeriodLoss } from './figures.ts'

/** A client with its annual value, found once. */
export type ValuedClient = { readonly client: LossClient; readonly value: MinorUnits | null }

/** Who was active at a period's start, and who of them was lost in it; null where the data do not say. */
export type PeriodCount = { readonly base: readonly ValuedClient[]; readonly lost: readonly ValuedClient[] } | null

/** Sum of what is known; null where there are amounts to sum and none is known, or where the data hold no amounts at all. */
export const sumKnown = (amounts: readonly (MinorUnits | null)[], dataHoldAmounts: boolean): MinorUnits | null => {
  const known = amounts.filter(amount => amount !== null)
  if (known.length === 0) return dataHoldAmounts && amounts.length === 0 ? 0 : null
  return known.reduce((sum, amount) => sum + amount, 0)
}

/** part / whole, 0 to 1; null where the whole is unknown or empty. */
export const shareOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole <= 0 ? null : part / whole

const basisOf = (typed: number | null, counted: number | null): FigureBasis => {
  if (typed !== null) return 'estimated'
  return counted === null ? 'missing' : 'data'
}

/**
 * @param everyone all clients: they tell "no money lost" from "money not known".
 * @param estimate replaces exactly the figures that were typed; the share follows from what results.
 */
export const periodLoss = (
  period: Period,
  count: PeriodCount,
  everyone: readonly ValuedClient[],
  estimate: LossEstimate | undefined,
): PeriodLoss => {
  const hasYear = everyone.some(entry => entry.value !== null)
  const hasMonth = everyone.some(entry => entry.client.revenueMonth !== null)
  const valuesOf = (entries: readonly ValuedClient[]): (MinorUnits | null)[] => entries.map(entry => entry.value)
  const counted = count && {
    clients: count.lost.length,
    base: count.base.length,
    money: sumKnown(valuesOf(count.lost), hasYear),
  }
  const clients = estimate?.clients ?? counted?.clients ?? null
  const base = estimate?.base ?? counted?.base ?? null
  return {
    period,
    clients,
    base,
    share: shareOf(clients, base),
    moneyYear: estimate?.money ?? counted?.money ?? null,
    moneyMonth:
      count &&
      sumKnown(
        count.lost.map(entry => entry.client.revenueMonth),
        hasMonth,
      ),
    baseMoneyYear: count && sumKnown(valuesOf(count.base), hasYear),
    clientsWithoutMoney: count === null ? 0 : count.lost.filter(entry => entry.value === null).length,
    clientsBasis: basisOf(estimate?.clients ?? null, counted?.clients ?? null),
    baseBasis: basisOf(estimate?.base ?? null, counted?.base ?? null),
    moneyBasis: basisOf(estimate?.money ?? null, counted?.money ?? null),
  }
}
