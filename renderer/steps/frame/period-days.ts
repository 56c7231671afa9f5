/** The two days of a period while they are being edited: what may be saved, and what is wrong otherwise. */
import { addDays, dayFrom, type Day } from '#shared/kit/day.ts'
import type { Period } from '#shared/domain/frame.ts'

/** A day is null where the field was emptied. */
export type PeriodDraft = { readonly from: Day | null; readonly to: Day | null }
export type PeriodFault = 'dayMissing' | 'periodReversed'

/** @returns the fault, or null where the draft is a period. */
export const faultOf = (draft: PeriodDraft): PeriodFault | null => {
  if (draft.from === null || draft.to === null) return 'dayMissing'
  return draft.from > draft.to ? 'periodReversed' : null
}

export const toPeriod = (draft: PeriodDraft): Period | undefined =>
  draft.from === null || draft.to === null || draft.from > draft.to ? undefined : { from: draft.from, to: draft.to }

/** The twelve months that end on the day before the period: 1 January 2026 gives 1 January to 31 December 2025. */
export const yearBefore = (period: Period): Period => {
  const [year = 0, month = 1, date = 1] = period.from.split('-').map(Number)
  // 29 February has no day a year before: the year then begins on 1 March.
  const from = dayFrom(year - 1, month, date) ?? dayFrom(year - 1, 3, 1) ?? period.from
  return { from, to: addDays(period.from, -1) }
}
