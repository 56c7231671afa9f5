/** One row on its way to a respondent's answers: what has been understood so far, and what was wrong. */
import { missingKindOfCell } from '../missing.ts'
import { quoteValue, type Problem, type ProblemCode } from '../problem.ts'
import { cellText, type RawCell, type RawRow } from '../raw-cell.ts'
import { isAbsent } from './answer-cells.ts'
import type { SurveyPlan } from './plan-survey.ts'
import { indexOptions, SEPARATORS, type OptionIndex } from './split-answers.ts'
import type { NamedReason, SurveyAnswer, WordAnswer } from './survey-answer.ts'

/** An answer longer than this is kept whole, and pointed out: it may be a pasted document. */
export const LONG_ANSWER = 10_000
/** A plan made ready for many rows. */
export type SurveyReader = {
  readonly plan: SurveyPlan
  readonly sheet: string
  readonly isReason: (text: string) => boolean
  readonly optionsOf: ReadonlyMap<string, OptionIndex>
}

export const createSurveyReader = (
  plan: SurveyPlan,
  sheet: string,
  isReason: (text: string) => boolean,
): SurveyReader => ({
  plan,
  sheet,
  isReason,
  optionsOf: new Map(
    plan.questions.map(question => [
      question.key,
      indexOptions(
        [...question.options.map(option => option.text), ...(question.known?.options ?? []).flatMap(one => one.texts)],
        SEPARATORS.find(mark => mark === question.separator) ?? ';',
      ),
    ]),
  ),
})

export type PickedOption = { readonly code: string; readonly rank: number }

export type Draft = {
  respondent: { readonly text: string; readonly isToken: boolean } | null
  name: string | null
  client: string | null
  isComplete: boolean | null
  readonly reasons: (NamedReason & { readonly rank: number })[]
  pain: number | null
  certainty: number | null
  verbatim: string | null
  readonly answers: WordAnswer[]
  /** By question of the questionnaire: the options picked, in their places, and the number given. */
  readonly picks: Map<string, PickedOption[]>
  readonly numbers: Map<string, number>
  consent: SurveyAnswer['consent']
  readonly notKept: string[]
  readonly problems: Problem[]
}

export type Cursor = { readonly reader: SurveyReader; readonly row: RawRow; readonly draft: Draft }

export const cellAt = (row: RawRow, column: number): RawCell => row.cells[column] ?? null

export const report = ({ reader, row, draft }: Cursor, column: number, reason: ProblemCode, value?: string): void => {
  draft.problems.push({
    sheet: reader.sheet,
    row: row.row,
    column: reader.plan.headers[column] ?? '',
    value: quoteValue(value ?? cellText(cellAt(row, column))),
    reason,
    severity: 'warning',
  })
}

/** Errors and empty formulas are pointed out in every column that is imported. */
export const isReadable = (cursor: Cursor, column: number): boolean => {
  const cell = cellAt(cursor.row, column)
  if (cell?.t === 'formula-without-value') report(cursor, column, 'formula-without-value')
  else if (cell?.t === 'e' && missingKindOfCell(cell) === undefined) report(cursor, column, 'cell-error')
  return !isAbsent(cell)
}

/** Keeps words as they are; @param question the key they are filed under. */
export const keepWords = (cursor: Cursor, question: string, column: number, text: string): void => {
  const cell = cellAt(cursor.row, column)
  if (cell?.t === 'too-long') report(cursor, column, 'text-too-long')
  else if (text.length > LONG_ANSWER) report(cursor, column, 'long-answer', text)
  cursor.draft.answers.push({ question, text })
}
