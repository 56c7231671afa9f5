/** Exchange with other programs: what leaves is gathered and guarded here, the file is written by a worker. */
import { leavingEvidence, type LeavingEvidence } from '#shared/analysis/leaving-evidence.ts'
import type { ExchangeFile, ExportFormat } from '#shared/contract/exchange.ts'
import { translator, type Translate } from '#shared/i18n/translate.ts'
import { fail, ok } from '#shared/kit/result.ts'
import { readAllCoding } from '#electron/storage/queries/coding-queries.ts'
import { getEngagement } from '#electron/storage/queries/engagement-queries.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import { listAllMentions, listStudies } from '#electron/storage/queries/study-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import { readRanking } from './audit-figures.ts'
import type { FactsCache } from './client-service.ts'
import { readConsentedRespondents } from './consented-evidence.ts'
import { withEngagement, type Handlers, type OpenEngagement, type ServiceContext } from './context.ts'
import { codebookOf, projectOf } from './exchange-project.ts'
import type { ExchangeTask, WriteTask } from './exchange-run.ts'
import { codebookTable, evidenceTables } from './exchange-tables.ts'
import { fileNamePart } from './file-name.ts'

/** Respondents in the order of the studies, whatever the order of their ids. */
const readEvidence = (reader: Reader): LeavingEvidence => {
  const studies = listStudies(reader)
  const placeOf = new Map(studies.map((study, index) => [study.id, index]))
  return leavingEvidence({
    studies,
    respondents: readConsentedRespondents(reader, 'export').toSorted(
      (one, other) => (placeOf.get(one.studyId) ?? 0) - (placeOf.get(other.studyId) ?? 0),
    ),
    mentions: listAllMentions(reader),
    coding: readAllCoding(reader),
    reasons: listReasons(reader),
  })
}

const MEDIA_TYPES: { readonly [as in ExportFormat]: string } = {
  qdpx: 'application/zip',
  qdc: 'application/xml',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** E.g. "Northwind - codebook.qdc". */
const fileNameOf = (clientCompany: string, as: ExportFormat, t: Translate): string =>
  `${fileNamePart(clientCompany) || 'Engagement'} - ${fileNamePart(t(`exchange.file.${as}`))}.${as}`

export const createExchangeService = (
  context: ServiceContext,
  facts: FactsCache,
): Handlers<'exchange.overview' | 'exchange.export'> => {
  const origin = `Churn Audit ${context.version}`

  const taskOf = (open: OpenEngagement, as: ExportFormat, t: Translate): WriteTask => {
    const { reader } = open
    const reasons = listReasons(reader)
    const at = context.clock()
    const engagement = getEngagement(reader)
    if (as === 'qdc') return { as, origin, codebook: codebookOf(reasons, t) }
    if (as === 'csv') return { as, table: codebookTable(codebookOf(reasons, t), t) }
    const evidence = readEvidence(reader)
    if (as === 'qdpx') {
      return { as, project: projectOf(evidence, { name: engagement.clientCompany, origin, at, reasons }, t) }
    }
    const ranking = readRanking(reader, facts.get(open))
    return {
      as,
      tables: evidenceTables({ evidence, coding: readAllCoding(reader), ranking, reasons, engagement, at }, t),
      properties: { creator: origin, title: engagement.clientCompany, createdAt: at },
    }
  }

  return {
    'exchange.overview': ({ engagement }) =>
      withEngagement(context, engagement, ({ reader }) => {
        const evidence = readEvidence(reader)
        return ok({
          reasons: listReasons(reader).filter(reason => reason.mergedInto === null).length,
          texts: evidence.texts.length,
          codings: evidence.codings.length,
          respondents: evidence.respondents.length,
          mentions: evidence.mentions.length,
          staysBehind: evidence.staysBehind,
        })
      }),
    'exchange.export': ({ engagement, as, language }, caller) =>
      withEngagement(context, engagement, open => {
        const t = translator(language)
        const needsReasons = as !== 'xlsx'
        if (needsReasons && listReasons(open.reader).length === 0) return fail('exchange-nothing-to-write')
        const fileName = fileNameOf(getEngagement(open.reader).clientCompany, as, t)
        const { ticket, path } = context.files.createExport(fileName, MEDIA_TYPES[as])
        const task: ExchangeTask = { kind: 'write', target: path, task: taskOf(open, as, t) }
        const job = context.jobs.start(
          {
            kind: 'exchange.export',
            engagement,
            worker: 'exchange',
            data: task,
            finish: value => {
              const { bytes } = value as { readonly bytes: number }
              const file: ExchangeFile = { ticket, fileName, bytes, as }
              return ok(file)
            },
          },
          caller,
        )
        return ok({ job })
      }),
  }
}
