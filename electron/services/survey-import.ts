/** Reads the answers of a survey into a study; runs inside a worker thread. Nothing is stored unless all of it is. */
import type { SurveyMethod, SurveySummary } from '#shared/contract/survey-import.ts'
import type { ImportMapping } from '#shared/contract/imports.ts'
import { isTotalsRow } from '#shared/domain/import/detect-header.ts'
import { foldText } from '#shared/domain/import/fold-text.ts'
import type { Problem } from '#shared/domain/import/problem.ts'
import type { RawRow } from '#shared/domain/import/raw-cell.ts'
import { createSurveyReader } from '#shared/domain/import/survey/answer-draft.ts'
import { isAbsent } from '#shared/domain/import/survey/answer-cells.ts'
import {
  findQuestion,
  memoryKey,
  planSurvey,
  readChoice,
  tellsReasons,
  type QuestionChoice,
  type SurveyPlan,
} from '#shared/domain/import/survey/plan-survey.ts'
import { readSurveyRow } from '#shared/domain/import/survey/read-answer.ts'
import { DEFAULT_STUDY_SETTINGS } from '#shared/domain/evidence.ts'
import type { ImportId } from '#shared/kit/id.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import type { EngagementFile } from '#electron/storage/engagement-file.ts'
import {
  finishImport,
  insertImport,
  insertProblem,
  type ImportCounts,
  type ProblemRow,
} from '#electron/storage/queries/import-queries.ts'
import { insertStudy } from '#electron/storage/queries/study-queries.ts'
import type { LongTransaction } from '#electron/storage/sqlite.ts'
import type { Workbook } from '#electron/workbooks/workbook.ts'
import { duplicateValue } from './duplicate-value.ts'
import { openSource, readSample, sha256Of, type ImportSource } from './import-file.ts'
import { NO_COUNTS } from './import-pass.ts'
import type { ImportControl, ImportResult, ImportTools } from './import-run.ts'
import { keepsNoNames, noticesOf, type SurveyTarget } from './survey-context.ts'
import { createReasonFinder } from './survey-reasons.ts'
import { createSurveySink, type SurveyOutcome } from './survey-sink.ts'

export type SurveyRequest = ImportSource & {
  readonly kind: 'survey'
  readonly mapping?: ImportMapping | undefined
  /** Role by heading, key or title of a question, over the guess. */
  readonly map?: Readonly<Record<string, string>> | undefined
  readonly dryRun: boolean
  readonly survey: SurveyTarget
}

/** `choices` by which the next file with the same questions is read. */
export type SurveyResult = ImportResult & { readonly choices: readonly (readonly [string, QuestionChoice])[] }

/** Problems handed out at once. */
const PROBLEMS_SHOWN = 500

type Prepared = { readonly workbook: Workbook; readonly sheet: string; readonly plan: SurveyPlan }

/** The choices of the command line, by heading. @returns `column-unknown` or `field-unknown`. */
const choicesOf = (plan: SurveyPlan, { mapping, map }: SurveyRequest): Result<ReadonlyMap<string, QuestionChoice>> => {
  const chosen = new Map<string, QuestionChoice>((mapping?.questions ?? []).map(({ key, ...choice }) => [key, choice]))
  for (const [name, role] of Object.entries(map ?? {})) {
    const question = findQuestion(plan, name)
    const choice = readChoice(role)
    if (question === undefined) return fail('column-unknown', { column: name })
    if (choice === undefined) return fail('field-unknown', { field: role })
    chosen.set(question.key, choice)
  }
  return ok(chosen)
}

const prepare = async (request: SurveyRequest): Promise<Result<Prepared>> => {
  const workbook = openSource(request)
  if (!workbook.ok) return workbook
  const sample = await readSample(workbook.value, request)
  if (!sample.ok) return sample
  const { known, reasonNames } = request.survey
  const wanted = { rows: sample.value.rows, headerRow: request.reading.headerRow, known, reasonNames }
  const chosen = choicesOf(planSurvey(wanted), request)
  if (!chosen.ok) return chosen
  const plan = planSurvey({ ...wanted, chosen: chosen.value })
  if (!tellsReasons(plan)) return fail('no-identity-column', { file: request.fileName })
  return ok({ workbook: workbook.value, sheet: sample.value.sheet, plan })
}

const EMPTY_STUDY = { question: '', heldOn: null, facilitator: '', asked: null, note: '' } as const

