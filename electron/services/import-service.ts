/** Import of spreadsheets: starts the preview and import jobs, remembers mappings, and puts every problem into a sentence. */
import {
  mappingSchema,
  type ImportMapping,
  type ImportPreview,
  type ImportProblem,
  type ImportSummary,
} from '#shared/contract/imports.ts'
import type { ParsedInput } from '#shared/contract/contract.ts'
import type { HostEvent } from '#shared/contract/plan.ts'
import type { ProblemCode } from '#shared/domain/import/problem.ts'
import { headerFingerprint } from '#shared/domain/import/column-mapping.ts'
import { findMessage } from '#shared/i18n/translate.ts'
import type { Language } from '#shared/kit/language.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { getEngagement } from '#electron/storage/queries/engagement-queries.ts'
import { listImports, listProblems, type ProblemRow } from '#electron/storage/queries/import-queries.ts'
import { findMappingProfile, saveMappingProfile } from '#electron/storage/queries/library-queries.ts'
import { withEngagement, type Caller, type Handlers, type OpenEngagement, type ServiceContext } from './context.ts'
import { readDuplicateValue } from './duplicate-value.ts'
import type { ImportSource } from './import-file.ts'
import type { ImportRequest, ImportResult, PreviewResult } from './import-run.ts'
import { parseStored } from './stored-setting.ts'
import { rememberChoices, surveyTarget, type SurveyContext } from './survey-context.ts'
import type { SurveyRequest, SurveyResult } from './survey-import.ts'

type Names = 'import.preview' | 'import.run' | 'imports.list' | 'imports.problems'

/** What the preview worker is handed; `survey` is null for tables of clients and orders. */
export type PreviewTask = { readonly source: ImportSource; readonly survey: SurveyContext | null }

/** What the import worker is handed beside the request. */
export type ImportTask = {
  readonly request: ImportRequest | SurveyRequest
  readonly engagementPath: string
  readonly resourcesFolder: string
  readonly backups: string
}

const REPETITIONS: ReadonlySet<string> = new Set<ProblemCode>([
  'duplicate-row',
  'duplicate-id',
  'answer-replaced',
  'answer-superseded',
])

const sentence = (problem: ProblemRow, language: Language): ImportProblem => {
  const { firstRow, id } = REPETITIONS.has(problem.code)
    ? readDuplicateValue(problem.value ?? '')
    : { firstRow: '', id: problem.value }
  const params = { ...problem, column: problem.column ?? '', value: id ?? '', firstRow }
  const message = findMessage(language, `import.problem.${problem.code}`, params) ?? problem.code
  return { ...problem, value: id, message }
}

const summaryOf = (result: Omit<ImportResult, 'headers'>, language: Language): ImportSummary => ({
  ...result,
  problems: result.problems.map(problem => sentence(problem, language)),
})

const CHANGED: { readonly [kind in ImportSource['kind']]: Extract<HostEvent, { type: 'changed' }>['areas'] } = {
  clients: ['engagement', 'imports', 'clients', 'losses', 'ranking', 'contacts', 'rules', 'report'],
  transactions: ['engagement', 'imports', 'clients', 'losses', 'ranking', 'contacts', 'rules', 'report'],
  survey: ['engagement', 'imports', 'studies', 'texts', 'reasons', 'ranking', 'rules', 'report'],
}

