/** Takes a codebook of another program in: read in a worker, judged against the reasons at hand, added as one step of the history. */
import { CODES_SHOWN, type CodebookSummary } from '#shared/contract/exchange.ts'
import { planCodebook, type CodeFate, type CodebookPlan } from '#shared/domain/codebook-import.ts'
import { foldText } from '#shared/domain/import/fold-text.ts'
import type { QdaProblem } from '#shared/domain/qda-project.ts'
import { REASON_GROUPS, type ReasonGroup } from '#shared/domain/reasons.ts'
import { translator } from '#shared/i18n/translate.ts'
import type { EngagementId, ReasonId } from '#shared/kit/id.ts'
import { LANGUAGES, type Language } from '#shared/kit/language.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { findGuid, guidOf } from '#electron/exchange/guid.ts'
import { findReason, insertReason, listReasons } from '#electron/storage/queries/reason-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import { edit, withEngagement, type Handlers, type ServiceContext } from './context.ts'
import type { CodebookRead, ExchangeTask } from './exchange-run.ts'

const AREAS = ['reasons', 'ranking', 'studies', 'rules', 'report'] as const

/** Every name that one of the three groups has, in three languages, long and short. */
const GROUP_NAMES: ReadonlyMap<string, ReasonGroup> = new Map(
  REASON_GROUPS.flatMap(group =>
    LANGUAGES.flatMap(language =>
      [`domain.group.${group}`, `domain.groupShort.${group}`].map(
        key => [foldText(translator(language)(key as `domain.group.${ReasonGroup}`)), group] as const,
      ),
    ),
  ),
)

const planOf = (reader: Reader, read: CodebookRead, language: Language): CodebookPlan => {
  const t = translator(language)
  return planCodebook(read.codebook, {
    known: listReasons(reader).map(({ id, name }) => ({ id, name, guid: guidOf(id) })),
    groupOf: heading => GROUP_NAMES.get(foldText(heading)),
    language,
    pathLine: path => t('exchange.pathLine', { path }),
  })
}

const PROBLEMS: readonly QdaProblem['code'][] = [
  'source-missing',
  'source-not-text',
  'selection-outside',
  'code-unknown',
]

const notesOf = (problems: readonly QdaProblem[], language: Language): readonly string[] => {
  const t = translator(language)
  return PROBLEMS.flatMap(code => {
    const count = problems.filter(problem => problem.code === code).length
    return count === 0 ? [] : [t(`exchange.problem.${code}`, { count })]
  })
}

const summaryOf = (
  plan: CodebookPlan,
  read: CodebookRead,
  frame: { readonly fileName: string; readonly dryRun: boolean; readonly language: Language },
): CodebookSummary => {
  const count = (fate: CodeFate): number => plan.codes.filter(code => code.fate === fate).length
  return {
    fileName: frame.fileName,
    dryRun: frame.dryRun,
    added: count('new'),
    known: count('known'),
    repeated: count('repeated'),
    headings: count('heading'),
    withoutGroup: plan.codes.filter(code => code.fate === 'new' && !code.isGroupKnown).length,
    codes: plan.codes
      .slice(0, CODES_SHOWN)
      .map(({ name, path, group, isGroupKnown, fate }) => ({ name, path, group, isGroupKnown, fate })),
    notes: notesOf(read.problems, frame.language),
  }
}

/** A code keeps its GUID as the reason's id, so that both programs know it again; unless the id is taken. */
const insertPlanned = (context: ServiceContext, writer: Writer, plan: CodebookPlan): void => {
  for (const { draft, guid } of plan.codes) {
    if (draft === null) continue
    const own = findGuid(guid) as ReasonId | undefined
    const isFree = own !== undefined && findReason(writer, own) === undefined
    insertReason(writer, isFree ? own : context.newId<ReasonId>(), null, draft, context.clock())
  }
}

export const createCodebookService = (context: ServiceContext): Handlers<'codebook.import'> => {
  const take = (
    engagement: EngagementId,
    read: CodebookRead,
    frame: { readonly fileName: string; readonly dryRun: boolean; readonly language: Language },
  ): Result<CodebookSummary> => {
    if (frame.dryRun) {
      return withEngagement(context, engagement, ({ reader }) =>
        ok(summaryOf(planOf(reader, read, frame.language), read, frame)),
      )
    }
    return edit(context, engagement, { label: 'codebook-imported', areas: AREAS }, writer => {
      const plan = planOf(writer, read, frame.language)
      insertPlanned(context, writer, plan)
      return ok(summaryOf(plan, read, frame))
    })
  }
  return {
    'codebook.import': ({ engagement, slot, dryRun }, caller) =>
      withEngagement(context, engagement, () => {
        const upload = context.files.findUpload(slot)
        if (upload === undefined) return fail('upload-missing')
        const task: ExchangeTask = { kind: 'read', path: upload.path, fileName: upload.name }
        const job = context.jobs.start(
          {
            kind: 'codebook.import',
            engagement,
            worker: 'exchange',
            data: task,
            finish: (value, asker) =>
              take(engagement, value as CodebookRead, { fileName: upload.name, dryRun, language: asker.language }),
          },
          caller,
        )
        return ok({ job })
      }),
  }
}