const beginWriting = async (
  request: SurveyRequest,
  { plan, sheet }: Prepared,
  file: EngagementFile,
  tools: ImportTools,
  importId: ImportId,
): Promise<Result<LongTransaction>> => {
  const sha256 = await sha256Of(request.path)
  const copy = file.backUp()
  if (!copy.ok) return copy
  const begun = file.begin('survey-imported')
  if (!begun.ok) return begun
  const { writer } = begun.value
  const mapping = JSON.stringify(Object.fromEntries(plan.questions.map(({ key, role }) => [key, role])))
  const { fileName, survey } = request
  const at = tools.clock()
  insertImport(writer, { id: importId, at, fileName, sha256, sheet, kind: 'survey', mapping, ...NO_COUNTS })
  if (survey.newTitle !== null) {
    const anonymity = keepsNoNames(survey, plan) ? 'anonymous' : 'named'
    const settings = { ...DEFAULT_STUDY_SETTINGS, anonymity } as const
    insertStudy(writer, survey.studyId, survey.method, { ...EMPTY_STUDY, title: survey.newTitle }, settings)
  }
  return begun
}

type Tally = {
  readonly counts: { -readonly [name in keyof ImportCounts]: number }
  readonly shown: ProblemRow[]
  complete: number
  incomplete: number
  mentions: number
  texts: number
  namesLeftOut: number
  readonly notKept: Map<string, number>
}

const startTally = (): Tally => ({
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

const summaryOf = (plan: SurveyPlan, method: SurveyMethod, isAnonymous: boolean, tally: Tally): SurveySummary => {
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

const createTaker = (
  request: SurveyRequest,
  { plan, sheet }: Prepared,
  tally: Tally,
  put: ReturnType<typeof createSurveySink>['put'],
  note: (problem: ProblemRow, seq: number) => void,
): ((row: RawRow) => void) => {
  const names = new Set(request.survey.reasonNames.map(foldText))
  const reader = createSurveyReader(plan, sheet, text => names.has(foldText(text)))
  const isAnonymous = keepsNoNames(request.survey, plan)
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
    request.mapping?.excludedRows.includes(row.row) ?? (plan.source === 'generic' && isTotalsRow(row))
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
    for (const key of answer.notKept) tally.notKept.set(key, (tally.notKept.get(key) ?? 0) + 1)
    if (answer.isComplete === true) tally.complete += 1
    if (answer.isComplete === false) tally.incomplete += 1
    if (isAnonymous && answer.name !== null) tally.namesLeftOut += 1
    tally.mentions += told.mentions
    tally.texts += told.texts
  }
}

/** Reads all rows and judges them; unless it is a trial, stores them as one step of the history after a backup. */
export const runSurveyImport = async (
  request: SurveyRequest,
  file: EngagementFile,
  tools: ImportTools,
  control: ImportControl,
): Promise<Result<SurveyResult>> => {
  const prepared = await prepare(request)
  if (!prepared.ok) return prepared
  const { workbook, plan, sheet } = prepared.value
  const importId = tools.newId<ImportId>()
  if (!request.dryRun) control.startsWriting()
  const transaction = request.dryRun ? null : await beginWriting(request, prepared.value, file, tools, importId)
  if (transaction !== null && !transaction.ok) return transaction
  const writing = transaction?.value ?? null
  try {
    const writer = writing?.writer ?? null
    const { studyId, method } = request.survey
    const isAnonymous = keepsNoNames(request.survey, plan)
    const reasons = createReasonFinder(tools, file.reader, writer)
    const tally = startTally()
    const sink = createSurveySink(tools, {
      reader: file.reader,
      writer,
      studyId,
      importId,
      method,
      isAnonymous,
      reasons,
    })
    const take = createTaker(request, prepared.value, tally, sink.put, (problem, seq) => {
      if (writer !== null) insertProblem(writer, importId, seq, problem)
    })
    const stop = new AbortController()
    const read = await workbook.readRows({
      sheet,
      fromRow: (plan.headerRows.at(-1) ?? 0) + 1,
      signal: stop.signal,
      onRows: batch => {
        if (control.isCancelled()) stop.abort()
        else for (const row of batch) take(row)
      },
      onProgress: ({ share, rows }) =>
        control.progress({
          done: rows,
          total: share > 0 ? Math.max(rows, Math.round(rows / share)) : null,
          unit: 'rows',
        }),
    })
    if (!read.ok) return read
    if (control.isCancelled()) return fail('cancelled')
    if (writing !== null) {
      finishImport(writing.writer, importId, tally.counts)
      const committed = writing.commit()
      if (!committed.ok) return committed
    }
    return ok({
      importId: writing === null ? null : importId,
      dryRun: request.dryRun,
      ...tally.counts,
      newReasons: reasons.made(),
      survey: summaryOf(plan, method, isAnonymous, tally),
      problems: tally.shown,
      headers: plan.headers,
      choices: plan.questions
        .filter(question => question.meta === null)
        .map(question => [
          memoryKey(question),
          { role: question.role, ...(question.scale === null ? {} : { scale: question.scale }) },
        ]),
    })
  } finally {
    // After a commit there is nothing left to roll back.
    writing?.rollback()
  }
}
