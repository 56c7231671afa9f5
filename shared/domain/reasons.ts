/** Reasons for leaving: their names, group, flags, labels and the consultant's word on their class. */
import { z } from 'zod'
import type { ReasonId } from '#shared/kit/id.ts'
import type { Localised } from '#shared/kit/language.ts'
import { localisedSchema, noteText } from './schema-parts.ts'

/** A: what competitors do; B: what the company itself does or leaves undone; C: external, not direct competition. */
export const REASON_GROUPS = ['competitor', 'company', 'external'] as const
export type ReasonGroup = (typeof REASON_GROUPS)[number]

export const CLASSES = ['A', 'B', 'C'] as const
export type AbcClass = (typeof CLASSES)[number]

export const PESTEL_FACTORS = ['political', 'economic', 'social', 'technological', 'environmental', 'legal'] as const
export type PestelFactor = (typeof PESTEL_FACTORS)[number]

/** Rivalry is filled from the competitors' group; the other four are classified by hand. */
export const PORTER_FORCES = ['rivalry', 'new-entrants', 'substitutes', 'buyers', 'suppliers'] as const
export type PorterForce = (typeof PORTER_FORCES)[number]

/** A firm seldom has more reasons than this: past it the screens advise to merge, and never block. */
export const ADVISED_REASONS = 11

export const reasonDraftSchema = z.object({
  name: localisedSchema.refine(name => name.en !== '' || name.ru !== '' || name.sq !== '', {
    message: 'name-required',
  }),
  group: z.enum(REASON_GROUPS),
  controllable: z.boolean(),
  humanFactor: z.boolean(),
  definition: noteText,
})
export type ReasonDraft = z.infer<typeof reasonDraftSchema>

export const overrideSchema = z.object({ class: z.enum(CLASSES), note: noteText.trim().min(1) })
/** The consultant's own class, with the written reason that travels to the report. */
export type ClassOverride = z.infer<typeof overrideSchema>

export type Reason = ReasonDraft & {
  readonly id: ReasonId
  /** The id in the starter catalogue, or null for a reason of this engagement alone. */
  readonly catalogueId: string | null
  /** Set on a reason that was merged away: its mentions count for the other. */
  readonly mergedInto: ReasonId | null
  readonly override: ClassOverride | null
  readonly pestel: readonly PestelFactor[]
  readonly porter: readonly PorterForce[]
}

/** Follows merges to the reason that counts in the end; an unknown id is answered as it is. Merges never run in a circle: only a reason that counts itself takes another in. */
export const finalReasonId = (reasons: ReadonlyMap<ReasonId, Pick<Reason, 'mergedInto'>>, id: ReasonId): ReasonId => {
  const into = reasons.get(id)?.mergedInto
  return into === null || into === undefined ? id : finalReasonId(reasons, into)
}

/** The factors under which a reason stands: only external reasons have any. */
export const factorsOf = ({ group, pestel }: Pick<Reason, 'group' | 'pestel'>): readonly PestelFactor[] =>
  group === 'external' ? pestel : []

/** The forces under which a reason stands: what competitors do is rivalry; external reasons have the others, set by hand. */
export const forcesOf = ({ group, porter }: Pick<Reason, 'group' | 'porter'>): readonly PorterForce[] => {
  if (group === 'competitor') return ['rivalry']
  return group === 'external' ? porter.filter(force => force !== 'rivalry') : []
}

/** One merge, kept so that it can be explained and taken back. */
export type ReasonMerge = { readonly from: ReasonId; readonly into: ReasonId; readonly at: number }

/** An entry of the starter catalogue in `resources/`. */
export type CatalogueReason = {
  readonly id: string
  readonly group: ReasonGroup
  readonly name: Localised
  readonly controllable: boolean
  readonly humanFactor: boolean
  readonly pestel: readonly PestelFactor[]
  readonly porter: readonly PorterForce[]
  readonly source: Localised
  readonly evidence: 'study' | 'case' | 'opinion'
}
