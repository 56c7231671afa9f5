/** A survey's sheet as questions rather than columns: what programs scatter over many columns stands together again. */
import type { Question } from '../../questionnaire.ts'
import { foldText } from '../fold-text.ts'

/** Programs whose files are known by their headings; `generic` is any other table of answers. */
export const SURVEY_SOURCES = [
  'limesurvey-codes',
  'limesurvey-full',
  'limesurvey-both',
  'google-forms',
  'generic',
] as const
export type SurveySource = (typeof SURVEY_SOURCES)[number]

/** `meta`: what the program noted itself, such as the page reached. `respondent` and `client` say whose answers they are. */
export const QUESTION_KINDS = [
  'open',
  'single',
  'multiple',
  'scale',
  'ranking',
  'meta',
  'respondent',
  'client',
] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/**
 * What one column holds of its question. `option`: a tick for one option; `rank`: the option put at that place;
 * `other`: the words beside “Other”; `comment`: a remark beside an option.
 */
export type ColumnPart =
  | { readonly part: 'answer' }
  | { readonly part: 'option'; readonly option: string }
  | { readonly part: 'rank'; readonly rank: number }
  | { readonly part: 'other' }
  | { readonly part: 'comment' }

export type QuestionColumn = ColumnPart & {
  /** From 0. */
  readonly column: number
}

/** `text` is what people read; it is the code itself where the file and the questionnaire give no words. */
export type SurveyOption = { readonly code: string; readonly text: string }

/** What a column of a program's own means to the import. */
export type MetaColumn = 'response-id' | 'submitted' | 'token' | 'person' | 'other'

export type SurveyQuestion = {
  /** The program's code of the question, or its folded title; unique in the sheet. */
  readonly key: string
  /** What people read, without the option in brackets. */
  readonly title: string
  readonly kind: QuestionKind
  readonly meta: MetaColumn | null
  readonly columns: readonly QuestionColumn[]
  readonly options: readonly SurveyOption[]
  /** The question of the study's questionnaire that this is; its options are then all there are. */
  readonly known: KnownQuestion | null
  /** Between the answers of one cell, where a question of kind `multiple` keeps them in one column. */
  readonly separator: string | null
  /** Least and greatest number found; null where the answers are no numbers. */
  readonly range: { readonly least: number; readonly most: number } | null
}

/** A question of the study's own questionnaire: the codes and words that the file may leave out, in every language. */
export type KnownQuestion = Pick<Question, 'kind' | 'purpose'> & {
  readonly code: string
  readonly titles: readonly string[]
  readonly options: readonly KnownOption[]
}

/** The first of the texts is shown. */
export type KnownOption = { readonly code: string; readonly texts: readonly string[] }

/** @returns the option that an answer names by its code or by its words in any language. */
export const findOption = (known: KnownQuestion | null | undefined, answer: string): KnownOption | undefined => {
  const folded = foldText(answer)
  return known?.options.find(
    ({ code, texts }) => code === answer || (folded !== '' && texts.some(text => foldText(text) === folded)),
  )
}
