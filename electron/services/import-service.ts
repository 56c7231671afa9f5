/** Import of spreadsheets: starts the preview and import jobs, remembers mappings, and puts every problem into a sentence. */
import {
  mappingSchema,
  type ImportMapping,
  type ImportPreview,
  type ImportProblem,
  type ImportSummary,
} from '#shared/contract/imports.ts'
import type { HostEvent } from '#shared/contract/plan.ts'
import type { ProblemCode } from '#shared/domain/import/problem.ts'
import { headerFingerprint } from '#shared/domain/import/column-mapping.ts'
import { findMessage, translator } from '#shared/i18n/translate.ts'
import type { StudyId } from '#shared/kit/id.ts'
import type { Language } from '#shared/kit/language.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { getEngagement } from '#electron/storage/queries/engagement-queries.ts'
import { listImports, listProblems, type ProblemRow } from '#electron/storage/queries/import-queries.ts'
import { findMappingProfile, saveMappingProfile } from '#electron/storage/queries/library-queries.ts'
import { findStudy } from '#electron/storage/queries/study-queries.ts'
import { withEngagement, type Handlers, type OpenEngagement, type ServiceContext } from './context.ts'
import { readDuplicateValue } from './duplicate-value.ts'
import type { ImportRequest, ImportResult, ImportSource, PreviewResult } from './import-run.ts'
import { parseStored } from './stored-setting.ts'

type Names = 'import.preview' | 'import.run' | 'imports.list' | 'imports.problems'

/** What the import worker is handed beside the request. */
export type ImportTask = {
  readonly request: ImportRequest
  readonly engagementPath: string
  readonly resourcesFolder: string
  readonly backups: string
}

const REPETITIONS: ReadonlySet<string> = new Set<ProblemCode>(['duplicate-row', 'duplicate-id'])

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
  survey: ['engagement', 'imports', 'studies', 'reasons', 'ranking', 'rules', 'report'],
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
  const recall = (kind: ImportSource['kind'], preview: PreviewResult): ImportPreview => {
    const { headers, ...rest } = preview
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

  /** The study that a survey's answers go into: the given one, or a new one named for the file. */
  const surveyStudy = (
    open: OpenEngagement,
    given: StudyId | undefined,
    source: ImportSource,
    language: Language,
  ): Result<ImportRequest['study']> => {
    if (source.kind !== 'survey') return ok(null)
    if (given === undefined) {
      const newTitle = `${translator(language)('domain.method.survey')}: ${source.fileName}`.slice(0, 300)
      return ok({ id: context.newId<StudyId>(), newTitle })
    }
    const study = findStudy(open.reader, given)
    if (study === undefined) return fail('not-found')
    return study.state === 'frozen' ? fail('study-frozen', { study: study.title }) : ok({ id: given, newTitle: null })
  }

  return {
    'import.preview': (input, caller) =>
      withEngagement(context, input.engagement, () => {
        const source = sourceOf(input)
        if (!source.ok) return source
        const job = context.jobs.start(
          {
            kind: 'import.preview',
            engagement: input.engagement,
            worker: 'preview',
            data: source.value,
            finish: value => ok(recall(input.kind, value as PreviewResult)),
          },
          caller,
        )
        return ok({ job })
      }),
    'import.run': (input, caller) =>
      withEngagement(context, input.engagement, open => {
        const source = sourceOf(input)
        if (!source.ok) return source
        const study = surveyStudy(open, input.studyId, source.value, caller.language)
        if (!study.ok) return study
        const { mapping, map, dryRun } = input
        const task: ImportTask = {
          request: {
            ...source.value,
            currency: getEngagement(open.reader).currency,
            mapping,
            map,
            dryRun,
            study: study.value,
          },
          engagementPath: open.file.path,
          resourcesFolder: context.resources.folder,
          backups: open.file.backups,
        }
        const job = context.jobs.start(
          {
            kind: 'import.run',
            engagement: input.engagement,
            worker: 'import',
            data: task,
            finish: (value, asker) => {
              const result = value as ImportResult
              if (!dryRun) {
                context.emit({ type: 'changed', engagement: input.engagement, areas: CHANGED[input.kind] })
              }
              const { headers, ...rest } = result
              if (!dryRun && mapping !== undefined) remember(input.kind, headers, mapping)
              return ok(summaryOf(rest, asker.language))
            },
          },
          caller,
        )
        return ok({ job })
      }),
    'imports.list': ({ engagement }) => withEngagement(context, engagement, ({ reader }) => ok(listImports(reader))),
    'imports.problems': ({ engagement, importId, offset, limit }, { language }) =>
      withEngagement(context, engagement, ({ reader }) =>
        ok(listProblems(reader, importId, offset, limit).map(problem => sentence(problem, language))),
      ),
  }
}
