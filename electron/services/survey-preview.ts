/** A survey's sheet looked at before its import: whose export it is, which questions it holds, what each seems to be for. */
import type { SurveyPreview, SurveyQuestionPreview } from '#shared/contract/survey-import.ts'
import { detectTotalsRows } from '#shared/domain/import/detect-header.ts'
import { foldText } from '#shared/domain/import/fold-text.ts'
import { cellText, type RawRow } from '#shared/domain/import/raw-cell.ts'
import { answerText, isAbsent } from '#shared/domain/import/survey/answer-cells.ts'
import { isOther } from '#shared/domain/import/survey/headings.ts'
import { planSurvey, type PlannedQuestion, type SurveyPlan } from '#shared/domain/import/survey/plan-survey.ts'
import { rolesFor } from '#shared/domain/import/survey/survey-roles.ts'
import { ok, type Result } from '#shared/kit/result.ts'
import { FORMATS, openSource, readSample, type ImportSource } from './import-file.ts'
import type { PreviewResult } from './import-run.ts'
import { keepsNoNames, noticesOf, type SurveyContext } from './survey-context.ts'

const PREVIEW_ROWS = 50
const SAMPLES = 4
/** A long answer is told by its beginning. */
const SAMPLE_LENGTH = 160
const FRESH_SHOWN = 50

const samplesOf = (question: PlannedQuestion, rows: readonly RawRow[]): string[] => {
  const samples: string[] = []
  if (question.kind === 'multiple' && question.separator === null)
    return question.options.map(option => option.text).slice(0, SAMPLES)
  for (const row of rows)
    for (const { column } of question.columns) {
      const cell = row.cells[column] ?? null
      const text = isAbsent(cell) ? '' : answerText(cell).slice(0, SAMPLE_LENGTH)
      if (text !== '' && !samples.includes(text)) samples.push(text)
      if (samples.length === SAMPLES) return samples
    }
  return samples
}

const questionOf = (
  question: PlannedQuestion,
  plan: SurveyPlan,
  rows: readonly RawRow[],
  isReason: (text: string) => boolean,
): SurveyQuestionPreview => {
  const options = question.options.map(option => option.text).filter(text => !isOther(text) || isReason(text))
  return {
    key: question.key,
    title: question.title,
    kind: question.kind,
    isMeta: question.meta !== null,
    columns: question.columns.map(({ column }) => plan.headers[column] ?? ''),
    role: question.role,
    roles: rolesFor(question.kind).includes(question.role)
      ? rolesFor(question.kind)
      : [question.role, ...rolesFor(question.kind)],
    scale: question.scale,
    range: question.range,
    by: question.by,
    samples: samplesOf(question, rows),
    matched: options.filter(isReason).length,
    fresh: options.filter(text => !isReason(text)).slice(0, FRESH_SHOWN),
  }
}

const incompleteIn = (plan: SurveyPlan, rows: readonly RawRow[]): number | null => {
  const submitted = plan.questions.find(question => question.role === 'submitted')?.columns[0]
  return submitted === undefined ? null : rows.filter(row => isAbsent(row.cells[submitted.column] ?? null)).length
}

const surveyOf = (plan: SurveyPlan, rows: readonly RawRow[], context: SurveyContext): SurveyPreview => {
  const names = new Set(context.reasonNames.map(foldText))
  const isReason = (text: string): boolean => names.has(foldText(text))
  return {
    source: plan.source,
    method: context.method,
    isAnonymous: keepsNoNames(context, plan),
    headerRows: plan.headerRows,
    answers: rows.length,
    incomplete: incompleteIn(plan, rows),
    questions: plan.questions.map(question => questionOf(question, plan, rows, isReason)),
    notices: noticesOf(plan),
  }
}

/** Reads the first rows and proposes how to import them; stores nothing. */
export const previewSurvey = async (source: ImportSource, context: SurveyContext): Promise<Result<PreviewResult>> => {
  const workbook = openSource(source)
  if (!workbook.ok) return workbook
  const sample = await readSample(workbook.value, source)
  if (!sample.ok) return sample
  const plan = planSurvey({
    rows: sample.value.rows,
    headerRow: source.reading.headerRow,
    known: context.known,
    reasonNames: context.reasonNames,
    remembered: new Map(context.remembered),
  })
  const last = plan.headerRows.at(-1) ?? 0
  const data = sample.value.rows.filter(row => row.row > last)
  const { sheets, encoding, delimiter, file, format } = workbook.value
  return ok({
    fileName: file,
    format: FORMATS[format],
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    reading: { sheet: sample.value.sheet, encoding, delimiter, headerRow: plan.headerRows[0] ?? 0 },
    columns: plan.headers.map(header => ({ header, field: null, samples: [] })),
    rows: data.slice(0, PREVIEW_ROWS).map(row => ({
      row: row.row,
      cells: plan.headers.map((_, column) => cellText(row.cells[column] ?? null).trim()),
    })),
    asks: [],
    totalsRows: plan.source === 'generic' ? detectTotalsRows(data) : [],
    survey: surveyOf(plan, data, context),
    headers: plan.headers,
  })
}
