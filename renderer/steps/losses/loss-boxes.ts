/** What each of the six boxes says: its number, its notes, where it comes from, and what typing it by hand would change. */
import type { FigureBasis, LossEstimate, LossFigures, PeriodLoss } from '#shared/analysis/figures.ts'
import { revenueShare } from '#shared/analysis/shares.ts'

export const BOXES = ['clients', 'base', 'money'] as const
export type Box = (typeof BOXES)[number]
export const PERIODS = ['current', 'previous'] as const
export type PeriodName = (typeof PERIODS)[number]

/** A note under a number: a message of `losses.note.…` and the facts that fill it. */
export type BoxNote =
  | { readonly name: 'possiblyLost' | 'ofList' | 'withoutMoney'; readonly count: number }
  | { readonly name: 'ofActive'; readonly count: number; readonly day: string }
  | { readonly name: 'month'; readonly money: number }
  | { readonly name: 'moneyShare'; readonly share: number }
  | { readonly name: 'lost' | 'lostInList' | 'baseMissing' | 'moneyYear' | 'missing' }

export type BoxContent = {
  /** Clients as a count, the base as a share of 0 to 1, money in minor units a year; null where unknown. */
  readonly value: number | null
  readonly notes: readonly BoxNote[]
  readonly isEstimated: boolean
}

const clientsNotes = (figures: LossFigures, period: PeriodName): readonly BoxNote[] => {
  if (figures[period].clientsBasis === 'data' && figures.method === 'flags') return [{ name: 'lostInList' }]
  return period === 'current' && figures.possiblyLost > 0
    ? [{ name: 'possiblyLost', count: figures.possiblyLost }]
    : [{ name: 'lost' }]
}

const baseNotes = (figures: LossFigures, loss: PeriodLoss): readonly BoxNote[] => {
  if (loss.base === null) return [{ name: 'baseMissing' }]
  return figures.method === 'flags' && loss.baseBasis === 'data'
    ? [{ name: 'ofList', count: loss.base }]
    : [{ name: 'ofActive', count: loss.base, day: loss.period.from }]
}

const moneyNotes = (loss: PeriodLoss): readonly BoxNote[] => {
  const notes: BoxNote[] = [
    loss.moneyMonth === null ? { name: 'moneyYear' } : { name: 'month', money: loss.moneyMonth },
  ]
  const share = revenueShare(loss)
  if (share !== null) notes.push({ name: 'moneyShare', share })
  if (loss.moneyBasis === 'data' && loss.clientsWithoutMoney > 0)
    notes.push({ name: 'withoutMoney', count: loss.clientsWithoutMoney })
  return notes
}

const estimated = (...bases: readonly FigureBasis[]): boolean => bases.includes('estimated')

/** @returns what stands in one box; an unknown figure says only that it is missing. */
export const boxContent = (figures: LossFigures, period: PeriodName, box: Box): BoxContent => {
  const loss = figures[period]
  const missing: BoxContent = { value: null, notes: [{ name: 'missing' }], isEstimated: false }
  if (box === 'clients')
    return loss.clients === null
      ? missing
      : { value: loss.clients, notes: clientsNotes(figures, period), isEstimated: estimated(loss.clientsBasis) }
  if (box === 'base')
    return loss.share === null && loss.base === null
      ? missing
      : {
          value: loss.share,
          notes: baseNotes(figures, loss),
          isEstimated: estimated(loss.baseBasis) || (loss.share !== null && estimated(loss.clientsBasis)),
        }
  return loss.moneyYear === null
    ? missing
    : { value: loss.moneyYear, notes: moneyNotes(loss), isEstimated: estimated(loss.moneyBasis) }
}

/** The typed figures of a period with one of them changed; null takes that one back. */
export const withEstimate = (
  estimates: readonly LossEstimate[],
  period: PeriodName,
  box: Box,
  value: number | null,
): LossEstimate => {
  const held = estimates.find(estimate => estimate.period === period)
  return {
    period,
    clients: held?.clients ?? null,
    base: held?.base ?? null,
    money: held?.money ?? null,
    [box]: value,
  }
}

/** The figure typed for a box, or null where none is typed. */
export const typedFigure = (estimates: readonly LossEstimate[], period: PeriodName, box: Box): number | null =>
  estimates.find(estimate => estimate.period === period)?.[box] ?? null
