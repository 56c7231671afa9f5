/** A form of the staff poll and a case card as they are being filled in, and what is recorded of them. */
import type { CaseCard, CaseCardDraft, NamedReason, PollForm, PollGroupId } from '#shared/domain/staff-poll.ts'
import type { ClientId, ReasonId, RespondentId } from '#shared/kit/id.ts'

export type Marks = Omit<NamedReason, 'reasonId'>
const NO_MARKS: Marks = { isMain: false, pain: null, certainty: null, basis: null }

export type FilledForm = {
  /** The open question comes before any list is seen. */
  readonly stage: 'open' | 'list'
  readonly openAnswer: string
  readonly reasons: readonly NamedReason[]
  readonly other: string
  readonly knowsNone: boolean
  readonly groupId: PollGroupId | null
}

export const EMPTY_FORM: FilledForm = {
  stage: 'open',
  openAnswer: '',
  reasons: [],
  other: '',
  knowsNone: false,
  groupId: null,
}

export type FilledCard = {
  /** Null for a new card. */
  readonly respondentId: RespondentId | null
  readonly clientId: ClientId | null
  readonly clientName: string
  readonly filledBy: string
  readonly servedBy: string
  readonly reasons: readonly NamedReason[]
  readonly words: string
}

export const EMPTY_CARD: FilledCard = {
  respondentId: null,
  clientId: null,
  clientName: '',
  filledBy: '',
  servedBy: '',
  reasons: [],
  words: '',
}

export const marksOf = (reasons: readonly NamedReason[], id: ReasonId): NamedReason | undefined =>
  reasons.find(reason => reason.reasonId === id)

/** Ticks the reason, or takes the tick and all that was marked beside it away. */
export const withTick = (reasons: readonly NamedReason[], id: ReasonId, on: boolean): readonly NamedReason[] => {
  if (!on) return reasons.filter(reason => reason.reasonId !== id)
  return marksOf(reasons, id) === undefined ? [...reasons, { reasonId: id, ...NO_MARKS }] : reasons
}

/** Marks beside a reason tick it; there is one main reason at most. */
export const withMarks = (
  reasons: readonly NamedReason[],
  id: ReasonId,
  marks: Partial<Marks>,
): readonly NamedReason[] =>
  withTick(reasons, id, true).map(reason => {
    if (reason.reasonId === id) return { ...reason, ...marks }
    return marks.isMain === true ? { ...reason, isMain: false } : reason
  })

/** "Don't know" and a named reason are never both true: what was said last holds. */
export const withKnowsNone = (form: FilledForm, knowsNone: boolean): FilledForm =>
  knowsNone ? { ...form, knowsNone, reasons: [], other: '' } : { ...form, knowsNone }

export const withReasons = (form: FilledForm, reasons: readonly NamedReason[]): FilledForm => ({
  ...form,
  reasons,
  knowsNone: form.knowsNone && reasons.length === 0,
})

export const withOther = (form: FilledForm, other: string): FilledForm => ({
  ...form,
  other,
  knowsNone: form.knowsNone && other.trim() === '',
})

export const recordedForm = ({ stage: _stage, ...form }: FilledForm): PollForm => ({
  ...form,
  reasons: [...form.reasons],
})

/** What can be saved of a card; null while the client, the author or a reason is missing. */
export const recordedCard = (card: FilledCard): CaseCardDraft | null => {
  const { clientId, filledBy, servedBy, reasons, words } = card
  if (clientId === null || filledBy.trim() === '' || reasons.length === 0) return null
  return { clientId, filledBy, servedBy, reasons: [...reasons], words }
}

export const cardToFill = (card: CaseCard): FilledCard => ({
  respondentId: card.respondentId,
  clientId: card.clientId,
  clientName: card.clientName,
  filledBy: card.filledBy,
  servedBy: card.servedBy,
  reasons: card.reasons,
  words: card.words,
})

/** Groups as typed, one a line. */
export const groupsOfText = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== ''),
  ),
]

export type ReasonKey =
  | { readonly kind: 'walk'; readonly step: 1 | -1 }
  | { readonly kind: 'main' }
  | { readonly kind: 'certainty'; readonly certainty: number }
  | { readonly kind: 'basis'; readonly basis: 'said' | 'inferred' }

/** The letter that is typed counts where it is Latin; where another script is typed, the place of the key counts. */
const letterOf = ({ key, code }: { readonly key: string; readonly code: string }): string =>
  /^[a-z0-9]$/i.test(key) ? key.toLowerCase() : (/^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1] ?? '').toLowerCase()

/** What a key does on a reason of the list; undefined for keys that mean nothing there. */
export const reasonKey = (press: { readonly key: string; readonly code: string }): ReasonKey | undefined => {
  if (press.key === 'ArrowDown') return { kind: 'walk', step: 1 }
  if (press.key === 'ArrowUp') return { kind: 'walk', step: -1 }
  const letter = letterOf(press)
  if (letter === 'm') return { kind: 'main' }
  if (letter === 's') return { kind: 'basis', basis: 'said' }
  if (letter === 'i') return { kind: 'basis', basis: 'inferred' }
  return /^[1-5]$/.test(letter) ? { kind: 'certainty', certainty: Number(letter) } : undefined
}
