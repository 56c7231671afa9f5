/** Reads of the list of reasons: who is alive, who stands under which group, where a merged one counts. */
import { ADVISED_REASONS, REASON_GROUPS, type CatalogueReason, type ReasonGroup } from '#shared/domain/reasons.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import { collator } from '#shared/i18n/formats.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { textIn, type Language } from '#shared/kit/language.ts'

/** Reasons that were not merged away. */
export const liveReasons = (reasons: readonly ReasonView[]): readonly ReasonView[] =>
  reasons.filter(reason => reason.mergedInto === null)

/** The three groups in their fixed order, each with its living reasons sorted by name. */
export const reasonsByGroup = (
  reasons: readonly ReasonView[],
  language: Language,
): readonly { readonly group: ReasonGroup; readonly reasons: readonly ReasonView[] }[] => {
  const { compare } = collator(language)
  const sorted = liveReasons(reasons).toSorted((one, other) =>
    compare(textIn(one.name, language), textIn(other.name, language)),
  )
  return REASON_GROUPS.map(group => ({ group, reasons: sorted.filter(reason => reason.group === group) }))
}

/** The reason that a reason's mentions count for, along the chain of merges. A broken chain ends where it breaks. */
export const rootReason = (reasons: readonly ReasonView[], reasonId: ReasonId): ReasonView | undefined => {
  const byId = new Map(reasons.map(reason => [reason.id, reason]))
  let found = byId.get(reasonId)
  for (let step = 0; step < reasons.length && found !== undefined && found.mergedInto !== null; step += 1) {
    found = byId.get(found.mergedInto) ?? { ...found, mergedInto: null }
  }
  return found
}

/** A reason may be removed while nothing names it and nothing was merged into it. */
export const isUnused = (reasons: readonly ReasonView[], reason: ReasonView): boolean =>
  reason.mentionCount === 0 && !reasons.some(other => other.mergedInto === reason.id)

/** How many living reasons stand past the advised number; 0 while there is no need to merge. */
export const reasonsPastAdvice = (reasons: readonly ReasonView[]): number =>
  Math.max(0, liveReasons(reasons).length - ADVISED_REASONS)

/** Entries of the starter catalogue that match the search and are not in the engagement yet. */
export const filterCatalogue = (
  catalogue: readonly CatalogueReason[],
  reasons: readonly ReasonView[],
  wanted: { readonly text: string; readonly group: ReasonGroup | 'all' },
  language: Language,
): readonly CatalogueReason[] => {
  const taken = new Set(reasons.map(reason => reason.catalogueId))
  const text = wanted.text.trim().toLocaleLowerCase()
  return catalogue.filter(
    entry =>
      !taken.has(entry.id) &&
      (wanted.group === 'all' || entry.group === wanted.group) &&
      textIn(entry.name, language).toLocaleLowerCase().includes(text),
  )
}
