/** Fills a new engagement with the sample that ships: a whole audit, ready to look around in and to export. */
import { createSample, type Sample } from '#shared/domain/sample/create-sample.ts'
import { translator } from '#shared/i18n/translate.ts'
import type { EngagementId, ImportId, MentionId, OfferId, ReasonId, RespondentId, StudyId } from '#shared/kit/id.ts'
import type { Language } from '#shared/kit/language.ts'
import { mustExist, ok, type Result } from '#shared/kit/result.ts'
import { upsertClient } from '#electron/storage/queries/client-queries.ts'
import { insertEngagement, saveBrand, saveLogo, saveSetting } from '#electron/storage/queries/engagement-queries.ts'
import { insertImport, type NewImport } from '#electron/storage/queries/import-queries.ts'
import { insertContact, insertOffer, saveContact, saveToolChoice } from '#electron/storage/queries/plan-queries.ts'
import { insertReason, mergeReason, setLabels, setOverride } from '#electron/storage/queries/reason-queries.ts'
import { insertMention, insertRespondent, insertStudy, setStudyState } from '#electron/storage/queries/study-queries.ts'
import type { Writer } from '#electron/storage/sqlite.ts'
import type { ServiceContext } from './context.ts'
import { adoptReason } from './reason-service.ts'

type Filler = { readonly context: ServiceContext; readonly writer: Writer; readonly sample: Sample }

const fillClients = ({ context, writer, sample }: Filler): void => {
  const record: NewImport = {
    id: context.newId<ImportId>(),
    at: context.clock(),
    // There is no file: the word says what the rows are, in the words of the sample.
    fileName: translator(sample.frame.reportLanguage)('shell.sample'),
    sha256: '',
    sheet: '',
    kind: 'clients',
    mapping: '[]',
    rowsRead: sample.clients.length,
    added: sample.clients.length,
    updated: 0,
    same: 0,
    rejected: 0,
    excluded: 0,
    problemCount: 0,
  }
  insertImport(writer, record)
  sample.clients.forEach((client, index) =>
    upsertClient(writer, client, { importId: record.id, sheet: '', row: index + 2 }),
  )
}

/** @returns the ids that the sample's own keys became. */
const fillReasons = ({ context, writer, sample }: Filler): Map<string, ReasonId> => {
  const ids = new Map<string, ReasonId>()
  for (const reason of sample.reasons) {
    const id =
      reason.catalogueId === null
        ? context.newId<ReasonId>()
        : mustExist(adoptReason(context, writer, reason.catalogueId), `the catalogue reason ${reason.catalogueId}`)
    if (reason.catalogueId === null)
      insertReason(writer, id, null, mustExist(reason.draft, 'the draft of an own reason'), context.clock())
    if (reason.pestel !== undefined) setLabels(writer, id, 'pestel', reason.pestel)
    if (reason.porter !== undefined) setLabels(writer, id, 'porter', reason.porter)
    if (reason.override !== undefined) setOverride(writer, id, reason.override)
    ids.set(reason.key, id)
  }
  for (const reason of sample.reasons) {
    if (reason.mergedIntoKey !== undefined)
      mergeReason(writer, idOf(ids, reason.key), idOf(ids, reason.mergedIntoKey), context.clock())
  }
  return ids
}

const idOf = <Id>(ids: ReadonlyMap<string, Id>, key: string): Id => mustExist(ids.get(key), `the sample’s “${key}”`)

const fillStudies = ({ context, writer, sample }: Filler, reasons: ReadonlyMap<string, ReasonId>): void => {
  // Instants a moment apart keep the order in which the answers came.
  let moment = context.clock()
  for (const study of sample.studies) {
    const studyId = context.newId<StudyId>()
    insertStudy(writer, studyId, study.methodId, study.draft)
    for (const { reasonKey, ...mention } of study.groupMentions) {
      moment += 1
      insertMention(
        writer,
        context.newId<MentionId>(),
        studyId,
        { ...mention, respondentId: null, reasonId: idOf(reasons, reasonKey) },
        moment,
      )
    }
    for (const respondent of study.respondents) {
      const respondentId = context.newId<RespondentId>()
      insertRespondent(writer, respondentId, studyId, respondent.draft)
      for (const { reasonKey, ...mention } of respondent.mentions) {
        moment += 1
        insertMention(
          writer,
          context.newId<MentionId>(),
          studyId,
          { ...mention, respondentId, reasonId: idOf(reasons, reasonKey) },
          moment,
        )
      }
    }
    if (study.frozen) setStudyState(writer, studyId, 'frozen')
  }
}

const fillPlan = ({ context, writer, sample }: Filler, reasons: ReadonlyMap<string, ReasonId>): void => {
  for (const choice of sample.tools) saveToolChoice(writer, choice)
  const offers = sample.offers.map(({ reasonKeys, ...offer }) => {
    const id = context.newId<OfferId>()
    insertOffer(writer, id, { ...offer, reasonIds: reasonKeys.map(key => idOf(reasons, key)) })
    return id
  })
  for (const { offerIndex, ...contact } of sample.contacts) {
    insertContact(writer, contact.clientId)
    saveContact(writer, { ...contact, offerId: offerIndex === null ? null : (offers[offerIndex] ?? null) })
  }
}

/** Runs inside the transaction that creates the file: a sample is there whole or not at all. */
export const fillWithSample = (
  context: ServiceContext,
  writer: Writer,
  id: EngagementId,
  language: Language,
): Result<null> => {
  const filler: Filler = { context, writer, sample: createSample(language) }
  const { sample } = filler
  insertEngagement(writer, id, sample.frame, context.clock(), true)
  saveBrand(writer, sample.brand)
  for (const logo of sample.logos)
    saveLogo(writer, { owner: logo.owner, media_type: logo.mediaType, bytes: Buffer.from(logo.base64, 'base64') })
  fillClients(filler)
  const reasons = fillReasons(filler)
  fillStudies(filler, reasons)
  fillPlan(filler, reasons)
  saveSetting(writer, 'report', JSON.stringify(sample.reportSettings))
  // The invented list begins with the year before: nobody who left earlier stands in it.
  saveSetting(writer, 'known-since', JSON.stringify({ day: sample.frame.previousYear.from }))
  return ok(null)
}
