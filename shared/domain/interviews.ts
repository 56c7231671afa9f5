/** The exit interview: what was agreed, whom one talked with, how far the guide went, and the tree of whys. */
import { z } from 'zod'
import type { Day } from '#shared/kit/day.ts'
import type { Id, MentionId, ReasonId, RespondentId, TextId } from '#shared/kit/id.ts'
import { daySchema, noteText, optionalName } from './schema-parts.ts'

/** `yes`: a recording was agreed to. `notes`: notes only. Null: not asked yet. */
export const RECORDINGS = ['yes', 'notes'] as const
/** What the person is to the purchase: several may be heard of one client, which still counts once. */
export const PEOPLE = ['decider', 'user', 'payer', 'other'] as const

export const interviewDraftSchema = z.object({
  recording: z.enum(RECORDINGS).nullable(),
  /** Whether the transcript may be handed to the client company. */
  sharing: z.boolean(),
  /** The day on which the words are to be erased; null where none was agreed. */
  eraseOn: daySchema.nullable(),
  person: z.enum(PEOPLE).nullable(),
  /** Private: telephone or e-mail of the person. */
  reach: optionalName,
  /** What would bring the client back, in the consultant's words. */
  bringBack: noteText,
  nextStep: noteText,
})
export type InterviewDraft = z.infer<typeof interviewDraftSchema>
export type Interview = InterviewDraft & {
  readonly respondentId: RespondentId
  /** The day on which the words were erased. */
  readonly erasedOn: Day | null
}

export const EMPTY_INTERVIEW: InterviewDraft = {
  recording: null,
  sharing: false,
  eraseOn: null,
  person: null,
  reach: '',
  bringBack: '',
  nextStep: '',
}

/** How long the talk has gone on. */
export type TalkClock = {
  /** Seconds up to the last pause. */
  readonly elapsedSeconds: number
  /** UTC milliseconds since when it runs on; null while it stands. */
  readonly runningSince: number | null
}

/** @param now UTC milliseconds @returns whole seconds into the talk */
export const secondsInto = (clock: TalkClock, now: number): number =>
  clock.elapsedSeconds + (clock.runningSince === null ? 0 : Math.max(0, Math.floor((now - clock.runningSince) / 1000)))

export type WhyNodeId = Id<'why'>

export const whyDraftSchema = z.object({
  body: noteText,
  reasonId: z
    .string()
    .min(1)
    .transform(text => text as ReasonId)
    .nullable(),
  /** What stands at the bottom: it makes a verified mention of its reason. */
  isRoot: z.boolean(),
})
export type WhyDraft = z.infer<typeof whyDraftSchema>

/** One answer in the tree of whys: below it stand the answers to "why is that so?". */
export type WhyNode = WhyDraft & {
  readonly id: WhyNodeId
  readonly respondentId: RespondentId
  readonly parentId: WhyNodeId | null
  readonly position: number
  readonly mentionId: MentionId | null
  /** The texts that it rests on. */
  readonly textIds: readonly TextId[]
}

/** An interview that was erased, told of until somebody has read it. */
export type Erasure = {
  readonly respondentId: RespondentId
  readonly erasedOn: Day
  /** `date`: its day had come. `hand`: somebody asked for it. */
  readonly cause: 'date' | 'hand'
  /** Nothing of it is left in the file, its log or its backups; until then each opening tries again. */
  readonly isFinished: boolean
  readonly isRead: boolean
}
