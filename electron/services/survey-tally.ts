/** What becomes of each row of a survey's import, and what all of them came to. */
import type { ImportMapping } from '#shared/contract/imports.ts'
import type { SurveyMethod, SurveySummary } from '#shared/contract/survey-import.ts'
import { isTotalsRow } from '#shared/domain/import/detect-header.ts'
import { foldText } from '#shared/domain/import/fold-text.ts'
import type { Problem } from '#shared/domain/import/problem.ts'
import type { RawRow } from '#shared/domain/import/raw-cell.ts'
import { isAbsent } from '#shared/domain/import/survey/answer-cells.ts'
import { createSurveyReader } from '#shared/domain/import/survey/answer-draft.ts'
import type { SurveyPlan } from '#shared/domain/import/survey/plan-survey.ts'
import { readSurveyRow } from '#shared/domain/import/survey/read-answer.ts'
import type { SurveyAnswer } from '#shared/domain/import/survey/survey-answer.ts'
import type { ImportCounts, ProblemRow } from '#electron/storage/queries/import-queries.ts'
import { duplicateValue } from './duplicate-value.ts'
import { NO_COUNTS } from './import-pass.ts'
import { keepsNoNames, noticesOf, type SurveyContext } from './survey-context.ts'
import { isCode, type SurveyOutcome, type SurveySink } from './survey-sink.ts'

/** Problems handed out at once. */
const PROBLEMS_SHOWN = 500

export type Tally = {
  readonly counts: { -readonly [name in keyof ImportCounts]: number }
  readonly shown: ProblemRow[]
  complete: number
  incomplete: number
  mentions: number
  texts: number
  namesLeftOut: number
  readonly notKept: Map<string, number>
}

export const startTally = (): Tally => ({
  counts: { ...NO_COUNTS },
  shown: [],
  complete: 0,
  incomplete: 0,
  mentions: 0,
  texts: 0,
  namesLeftOut: 0,
  notKept: new Map(),
})

const problemRow = ({ column, value, reason, ...rest }: Problem): ProblemRow => ({
  sheet: rest.sheet,
  row: rest.row,
  severity: rest.severity,
  column: column || null,
  value: value || null,
  code: reason,
})

export const surveySummary = (
  plan: SurveyPlan,
  method: SurveyMethod,
  isAnonymous: boolean,
  tally: Tally,
): SurveySummary => {
  const scale = plan.questions.find(question => question.role === 'pain')?.scale ?? null
  const saysWhen = plan.questions.some(question => question.role === 'submitted')
  return {
    source: plan.source,
    method,
    isAnonymous,
    complete: saysWhen ? tally.complete : null,
    incomplete: saysWhen ? tally.incomplete : null,
    mentions: tally.mentions,
    texts: tally.texts,
    stretched: scale === null || scale === '0-10' ? null : scale,
    notices: noticesOf(plan),
    namesLeftOut: tally.namesLeftOut,
    notKept: plan.questions.flatMap(({ key, title, role }) => {
      const answers = tally.notKept.get(key)
      return answers === undefined
        ? []
        : [{ title, answers, why: role === 'ignored' ? 'not-imported' : 'no-place' } as const]
    }),
  }
}

/** Only a staff poll asks how sure a respondent is. */
const withCertainty = ({ questions }: SurveyPlan, { certainty, notKept }: SurveyAnswer): readonly string[] => [
  ...notKept,
  ...(certainty === null ? [] : questions.flatMap(({ role, key }) => (role === 'certainty' ? [key] : []))),
]

const namesSomebody = ({ name, respondent }: SurveyAnswer): boolean =>
  name !== null || (respondent !== null && !isCode(respondent))

/** Takes one row after another: reads it, hands it on, and counts what became of it. */
export const createTaker = (
  { mapping, survey }: { readonly mapping?: ImportMapping | undefined; readonly survey: SurveyContext },
  { plan, sheet }: { readonly plan: SurveyPlan; readonly sheet: string },
  tally: Tally,
  put: SurveySink['put'],
  note: (problem: ProblemRow, seq: number) => void,
): ((row: RawRow) => void) => {
  const names = new Set(survey.reasonNames.map(foldText))
  const reader = createSurveyReader(plan, sheet, text => names.has(foldText(text)))
  const isAnonymous = keepsNoNames(survey, plan)
  const keep = (problem: ProblemRow): void => {
    tally.counts.problemCount += 1
    note(problem, tally.counts.problemCount)
    if (tally.shown.length < PROBLEMS_SHOWN) tally.shown.push(problem)
  }
  const tell = (row: RawRow, code: Problem['reason'], severity: Problem['severity'], value: string | null): void =>
    keep({ sheet, row: row.row, column: null, value, code, severity })
  const judge = (row: RawRow, { outcome, firstRow }: SurveyOutcome): void => {
    const first = firstRow === null ? null : duplicateValue(firstRow, null)
    if (outcome === 'superseded') {
      tally.counts.rejected += 1
      tell(row, first === null ? 'answer-older' : 'answer-superseded', 'error', first)
    } else if (outcome === 'same' && first !== null) {
      tally.counts.rejected += 1
      tell(row, 'duplicate-row', 'error', first)
    } else {
      tally.counts[outcome] += 1
      if (outcome === 'updated' && first !== null) tell(row, 'answer-replaced', 'warning', first)
    }
  }
  const isExcluded = (row: RawRow): boolean =>
    mapping?.excludedRows.includes(row.row) ?? (plan.source === 'generic' && isTotalsRow(row))
  return row => {
    tally.counts.rowsRead += 1
    if (isExcluded(row)) {
      tally.counts.excluded += 1
      return
    }
    const { answer, problems } = readSurveyRow(row, reader)
    for (const problem of problems) keep(problemRow(problem))
    if (answer === null) {
      // Survey programs write a row of blanks where nobody has answered yet.
      tally.counts.excluded += 1
      if (row.cells.some(cell => !isAbsent(cell))) tell(row, 'no-answers', 'warning', null)
      return
    }
    const told = put(answer, row)
    judge(row, told)
    for (const key of survey.method === 'staff' ? answer.notKept : withCertainty(plan, answer))
      tally.notKept.set(key, (tally.notKept.get(key) ?? 0) + 1)
    if (answer.isComplete === true) tally.complete += 1
    if (answer.isComplete === false) tally.incomplete += 1
    if (isAnonymous && namesSomebody(answer)) tally.namesLeftOut += 1
    tally.mentions += told.mentions
    tally.texts += told.texts
  }
}
