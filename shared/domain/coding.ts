/** Coding: which reasons stand behind the words of a respondent, as two coders see it, and what counts in the end. */
import { z } from 'zod'
import type { CodingId, ReasonId, RespondentId, StudyId, TextId } from '#shared/kit/id.ts'
import { idOf, NOTE_LIMIT } from './schema-parts.ts'

/** `answer`: to an open question of a form. `note`: of the interviewer. `quote`: the respondent's own words. */
export const TEXT_KINDS = ['answer', 'note', 'quote'] as const
export type TextKind = (typeof TEXT_KINDS)[number]

/** Longest text: what a cell of a spreadsheet can hold. */
export const TEXT_LIMIT = 32_767

/** Words of a respondent that can be coded. */
export type SourceText = {
  readonly id: TextId
  readonly studyId: StudyId
  readonly respondentId: RespondentId
  readonly kind: TextKind
  /** The question it answers, by its key within the study; null where none was asked. */
  readonly questionId: string | null
  readonly body: string
  /** Seconds into the talk; null where nobody kept time. */
  readonly atSeconds: number | null
  /** Said off the record: it may be coded, but its words leave the consultant's screen in no form. */
  readonly offRecord: boolean
  readonly position: number
  readonly createdAt: number
}

/** The second codes blind to the first: neither sees the other's codes before both have read the text. */
export const CODERS = ['first', 'second'] as const
export type Coder = (typeof CODERS)[number]

export const codingDraftSchema = z
  .object({
    reasonId: idOf<'reason'>(),
    /** Offsets into the text in UTF-16 units, `end` exclusive. */
    start: z.number().int().min(0).max(TEXT_LIMIT),
    end: z.number().int().min(1).max(TEXT_LIMIT),
    /** The one reason that this text is about before all; at most one for each text and coder. */
    isPrimary: z.boolean(),
  })
  .refine(({ start, end }) => start < end, { message: 'empty-range' })
export type CodingDraft = z.infer<typeof codingDraftSchema>
export type Coding = CodingDraft & {
  readonly id: CodingId
  readonly textId: TextId
  readonly coder: Coder
  readonly createdAt: number
}

/** A coder has read the text, whether or not it got a code. */
export type CodingMark = { readonly textId: TextId; readonly coder: Coder; readonly readAt: number }

/** What was settled where the coders disagree; both opinions stay. */
export type Settlement = {
  readonly textId: TextId
  readonly reasonId: ReasonId
  readonly holds: boolean
  readonly note: string
  readonly settledAt: number
}

/** All that coding knows of some texts. */
export type CodingState = {
  readonly texts: readonly SourceText[]
  readonly codings: readonly Coding[]
  readonly marks: readonly CodingMark[]
  readonly settlements: readonly Settlement[]
}

/** A reason that the coding of a respondent's texts comes to. */
export type CodedReason = { readonly reasonId: ReasonId; readonly isMain: boolean; readonly verbatim: string }

/** The first coder's word counts until the second alone has read the text, or a disagreement was settled. */
const leadingCoder = (state: CodingState, textId: TextId): Coder => {
  const hasRead = (coder: Coder): boolean =>
    state.marks.some(mark => mark.textId === textId && mark.coder === coder) ||
    state.codings.some(coding => coding.textId === textId && coding.coder === coder)
  return !hasRead('first') && hasRead('second') ? 'second' : 'first'
}

/**
 * The codings of one text that count: the leading coder's, with every settlement laid over them. A settled reason that the leading
 * coder did not see is taken from the other one's coding.
 */
export const settledCodings = (state: CodingState, textId: TextId): readonly Coding[] => {
  const own = state.codings.filter(coding => coding.textId === textId)
  const settled = new Map(
    state.settlements.filter(one => one.textId === textId).map(one => [one.reasonId, one.holds] as const),
  )
  const leading = leadingCoder(state, textId)
  const byLeading = own.filter(coding => coding.coder === leading)
  const lead = new Set(byLeading.map(coding => coding.reasonId))
  const added = own.filter(
    coding => coding.coder !== leading && settled.get(coding.reasonId) === true && !lead.has(coding.reasonId),
  )
  return [
    ...byLeading.filter(coding => settled.get(coding.reasonId) !== false),
    // A reason taken over from the other coder does not bring that coder's primary along.
    ...added.map(coding => ({ ...coding, isPrimary: false })),
  ]
}

const GAP = ' … '

/** Cuts between whole characters, never within a surrogate pair. */
const shortened = (text: string): string => {
  if (text.length <= NOTE_LIMIT) return text
  const last = text.charCodeAt(NOTE_LIMIT - 2)
  const isHighSurrogate = last >= 0xd800 && last <= 0xdbff
  return `${text.slice(0, isHighSurrogate ? NOTE_LIMIT - 2 : NOTE_LIMIT - 1)}…`
}

/**
 * What the coding of one respondent comes to: each reason once, in the words it was coded on. What was said off the record counts
 * and shows no word. The main reason is the primary one of the first text that has one.
 * @param state of this respondent's texts alone
 * @param finalReason resolves a reason that was merged away
 */
export const codedReasons = (
  state: CodingState,
  finalReason: (reasonId: ReasonId) => ReasonId,
): readonly CodedReason[] => {
  const words = new Map<ReasonId, string[]>()
  let main: ReasonId | undefined
  for (const text of state.texts.toSorted((one, other) => one.position - other.position)) {
    const counting = settledCodings(state, text.id).toSorted((one, other) => one.start - other.start)
    for (const coding of counting) {
      const reasonId = finalReason(coding.reasonId)
      const said = words.get(reasonId) ?? []
      if (!text.offRecord) said.push(text.body.slice(coding.start, coding.end).trim())
      words.set(reasonId, said)
      if (coding.isPrimary) main ??= reasonId
    }
  }
  return [...words].map(([reasonId, said]) => ({
    reasonId,
    isMain: reasonId === main,
    verbatim: shortened(said.filter(part => part !== '').join(GAP)),
  }))
}
