/** How much of the opening revenue was lost: by clients who left, and by those who stayed and buy less. */
import type { MinorUnits } from '#shared/kit/money.ts'

/** A client of the opening base: revenue of the twelve months before the period, and of its last twelve. */
export type RevenuePair = { readonly opening: MinorUnits; readonly closing: MinorUnits; readonly isLost: boolean }

export type RevenueChurn = {
  /** Clients with positive opening revenue: the base. */
  readonly clients: number
  readonly opening: MinorUnits
  /** Opening revenue of the clients lost. */
  readonly lost: MinorUnits
  /** What the others buy less than before. */
  readonly contracted: MinorUnits
  /** What the others buy more than before. */
  readonly expanded: MinorUnits
  /** (lost + contracted) / opening, 0 to 1; null without opening revenue. */
  readonly churn: number | null
  /** 1 - churn: never over 1, for growth does not make a loss undone. */
  readonly grossRetention: number | null
  /** (opening - lost - contracted + expanded) / opening: may pass 1. */
  readonly netRetention: number | null
  /** Clients left out because their opening revenue is nothing or negative (returns over orders), and that revenue. */
  readonly leftOut: { readonly clients: number; readonly opening: MinorUnits }
}

const sum = (amounts: readonly MinorUnits[]): MinorUnits => amounts.reduce((total, amount) => total + amount, 0)

/**
 * Revenue churn of the clients of the opening base; new clients are no part of it. A closing revenue below nothing counts as nothing:
 * one cannot lose more of a client than the whole.
 * Definitions: Gupta, Lehmann, "Managing Customers as Investments" (2005); gross and net retention as in published SaaS accounts.
 */
export const revenueChurn = (pairs: readonly RevenuePair[]): RevenueChurn => {
  const base = pairs.filter(pair => pair.opening > 0)
  const without = pairs.filter(pair => pair.opening <= 0)
  const staying = base.filter(pair => !pair.isLost).map(({ opening, closing }) => Math.max(0, closing) - opening)
  const opening = sum(base.map(pair => pair.opening))
  const lost = sum(base.filter(pair => pair.isLost).map(pair => pair.opening))
  const contracted = -sum(staying.filter(change => change < 0))
  const expanded = sum(staying.filter(change => change > 0))
  const ofOpening = (amount: MinorUnits): number | null => (opening === 0 ? null : amount / opening)
  return {
    clients: base.length,
    opening,
    lost,
    contracted: contracted === 0 ? 0 : contracted,
    expanded,
    churn: ofOpening(lost + contracted),
    grossRetention: ofOpening(opening - lost - contracted),
    netRetention: ofOpening(opening - lost - contracted + expanded),
    leftOut: { clients: without.length, opening: sum(without.map(pair => pair.opening)) },
  }
}
