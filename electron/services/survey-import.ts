/** Reads the answers of a survey into a study; runs inside a worker thread. Nothing is stored unless all of it is. */
import type { ImportMapping } from '#shared/contract/imports.ts'
import {
  findQuestion,
  memoryKey,
  planSurvey,
  readChoice,
  tellsReasons,
  type QuestionChoice,
  type SurveyPlan,
} from '#shared/domain/import/survey/plan-survey.ts'
import { DEFAULT_STUDY_SETTINGS } from '#shared/domain/evidence.ts'
import type { ImportId } from '#shared/kit/id.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import type { EngagementFile } from '#electron/storage/engagement-file.ts'
import { finishImport, insertImport, insertProblem } from '#electron/storage/queries/import-queries.ts'
import { insertStudy } from '#electron/storage/queries/study-queries.ts'
import type { LongTransaction } from '#electron/storage/sqlite.ts'
import type { Workbook } from '#electron/workbooks/workbook.ts'
import { seedOf } from './evidence-service.ts'
import { openSource, readSample, sha256Of, type ImportSource } from './import-file.ts'
import { NO_COUNTS } from './import-pass.ts'
import type { ImportControl, ImportResult, ImportTools } from './import-run.ts'
import { keepsNoNames, type SurveyTarget } from './survey-context.ts'
import { createReasonFinder } from './survey-reasons.ts'
import { createSurveySink } from './survey-sink.ts'
import { createTaker, startTally, surveySummary } from './survey-tally.ts'

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
  if (!tellsReasons(plan)) return fail('no-reason-question', { file: request.fileName })
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
    const settings = { ...DEFAULT_STUDY_SETTINGS, anonymity, seed: seedOf(survey.studyId) } as const
    insertStudy(writer, survey.studyId, survey.method, { ...EMPTY_STUDY, title: survey.newTitle }, settings)
  }
  return begun
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
    const reasons = createReasonFinder(tools, file.reader, writer, request.survey.optionReasons)
    const tally = startTally()
    const sink = createSurveySink(tools, {
      reader: file.reader,
      writer,
      studyId,
      importId,
      method,
      isAnonymous,
      reasons,
      questions: plan.questions.flatMap(question => (question.known === null ? [] : [question.known.code])),
    })
    // A poll keeps no row of a file: what stood in it, and where, would lead back to whoever wrote it.
    const keepsProblems = writer !== null && method !== 'staff'
    const take = createTaker(request, prepared.value, tally, sink.put, (problem, seq) => {
      if (keepsProblems) insertProblem(writer, importId, seq, problem)
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
      finishImport(writing.writer, importId, { ...tally.counts, ...(keepsProblems ? {} : { problemCount: 0 }) })
      const committed = writing.commit()
      if (!committed.ok) return committed
    }
    return ok({
      importId: writing === null ? null : importId,
      dryRun: request.dryRun,
      ...tally.counts,
      newReasons: reasons.made(),
      survey: surveySummary(plan, method, isAnonymous, tally),
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
