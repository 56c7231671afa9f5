/** Shares that stand beside the main figures: of revenue, of those asked, of several reasons together. */
import type { PeriodLoss, RankedReason } from './figures.ts'
import { shareOf } from './period-loss.ts'

/** Annual revenue of the lost clients / annual revenue of the base, 0 to 1; null where either is unknown or there is no revenue. */
export const revenueShare = (loss: PeriodLoss): number | null => shareOf(loss.moneyYear, loss.baseMoneyYear)

/** The share of those asked who answered, 0 to 1; null where nobody noted how many were asked. More answers than asked count as all. */
export const responseRate = (answered: number, asked: number | null): number | null => {
  const share = shareOf(answered, asked)
  return share === null ? null : Math.min(1, share)
}

/** What some of the ranked reasons weigh together, as a share of all, 0 to 1. */
export const sharesTogether = (reasons: readonly Pick<RankedReason, 'share'>[]): number =>
  reasons.reduce((sum, reason) => sum + reason.share, 0)
