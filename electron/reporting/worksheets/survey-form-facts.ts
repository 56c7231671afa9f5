/** What the form of a client survey prints, blank or as it was answered. */
import type { Day } from '#shared/kit/day.ts'

export type PrintedQuestion = {
  readonly text: string
  readonly hint: string
  /** Words were recorded that may not be printed; the sheet says so. */
  readonly hidesWords: boolean
} & (
  | { readonly kind: 'open'; readonly written: string | null }
  | {
      readonly kind: 'single' | 'multiple'
      readonly options: readonly { readonly text: string; readonly chosen: boolean }[]
      /** What was written beside the options; null where the question has no such line. */
      readonly other: string | null
    }
  | { readonly kind: 'scale'; readonly low: string; readonly high: string; readonly chosen: number | null }
  /** `place` is 1 for the first; null where it was not placed. */
  | { readonly kind: 'ranking'; readonly options: readonly { readonly text: string; readonly place: number | null }[] }
)

export type SurveyFormSheet = {
  readonly kind: 'survey-blank' | 'survey-answers'
  readonly study: string
  /** What the interviewer says before the first question, and after the last. */
  readonly opening: string
  readonly closing: string
  readonly questions: readonly PrintedQuestion[]
  /** Whom the sheet is of; null on a blank form. */
  readonly answered: {
    readonly number: number
    /** Empty where the client may not be named. */
    readonly client: string
    /** Whether the client stays unnamed because the consent does not reach to names; the sheet says so. */
    readonly hidesClient: boolean
    readonly day: Day | null
    /** Null where it was not asked. */
    readonly mayContact: boolean | null
  } | null
}
