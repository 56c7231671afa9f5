/** The money beside a reason: a dash where no client with known revenue named it, because nothing known is not nothing lost. */
import type { RankedReason } from '#shared/analysis/figures.ts'
import type { ReportContext } from '../report-context.ts'

export const moneyOfReason = (context: ReportContext, reason: RankedReason): string =>
  reason.money === 0 ? '–' : context.money(reason.money)
