/** Step 2, the evidence: studies, their respondents, and the mentions that all four methods produce. */
import { z } from 'zod'
import type { MentionId, RespondentId, StudyId } from '#shared/kit/id.ts'
import type { Localised } from '#shared/kit/language.ts'
import { daySchema, idOf, nameText, noteText, optionalName } from './schema-parts.ts'

/** The ids of the four methods that ship; an engagement stores the whole definition it used. */
export const METHOD_IDS = ['brainstorm', 'staff', 'survey', 'interview'] as const
export type MethodId = (typeof METHOD_IDS)[number]

/** A research method as data: who is asked, how it goes, and what bias its results carry. */
export type MethodDefinition = {
  readonly id: MethodId
  readonly version: number
  readonly name: Localised
  readonly question: Localised
  readonly whoIsAsked: Localised
  readonly bias: Localised
  readonly steps: readonly { readonly id: string; readonly text: Localised; readonly minutes: number | null }[]
}

export const STUDY_STATES = ['open', 'frozen'] as const

export const studyDraftSchema = z.object({
  title: nameText,
  question: noteText,
  heldOn: daySchema.nullable(),
  facilitator: optionalName,
  /** How many were asked, whether or not they answered; the base of the response rate. */
  asked: z.number().int().min(0).max(1_000_000).nullable(),
  note: noteText,
})
export type StudyDraft = z.infer<typeof studyDraftSchema>

/** Whether a study may hold names. An anonymous one shows no group of fewer than five. */
export const STUDY_ANONYMITIES = ['anonymous', 'named'] as const
/** Two forms of a staff poll that are never joined: the general poll, and a card for each lost client. */
export const STUDY_FORMS = ['standard', 'case'] as const

export const studySettingsSchema = z.object({
  anonymity: z.enum(STUDY_ANONYMITIES),
  form: z.enum(STUDY_FORMS),
  /** From it the order of the reasons on each form follows. */
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 32 - 1),
})
export type StudySettings = z.infer<typeof studySettingsSchema>

export const DEFAULT_STUDY_SETTINGS: StudySettings = { anonymity: 'anonymous', form: 'standard', seed: 0 }

export type Study = StudyDraft &
  StudySettings & {
    readonly id: StudyId
    readonly methodId: MethodId
    readonly state: (typeof STUDY_STATES)[number]
    readonly position: number
  }

/** How a quote may be used; `role` shows the role alone. Anonymous unless the consultant says otherwise. */
export const QUOTE_CONSENTS = ['none', 'anonymous', 'role', 'name'] as const
export type QuoteConsent = (typeof QUOTE_CONSENTS)[number]

export const respondentDraftSchema = z.object({
  /** The client the respondent speaks for, where known. */
  clientId: idOf<'client'>().nullable(),
  /** Private: shown on the consultant's screen, in the report only by consent. */
  name: optionalName,
  /** E.g. "purchasing manager". */
  role: optionalName,
  heldOn: daySchema.nullable(),
  consent: z.enum(QUOTE_CONSENTS),
  /** The reason stated and the reason verified are kept apart: this says what the interviewer found behind the words. */
  note: noteText,
})
export type RespondentDraft = z.infer<typeof respondentDraftSchema>
export type Respondent = RespondentDraft & {
  readonly id: RespondentId
  readonly studyId: StudyId
  readonly position: number
}

/** `stated`: as first said. `verified`: what stood behind it after the questions. */
export const MENTION_STANDINGS = ['stated', 'verified'] as const
export type MentionStanding = (typeof MENTION_STANDINGS)[number]

export const mentionDraftSchema = z.object({
  /** Null where the group spoke as one (a brainstorm). */
  respondentId: idOf<'respondent'>().nullable(),
  reasonId: idOf<'reason'>(),
  /** 0 (no matter) to 10 (unbearable). */
  pain: z.number().min(0).max(10).nullable(),
  isMain: z.boolean(),
  verbatim: noteText,
  standing: z.enum(MENTION_STANDINGS),
  /** Dots given in a brainstorm; null in the other methods. */
  dots: z.number().int().min(0).max(10_000).nullable(),
})
export type MentionDraft = z.infer<typeof mentionDraftSchema>
/** `entered` by hand or import; `coded`: follows the coding of the respondent's texts. */
export const MENTION_ORIGINS = ['entered', 'coded'] as const
export type MentionOrigin = (typeof MENTION_ORIGINS)[number]
export type Mention = MentionDraft & {
  readonly id: MentionId
  readonly studyId: StudyId
  readonly createdAt: number
  readonly origin: MentionOrigin
}

/** All that one study holds. */
export type StudyContent = {
  readonly study: Study
  readonly method: MethodDefinition
  readonly respondents: readonly (Respondent & { readonly clientName: string | null })[]
  readonly mentions: readonly Mention[]
}

export type StudySummary = Study & {
  readonly respondentCount: number
  /** 0 of a study that is hidden. */
  readonly mentionCount: number
  /** An anonymous poll under the floor: nothing but the number of its answers is told. */
  readonly isHidden: boolean
}
