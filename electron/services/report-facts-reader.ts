/** Gathers the facts of a report from an open engagement; every figure comes from the same functions as the screens'. */
import type { SideBySide } from '#shared/analysis/side-by-side-figures.ts'
import type { StudyFigures } from '#shared/analysis/study-figures.ts'
import type { Language } from '#shared/kit/language.ts'
import { textIn } from '#shared/kit/language.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { DEFAULT_BRAND } from '#shared/domain/brand.ts'
import type { MethodDefinition, Study } from '#shared/domain/evidence.ts'
import { isAnonymousPoll } from '#shared/domain/staff-poll.ts'
import { finalReasonId } from '#shared/domain/reasons.ts'
import { DEFAULT_REPORT_SETTINGS, reportSettingsSchema, type ReportSettings } from '#shared/domain/report-settings.ts'
import { findBrand, findSetting, listLogos } from '#electron/storage/queries/engagement-queries.ts'
import { listOffers, listToolChoices } from '#electron/storage/queries/plan-queries.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import { listMethods, listStudies } from '#electron/storage/queries/study-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import { evidenceIndex } from '#electron/reporting/evidence-index.ts'
import type {
  DepartedClientFact,
  QuoteFact,
  ReasonFact,
  ReportFacts,
  SideBySideFact,
  StudyFact,
} from '#electron/reporting/report-facts.ts'
import { readLossFigures, readRanking, type ClientFacts } from './audit-figures.ts'
import { readSideBySide, readStudyFigures } from './side-by-side-service.ts'
import { readConsentedMentions } from './consented-evidence.ts'
import { readContacts, readFindings } from './plan-service.ts'
import type { Resources } from './resources.ts'
import { readPoll } from './staff-service.ts'
import { parseStored } from './stored-setting.ts'

/** Stored settings, or the defaults where there are none or they no longer parse. */
export const readReportSettings = (reader: Reader): ReportSettings =>
  parseStored(findSetting(reader, 'report'), reportSettingsSchema) ?? DEFAULT_REPORT_SETTINGS

const departedOf = (facts: ClientFacts): DepartedClientFact[] =>
  facts.rows
    .filter(row => row.isLost)
    .map((row, index) => ({
      id: row.id,
      name: row.name,
      segment: row.segment,
      manager: row.manager,
      endedOn: row.end ?? row.last_order ?? facts.lossClients[index]?.lastOrders?.periodTo ?? null,
      value: row.value,
    }))
    .sort((left, right) => (right.value ?? -1) - (left.value ?? -1))

/** Only words that may be printed; what stands under them is what the respondent agreed to. A group's own words are no quote. */
const quotesOf = (reader: Reader): QuoteFact[] => {
  const reasons = new Map(listReasons(reader).map(reason => [reason.id, reason]))
  const methods = new Map(listStudies(reader).map(study => [study.id, study.methodId]))
  return readConsentedMentions(reader, 'report').flatMap((mention): QuoteFact[] =>
    mention.words === null || mention.respondentId === null
      ? []
      : [
          {
            reasonId: finalReasonId(reasons, mention.reasonId),
            methodId: methods.get(mention.studyId) ?? 'survey',
            text: mention.words,
            attribution: mention.attribution,
          },
        ],
  )
}

const reasonsOf = (reader: Reader, language: Language): ReasonFact[] =>
  listReasons(reader)
    .filter(reason => reason.mergedInto === null)
    .map(({ id, group, controllable, humanFactor, definition, pestel, porter, override, name }) => ({
      id,
      group,
      controllable,
      humanFactor,
      definition,
      pestel,
      porter,
      override,
      name: textIn(name, language),
    }))

const pollOf = (reader: Reader, study: Study): StudyFact['poll'] | null => {
  if (!isAnonymousPoll(study)) return null
  const { whom, groups, results } = readPoll(reader, study.id)
  return results === null ? null : { whom, hasGroups: groups.length > 0, results }
}

const studiesOf = (reader: Reader, figures: readonly StudyFigures[]): StudyFact[] => {
  const answered = new Map<string, number>(figures.map(study => [study.studyId, study.answered]))
  return listStudies(reader).map(study => ({
    methodId: study.methodId,
    title: study.title,
    heldOn: study.heldOn,
    asked: study.asked,
    answered: answered.get(study.id) ?? 0,
    mentions: study.mentionCount,
    frozen: study.state === 'frozen',
    isHidden: study.isHidden,
    poll: pollOf(reader, study),
  }))
}

/** Without the list of clients: it stays with the consultant. */
const sideBySideOf = (side: SideBySide): SideBySideFact => {
  const { spoke, written, counts } = side.crm
  return { ...side, crm: { spoke, written, counts } }
}

/** The names of studies and methods are the engagement's own; a definition no study used is left out. */
const methodsOf = (reader: Reader, studies: readonly StudyFact[]): MethodDefinition[] =>
  listMethods(reader).filter(method => studies.some(study => study.methodId === method.id))

/** @param options `now` in UTC milliseconds gives the day of issue. @returns all that the report prints, as plain JSON */
export const readReportFacts = (
  reader: Reader,
  facts: ClientFacts,
  options: { readonly language: Language; readonly now: number; readonly resources: Resources },
): ReportFacts => {
  const studyFigures = readStudyFigures(reader, facts)
  const studies = studiesOf(reader, studyFigures)
  const choices = listToolChoices(reader)
  const gathered: Omit<ReportFacts, 'evidence'> = {
    language: options.language,
    settings: readReportSettings(reader),
    brand: findBrand(reader) ?? DEFAULT_BRAND,
    logos: listLogos(reader).map(logo => ({
      owner: logo.owner,
      mediaType: logo.media_type,
      base64: Buffer.from(logo.bytes).toString('base64'),
    })),
    engagement: facts.engagement,
    generatedOn: dayOfInstant(options.now),
    losses: readLossFigures(reader, facts).figures,
    departedClients: departedOf(facts),
    ranking: readRanking(reader, facts),
    reasons: reasonsOf(reader, options.language),
    methods: methodsOf(reader, studies),
    studies,
    sideBySide: sideBySideOf(readSideBySide(reader, facts, options.resources.reasons)),
    studyFigures,
    quotes: quotesOf(reader),
    tools: choices.flatMap(choice => {
      const tool = options.resources.tools.find(one => one.id === choice.toolId)
      return tool === undefined ? [] : [{ choice, tool }]
    }),
    offers: listOffers(reader),
    contacts: readContacts(reader, facts),
    findings: readFindings(reader, facts),
  }
  return { ...gathered, evidence: evidenceIndex(gathered) }
}
