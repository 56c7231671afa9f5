/** What the import of a survey's answers tells beyond rows: whose export it is, its questions, and what became of them. */
import { z } from 'zod'
import { SCALES, SURVEY_ROLES, type Scale, type SurveyRole } from '#shared/domain/import/survey/survey-roles.ts'
import type { QuestionKind, SurveySource } from '#shared/domain/import/survey/survey-question.ts'

/** The methods whose answers come in a sheet. */
export const SURVEY_METHODS = ['survey', 'staff'] as const
export type SurveyMethod = (typeof SURVEY_METHODS)[number]

export const questionChoiceSchema = z.object({ role: z.enum(SURVEY_ROLES), scale: z.enum(SCALES).optional() })

/** What the user decided, by the keys of the questions; a question that is not named is guessed. */
export const questionChoicesSchema = z.array(questionChoiceSchema.extend({ key: z.string().max(100) })).max(1000)
export type QuestionChoices = z.infer<typeof questionChoicesSchema>

export type SurveyQuestionPreview = {
  readonly key: string
  readonly title: string
  readonly kind: QuestionKind
  /** Written by the survey program itself, e.g. the page reached. */
  readonly isMeta: boolean
  /** Headings of its columns. */
  readonly columns: readonly string[]
  readonly role: SurveyRole
  /** Roles that its answers allow. */
  readonly roles: readonly SurveyRole[]
  /** Null for pain on a scale that nobody has named yet. */
  readonly scale: Scale | null
  readonly range: { readonly least: number; readonly most: number } | null
  readonly by: 'guessed' | 'remembered' | 'chosen'
  readonly samples: readonly string[]
  /** Options that are reasons of the engagement or of the catalogue, and those that would be new. */
  readonly matched: number
  readonly fresh: readonly string[]
}

export type SurveyPreview = {
  readonly source: SurveySource
  readonly method: SurveyMethod
  /** No name is taken in. */
  readonly isAnonymous: boolean
  readonly headerRows: readonly number[]
  /** Of the rows looked at; `incomplete` is null where the sheet does not say who sent his answers off. */
  readonly answers: number
  readonly incomplete: number | null
  readonly questions: readonly SurveyQuestionPreview[]
  readonly notices: readonly {
    readonly code: 'placeholder' | 'codes-only'
    readonly column: string
    readonly text: string
  }[]
}

/** Why a question's answers were not kept. `no-place`: they are no words, and no question of the study takes them. */
export type NotKept = { readonly title: string; readonly answers: number; readonly why: 'not-imported' | 'no-place' }

export type SurveySummary = {
  readonly source: SurveySource
  readonly method: SurveyMethod
  readonly isAnonymous: boolean
  /** Answers that were sent off, and that were not; both are imported. Null where the sheet does not say. */
  readonly complete: number | null
  readonly incomplete: number | null
  readonly mentions: number
  readonly texts: number
  /** The scale that pain was asked on, where it had to be stretched to 0 to 10. */
  readonly stretched: Scale | null
  readonly notices: SurveyPreview['notices']
  /** Answers whose name was left out, since the study promises to hold none. */
  readonly namesLeftOut: number
  readonly notKept: readonly NotKept[]
}
