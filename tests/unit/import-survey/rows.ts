/** Cells as a reader of spreadsheets hands them on. */
import type { RawCell, RawRow } from '#shared/domain/import/raw-cell.ts'
import { planSurvey, type SurveyPlan, type SurveyPlanRequest } from '#shared/domain/import/survey/plan-survey.ts'
import { createSurveyReader } from '#shared/domain/import/survey/answer-draft.ts'
import { readSurveyRow } from '#shared/domain/import/survey/read-answer.ts'
import type { SurveyRowOutcome } from '#shared/domain/import/survey/survey-answer.ts'
import { foldText } from '#shared/domain/import/fold-text.ts'
import type { Cell } from '#tests/helpers/survey-exports.ts'

export const rawCell = (cell: Cell): RawCell => {
  if (cell === null || cell === '') return null
  return typeof cell === 'number' ? { t: 'n', v: cell, fmt: 'number' } : { t: 's', v: cell }
}

export const rawRows = (table: readonly (readonly Cell[])[]): RawRow[] =>
  table
    .map((cells, index) => ({ row: index + 1, cells: cells.map(rawCell) }))
    .filter(row => row.cells.some(cell => cell !== null))

export type Given = Partial<Omit<SurveyPlanRequest, 'rows'>>

export const planOf = (table: readonly (readonly Cell[])[], given: Given = {}): SurveyPlan =>
  planSurvey({ rows: rawRows(table), known: [], reasonNames: [], ...given })

/** Role by question. */
export const rolesOf = (plan: SurveyPlan): Record<string, string> =>
  Object.fromEntries(plan.questions.map(question => [question.key, question.role]))

export const question = (plan: SurveyPlan, key: string) => {
  const found = plan.questions.find(one => one.key === key)
  if (found === undefined) throw new Error(`no question ${key} among ${plan.questions.map(one => one.key).join(', ')}`)
  return found
}

/** Every data row as it is understood. */
export const readAll = (
  table: readonly (readonly Cell[])[] | readonly RawRow[],
  given: Given = {},
): { readonly plan: SurveyPlan; readonly outcomes: readonly SurveyRowOutcome[] } => {
  const isRaw = (row: RawRow | readonly Cell[]): row is RawRow => 'cells' in row
  const rows = table.every(isRaw) ? table : rawRows(table)
  const plan = planSurvey({ rows, known: [], reasonNames: [], ...given })
  const names = new Set((given.reasonNames ?? []).map(foldText))
  const reader = createSurveyReader(plan, 'Sheet', text => names.has(foldText(text)))
  const last = plan.headerRows.at(-1) ?? 0
  return { plan, outcomes: rows.filter(row => row.row > last).map(row => readSurveyRow(row, reader)) }
}
