/** What a box that asks for a reason offers: the engagement's reasons, the catalogue's, and a new one for what was typed. */
import { REASON_GROUPS, type CatalogueReason, type ReasonGroup } from '#shared/domain/reasons.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import { collator } from '#shared/i18n/formats.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { textIn, type Language } from '#shared/kit/language.ts'
import { liveReasons } from './reason-lists.ts'

export type ReasonPick =
  | { readonly kind: 'reason'; readonly reasonId: ReasonId }
  | { readonly kind: 'catalogue'; readonly catalogueId: string }
  | { readonly kind: 'new'; readonly group: ReasonGroup; readonly name: string }

export type ReasonChoice = {
  readonly id: string
  readonly label: string
  readonly from: 'engagement' | 'catalogue' | 'new'
  readonly group: ReasonGroup
  readonly pick: ReasonPick
}

const folded = (text: string): string => text.trim().toLocaleLowerCase()

const existing = (
  reasons: readonly ReasonView[],
  catalogue: readonly CatalogueReason[],
  language: Language,
): ReasonChoice[] => {
  const { compare } = collator(language)
  const taken = new Set(reasons.map(reason => reason.catalogueId))
  const own = liveReasons(reasons).map((reason): ReasonChoice => ({
    id: `reason:${reason.id}`,
    label: textIn(reason.name, language),
    from: 'engagement',
    group: reason.group,
    pick: { kind: 'reason', reasonId: reason.id },
  }))
  const offered = catalogue
    .filter(entry => !taken.has(entry.id))
    .map((entry): ReasonChoice => ({
      id: `catalogue:${entry.id}`,
      label: textIn(entry.name, language),
      from: 'catalogue',
      group: entry.group,
      pick: { kind: 'catalogue', catalogueId: entry.id },
    }))
  const byLabel = (one: ReasonChoice, other: ReasonChoice): number => compare(one.label, other.label)
  return [...own.toSorted(byLabel), ...offered.toSorted(byLabel)]
}

/**
 * The choices for a typed text: those that contain it, the engagement's own first, and, where none is called exactly so,
 * a new reason in each of the three groups (the company's own first: most reasons are).
 */
export const reasonChoices = (
  reasons: readonly ReasonView[],
  catalogue: readonly CatalogueReason[],
  typed: string,
  language: Language,
): readonly ReasonChoice[] => {
  const text = folded(typed)
  const fitting = existing(reasons, catalogue, language).filter(choice => folded(choice.label).includes(text))
  if (text === '' || fitting.some(choice => folded(choice.label) === text)) return fitting
  const groups = REASON_GROUPS.toSorted((one, other) => Number(other === 'company') - Number(one === 'company'))
  const fresh = groups.map((group): ReasonChoice => ({
    id: `new:${group}`,
    label: typed.trim(),
    from: 'new',
    group,
    pick: { kind: 'new', group, name: typed.trim() },
  }))
  return [...fitting, ...fresh]
}
