/** The three boards as columns of cards, and what a move or a label does to a reason; every way of moving goes through here. */
import type { ReasonView } from '#shared/contract/evidence.ts'
import {
  factorsOf,
  forcesOf,
  PESTEL_FACTORS,
  PORTER_FORCES,
  REASON_GROUPS,
  type PestelFactor,
  type PorterForce,
  type ReasonGroup,
} from '#shared/domain/reasons.ts'
import { collator } from '#shared/i18n/formats.ts'
import { textIn, type Language } from '#shared/kit/language.ts'

export const BOARDS = ['groups', 'pestel', 'porter'] as const
export type BoardKind = (typeof BOARDS)[number]

/** The column of external reasons that carry no label of the board. */
export const UNCLASSIFIED = 'unclassified'
export type ColumnId = ReasonGroup | PestelFactor | PorterForce | typeof UNCLASSIFIED

export type BoardColumn = {
  readonly id: ColumnId
  readonly reasons: readonly ReasonView[]
  /** False for rivalry, which is filled from the competitors' group. */
  readonly accepts: boolean
}

export type Classification = Pick<ReasonView, 'group' | 'pestel' | 'porter'>

/** The columns of each board in their fixed order. */
export const COLUMN_IDS: { readonly [kind in BoardKind]: readonly ColumnId[] } = {
  groups: REASON_GROUPS,
  pestel: [UNCLASSIFIED, ...PESTEL_FACTORS],
  porter: [UNCLASSIFIED, ...PORTER_FORCES],
}

const isFactor = (id: ColumnId): id is PestelFactor => (PESTEL_FACTORS as readonly string[]).includes(id)
const isForce = (id: ColumnId): id is PorterForce => (PORTER_FORCES as readonly string[]).includes(id)
const isGroup = (id: ColumnId): id is ReasonGroup => (REASON_GROUPS as readonly string[]).includes(id)

/** A column takes cards unless it is filled from elsewhere. */
export const acceptsCards = (id: ColumnId): boolean => id !== 'rivalry'

/** The columns of a board where a reason stands: one of the groups, any number of factors or forces. */
export const columnsOf = (kind: BoardKind, reason: ReasonView): readonly ColumnId[] => {
  if (kind === 'groups') return [reason.group]
  const labels = kind === 'pestel' ? factorsOf(reason) : forcesOf(reason)
  return labels.length === 0 && reason.group === 'external' ? [UNCLASSIFIED] : labels
}

/** All columns of a board in their fixed order, cards sorted by name. `reasons` are the living ones. */
export const boardColumns = (
  kind: BoardKind,
  reasons: readonly ReasonView[],
  language: Language,
): readonly BoardColumn[] => {
  const { compare } = collator(language)
  const sorted = reasons.toSorted((one, other) => compare(textIn(one.name, language), textIn(other.name, language)))
  return COLUMN_IDS[kind].map(id => ({
    id,
    accepts: acceptsCards(id),
    reasons: sorted.filter(reason => columnsOf(kind, reason).includes(id)),
  }))
}

const classificationOf = (reason: ReasonView): Classification => ({
  group: reason.group,
  pestel: reason.pestel,
  porter: reason.porter,
})

/** A reason with or without one label; undefined where the column is no label that can be set by hand. */
export const toggleLabel = (reason: ReasonView, column: ColumnId): Classification | undefined => {
  const flip = <Label extends string>(labels: readonly Label[], label: Label): readonly Label[] =>
    labels.includes(label) ? labels.filter(other => other !== label) : [...labels, label]
  if (reason.group !== 'external' || !acceptsCards(column)) return undefined
  if (isFactor(column)) return { ...classificationOf(reason), pestel: flip(reason.pestel, column) }
  if (isForce(column)) return { ...classificationOf(reason), porter: flip(forcesOf(reason), column) }
  return undefined
}

/**
 * A card carried from one column into another: the group changes, or the label it left is replaced by the one it reached;
 * into "not classified" takes all labels of the board away. Undefined where nothing would change or the column takes no cards.
 */
export const moveCard = (
  kind: BoardKind,
  reason: ReasonView,
  from: ColumnId,
  to: ColumnId,
): Classification | undefined => {
  if (from === to || !acceptsCards(to)) return undefined
  const now = classificationOf(reason)
  if (kind === 'groups') return isGroup(to) ? { ...now, group: to } : undefined
  if (reason.group !== 'external' || !COLUMN_IDS[kind].includes(to)) return undefined
  const replaced = <Label extends string>(labels: readonly Label[], added: readonly Label[]): readonly Label[] =>
    to === UNCLASSIFIED ? [] : [...new Set([...labels.filter(label => label !== from), ...added])]
  return kind === 'pestel'
    ? { ...now, pestel: replaced(reason.pestel, isFactor(to) ? [to] : []) }
    : { ...now, porter: replaced(forcesOf(reason), isForce(to) ? [to] : []) }
}

/** The next column that takes cards, to the left (-1) or the right (1); undefined at the edge. */
export const neighbourColumn = (kind: BoardKind, from: ColumnId, step: -1 | 1): ColumnId | undefined => {
  const takers = COLUMN_IDS[kind].filter(acceptsCards)
  const at = takers.indexOf(from)
  return at === -1 ? undefined : takers[at + step]
}