export const createImportService = (context: ServiceContext): Handlers<Names> => {
  const sourceOf = (
    input: Pick<ImportSource, 'kind' | 'reading'> & {
      readonly slot: Parameters<ServiceContext['files']['findUpload']>[0]
    },
  ): Result<ImportSource> => {
    const upload = context.files.findUpload(input.slot)
    return upload === undefined
      ? fail('upload-missing')
      : ok({ path: upload.path, fileName: upload.name, kind: input.kind, reading: input.reading })
  }

  /** The mapping of an earlier import with the same columns goes before the guess. */
  const recall = (kind: ImportSource['kind'], { headers, ...rest }: PreviewResult): ImportPreview => {
    if (rest.survey !== null)
      return { ...rest, remembered: rest.survey.questions.some(question => question.by === 'remembered') }
    const stored = findMappingProfile(context.library.reader, kind, headerFingerprint(headers))
    const mapping = parseStored(stored, mappingSchema)
    if (mapping === undefined) return { ...rest, remembered: false }
    return {
      ...rest,
      remembered: true,
      columns: rest.columns.map((column, index) => ({ ...column, field: mapping.fields[index] ?? null })),
    }
  }

  const remember = (kind: ImportSource['kind'], headers: readonly string[], mapping: ImportMapping): void => {
    // Rows left out belong to one file, not to its layout.
    const profile: ImportMapping = { ...mapping, excludedRows: [] }
    context.library.write(writer =>
      saveMappingProfile(writer, kind, headerFingerprint(headers), JSON.stringify(profile), context.clock()),
    )
  }

  type RunInput = ParsedInput<'import.run'>

  const requestOf = (
    input: RunInput,
    open: OpenEngagement,
    language: Language,
  ): Result<ImportRequest | SurveyRequest> => {
    const source = sourceOf(input)
    if (!source.ok) return source
    const { mapping, map, dryRun, kind } = input
    const shared = { ...source.value, mapping, map, dryRun }
    if (kind !== 'survey') {
      const { currency } = getEngagement(open.reader)
      return ok({ ...shared, kind, currency, scratch: context.files.scratchPath() })
    }
    const survey = surveyTarget(context, open.reader, input, source.value.fileName, language)
    return survey.ok ? ok({ ...shared, kind, survey: survey.value }) : survey
  }

  const finishRun = (
    { kind, engagement, dryRun, mapping }: RunInput,
    value: unknown,
    language: Language,
  ): ImportSummary => {
    // The worker answers a survey with the choices beside the rest.
    const { headers, choices, ...rest } = value as ImportResult & Partial<Pick<SurveyResult, 'choices'>>
    if (!dryRun) context.emit({ type: 'changed', engagement, areas: CHANGED[kind] })
    if (!dryRun && mapping !== undefined) {
      if (choices === undefined) remember(kind, headers, mapping)
      else rememberChoices(context, choices)
    }
    return summaryOf(rest, language)
  }

  return {
    'import.preview': (input, caller) =>
      withEngagement(context, input.engagement, ({ reader }) => {
        const source = sourceOf(input)
        if (!source.ok) return source
        const survey =
          input.kind === 'survey'
            ? surveyTarget(context, reader, input, source.value.fileName, caller.language)
            : ok(null)
        if (!survey.ok) return survey
        const data: PreviewTask = { source: source.value, survey: survey.value }
        const finish = (value: unknown): Result<ImportPreview> => ok(recall(input.kind, value as PreviewResult))
        const { engagement } = input
        return ok({
          job: context.jobs.start({ kind: 'import.preview', engagement, worker: 'preview', data, finish }, caller),
        })
      }),
    'import.run': (input, caller) =>
      withEngagement(context, input.engagement, open => {
        const request = requestOf(input, open, caller.language)
        if (!request.ok) return request
        const data: ImportTask = {
          request: request.value,
          engagementPath: open.file.path,
          resourcesFolder: context.resources.folder,
          backups: open.file.backups,
        }
        const { engagement } = input
        const finish = (value: unknown, asker: Caller): Result<ImportSummary> =>
          ok(finishRun(input, value, asker.language))
        return ok({
          job: context.jobs.start({ kind: 'import.run', engagement, worker: 'import', data, finish }, caller),
        })
      }),
    'imports.list': ({ engagement }) => withEngagement(context, engagement, ({ reader }) => ok(listImports(reader))),
    'imports.problems': ({ engagement, importId, offset, limit }, { language }) =>
      withEngagement(context, engagement, ({ reader }) =>
        ok(listProblems(reader, importId, offset, limit).map(problem => sentence(problem, language))),
      ),
  }
}
