/** Gathers what the analyses need from an open engagement; the figures themselves come from shared/analysis alone. */
import { annualValue, isLostOn, lossFigures, lostRuleInUse } from '#shared/analysis/losses.ts'
import { rankReasons } from '#shared/analysis/ranking.ts'
import {
  DEFAULT_RANKING_SETTINGS,
  type LossClient,
  type LossEstimate,
  type LossFigures,
  type Ranking,
  type RankingMention,
  type RankingSettings,
} from '#shared/analysis/figures.ts'
import type { ClientRow } from '#shared/contract/clients.ts'
import { rankingSettingsSchema } from '#shared/contract/evidence.ts'
import type { Client } from '#shared/domain/clients.ts'
import type { Engagement } from '#shared/domain/frame.ts'
import type { MethodId } from '#shared/domain/evidence.ts'
import { finalReasonId } from '#shared/domain/reasons.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ClientId } from '#shared/kit/id.ts'
import { listClients, listEstimates, listOrderFacts } from '#electron/storage/queries/client-queries.ts'
import { latestImport } from '#electron/storage/queries/import-queries.ts'
import { findSetting, getEngagement } from '#electron/storage/queries/engagement-queries.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import { listAllMentions, listAllRespondents, listStudies } from '#electron/storage/queries/study-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import { parseStored } from './stored-setting.ts'

/** Clients with what the definition of lost says of each. */
export type ClientFacts = {
  readonly rows: readonly ClientRow[]
  readonly lossClients: readonly LossClient[]
  readonly engagement: Engagement
}

const lossClientOf = (client: Client, orders: ReturnType<typeof listOrderFacts>[number] | undefined): LossClient => ({
  id: client.id,
  segment: client.segment,
  start: client.start,
  end: client.end,
  lost: client.lost,
  tenureMonths: client.tenure_months,
  lastOrder: client.last_order,
  lastOrders: orders ?? null,
  revenueYear: client.revenue_year,
  revenueMonth: client.revenue_month,
  trailingRevenue: orders?.trailingRevenue ?? null,
})

/** The later of the roster's last order and that of the orders by the end of the period. */
const lastOrderOf = ({ lastOrder, lastOrders }: LossClient): Day | null => {
  const counted = lastOrders?.periodTo ?? null
  return lastOrder === null || (counted !== null && counted > lastOrder) ? counted : lastOrder
}

/** What the imported data say, whatever counts as lost: it changes with an import or with the days that bound the periods. */
export type ImportedFacts = {
  /** Tells one state of the data from another. */
  readonly revision: string
  readonly clients: readonly Client[]
  readonly lossClients: readonly LossClient[]
}

/** @returns a text that changes whenever `readImportedFacts` would say something else. */
export const importedRevision = (reader: Reader): string => {
  const { period, previousYear } = getEngagement(reader)
  return [latestImport(reader), period.from, period.to, previousYear.from, previousYear.to].join(' ')
}

/** Reads every client with the days and sums of the orders; the costly half, a second for a million orders. */
export const readImportedFacts = (reader: Reader): ImportedFacts => {
  const { period, previousYear } = getEngagement(reader)
  const orders = new Map(listOrderFacts(reader, period, previousYear).map(facts => [facts.clientId, facts]))
  const clients = listClients(reader)
  return {
    revision: importedRevision(reader),
    clients,
    lossClients: clients.map(client => lossClientOf(client, orders.get(client.id))),
  }
}

/** Every client with what the definition of lost and the rule of annual revenue say of it. */
export const readClientFacts = (reader: Reader, imported = readImportedFacts(reader)): ClientFacts => {
  const engagement = getEngagement(reader)
  const { clients, lossClients } = imported
  // Without a single order the gap rule says nothing: the list then follows the same rule as the boxes.
  const rule = lostRuleInUse(lossClients, engagement.lostRule)
  const rows = clients.map((client, index): ClientRow => {
    const facts = lossClients[index]
    return {
      ...client,
      last_order: facts === undefined ? client.last_order : lastOrderOf(facts),
      isLost: facts !== undefined && isLostOn(facts, rule, engagement.period.to) === true,
      value: facts === undefined ? null : annualValue(facts),
    }
  })
  return { rows, lossClients, engagement }
}

/** The loss figures of the file as it stands, with what was typed by hand. */
export const readLossFigures = (
  reader: Reader,
  facts: ClientFacts,
): { readonly figures: LossFigures; readonly estimates: readonly LossEstimate[] } => {
  const estimates = listEstimates(reader)
  const { lostRule: rule, period, previousYear } = facts.engagement
  return { figures: lossFigures({ clients: facts.lossClients, rule, period, previousYear, estimates }), estimates }
}

/** Stored settings, or the defaults; what no longer parses is the default again, never a crash. */
const readRankingSettings = (reader: Reader): RankingSettings =>
  parseStored(findSetting(reader, 'ranking'), rankingSettingsSchema) ?? DEFAULT_RANKING_SETTINGS

/** All mentions as the ranking sees them: merged reasons resolved, each with the one who counts once. */
export const readMentions = (reader: Reader): readonly RankingMention[] => {
  const reasons = new Map(listReasons(reader).map(reason => [reason.id, reason]))
  const methods = new Map<string, MethodId>(listStudies(reader).map(study => [study.id, study.methodId]))
  const respondents = new Map(listAllRespondents(reader).map(respondent => [respondent.id, respondent]))
  return listAllMentions(reader).map((mention): RankingMention => {
    const respondent = mention.respondentId === null ? undefined : respondents.get(mention.respondentId)
    const clientId = respondent?.clientId ?? null
    return {
      method: methods.get(mention.studyId) ?? 'survey',
      studyId: mention.studyId,
      unit: clientId ?? mention.respondentId,
      clientId,
      reasonId: finalReasonId(reasons, mention.reasonId),
      pain: mention.pain,
      isMain: mention.isMain,
      verified: mention.standing === 'verified',
      dots: mention.dots,
    }
  })
}

/** Staff who answered a poll and named no reason; those of hidden polls are not told. */
const readSilent = (reader: Reader): readonly { readonly method: MethodId; readonly unit: string }[] => {
  const staff = new Set(
    listStudies(reader)
      .filter(study => study.methodId === 'staff')
      .map(study => study.id),
  )
  const spoke = new Set(listAllMentions(reader).map(mention => mention.respondentId))
  return listAllRespondents(reader)
    .filter(respondent => staff.has(respondent.studyId) && !spoke.has(respondent.id))
    .map(respondent => ({ method: 'staff', unit: respondent.clientId ?? respondent.id }))
}

/** The ranking by the stored settings; the money is that of the lost clients. */
export const readRanking = (reader: Reader, facts: ClientFacts): Ranking => {
  const money = new Map<ClientId, number>(
    facts.rows.filter(row => row.isLost && row.value !== null).map(row => [row.id, row.value ?? 0]),
  )
  return rankReasons({
    mentions: readMentions(reader),
    reasons: listReasons(reader).filter(reason => reason.mergedInto === null),
    money,
    settings: readRankingSettings(reader),
    silent: readSilent(reader),
    studies: listStudies(reader)
      .filter(study => !study.isHidden)
      .map(study => ({ studyId: study.id, method: study.methodId, asked: study.asked })),
  })
}
