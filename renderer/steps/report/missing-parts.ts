/** Which parts of the report have nothing to print yet. */
import type { LossFigures, Ranking } from '#shared/analysis/figures.ts'
import type { EngagementView } from '#shared/contract/library.ts'

export type MissingPart = {
  readonly code: 'losses' | 'previous' | 'evidence' | 'ranking' | 'tools' | 'offers' | 'brand' | 'logos'
  readonly step: 'frame' | 'losses' | 'reasons' | 'tools' | 'return'
}

/** In the order of the steps; an empty list means that every section has its content. */
export const missingParts = (
  view: Pick<EngagementView, 'counts' | 'brand' | 'logos'>,
  losses: Pick<LossFigures, 'current' | 'previous'>,
  ranking: Pick<Ranking, 'reasons'>,
): readonly MissingPart[] => {
  const checks: readonly (readonly [boolean, MissingPart])[] = [
    [view.brand.consultancy === '', { code: 'brand', step: 'frame' }],
    [view.logos.length < 2, { code: 'logos', step: 'frame' }],
    [losses.current.clients === null, { code: 'losses', step: 'losses' }],
    [losses.previous.clients === null, { code: 'previous', step: 'losses' }],
    [view.counts.mentions === 0, { code: 'evidence', step: 'reasons' }],
    [view.counts.mentions > 0 && ranking.reasons.length === 0, { code: 'ranking', step: 'reasons' }],
    [view.counts.tools === 0, { code: 'tools', step: 'tools' }],
    [view.counts.offers === 0, { code: 'offers', step: 'return' }],
  ]
  return checks.filter(([lacks]) => lacks).map(([, part]) => part)
}
