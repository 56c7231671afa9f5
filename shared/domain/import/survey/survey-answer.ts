/** One respondent's answers as the import understood them. */
import type { AnswerValue } from '../../questionnaire.ts'
import type { Problem } from '../problem.ts'

export type NamedReason = { readonly text: string; readonly isMain: boolean }

/** Words that answer a question; they wait to be coded and are never a reason by themselves. */
/** A structured answer to a question of the study's questionnaire. */
export type ValueAnswer = { readonly question: string; readonly value: AnswerValue }

export type WordAnswer = { readonly question: string; readonly text: string }

export type SurveyAnswer = {
  /** Row of the file, from 1. */
  readonly row: number
  /** The program's or the company's code of the respondent; null where none is certain. */
  readonly respondent: string | null
  readonly name: string | null
  readonly client: string | null
  /** Null where the sheet does not say which answers were sent off. */
  readonly isComplete: boolean | null
  /** In the order in which they were named; the main one first. */
  readonly reasons: readonly NamedReason[]
  /** 0 to 10. */
  readonly pain: number | null
  /** From a guess (1) to certainty (5), of the reason named first. */
  readonly certainty: number | null
  readonly verbatim: string | null
  readonly answers: readonly WordAnswer[]
  readonly values: readonly ValueAnswer[]
  readonly consent: 'none' | 'anonymous' | 'role' | 'name' | null
  /** Keys of questions that were answered in a way that cannot be kept. */
  readonly notKept: readonly string[]
}

/** `answer` is null for a row that answers nothing. */
export type SurveyRowOutcome = { readonly answer: SurveyAnswer | null; readonly problems: readonly Problem[] }
