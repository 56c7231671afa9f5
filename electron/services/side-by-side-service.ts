/** The figures of each study, and all voices side by side; nothing is computed here. */
import { crmWords, type KnownReason } from '#shared/analysis/crm-word.ts'
import { sideBySide } from '#shared/analysis/side-by-side.ts'
import type { SideBySide } from '#shared/analysis/side-by-side-figures.ts'
import { studyFigures, type StudyFigures } from '#shared/analysis/study-figures.ts'
import { finalReasonId, type CatalogueReason } from '#shared/domain/reasons.ts'
import { ok } from '#shared/kit/result.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import { readMentions, readRanking, type ClientFacts } from './audit-figures.ts'
import type { FactsCache } from './client-service.ts'
import { withEngagement, type Handlers, type ServiceContext } from './context.ts'
import { readSilentVoices, readStudyInputs, readVoicedStudies } from './study-evidence.ts'

/** Those of the engagement first, merged ones under the reason that counts; then what the catalogue knows beyond them. */
const knownReasons = (reader: Reader, catalogue: readonly CatalogueReason[]): readonly KnownReason[] => {
  const reasons = listReasons(reader)
  const byId = new Map(reasons.map(reason => [reason.id, reason]))
  const taken = new Set(reasons.map(reason => reason.catalogueId))
  return [
    ...reasons.map(({ id, catalogueId, name }) => ({ reasonId: finalReasonId(byId, id), catalogueId, name })),
    ...catalogue
      .filter(reason => !taken.has(reason.id))
      .map(({ id, name }) => ({ reasonId: null, catalogueId: id, name })),
  ]
}

export const readSideBySide = (
  reader: Reader,
  facts: ClientFacts,
  catalogue: readonly CatalogueReason[],
): SideBySide => {
  const studies = readVoicedStudies(reader)
  const mentions = readMentions(reader)
  return sideBySide({
    ranking: readRanking(reader, facts),
    mentions,
    silent: readSilentVoices(reader, studies),
    studies: studies.map(({ id, methodId, voice, asked, isHidden }) => ({
      studyId: id,
      method: methodId,
      voice,
      asked,
      isHidden,
    })),
    crm: crmWords({ clients: facts.rows, mentions, reasons: knownReasons(reader, catalogue) }),
  })
}

export const readStudyFigures = (reader: Reader, facts: ClientFacts): readonly StudyFigures[] =>
  readStudyInputs(reader, facts.rows.filter(row => row.isLost).length).map(studyFigures)

export const createSideBySideService = (
  context: ServiceContext,
  facts: FactsCache,
): Handlers<'studies.figures' | 'sideBySide.get'> => ({
  'studies.figures': ({ engagement }) =>
    withEngagement(context, engagement, open => ok(readStudyFigures(open.reader, facts.get(open)))),
  'sideBySide.get': ({ engagement }) =>
    withEngagement(context, engagement, open =>
      ok(readSideBySide(open.reader, facts.get(open), context.resources.reasons)),
    ),
})
