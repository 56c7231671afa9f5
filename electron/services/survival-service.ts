/** How long clients stay, altogether and by group, and for which reason they leave over time. */
import { cumulativeIncidence } from '#shared/analysis/competing-risks.ts'
import { logRank } from '#shared/analysis/log-rank.ts'
import { survivalTicks } from '#shared/analysis/survival-ticks.ts'
import { kaplanMeier, numbersAtRisk, type Spell } from '#shared/analysis/survival.ts'
import { tenureSpells } from '#shared/analysis/tenure.ts'
import { MILESTONES, type ReasonSource, type SurvivalGroup, type SurvivalGroupBy } from '#shared/contract/losses.ts'
import { foldText } from '#shared/domain/import/fold-text.ts'
import { finalReasonId } from '#shared/domain/reasons.ts'
import type { ClientId } from '#shared/kit/id.ts'
import { textIn, type Language } from '#shared/kit/language.ts'
import { ok } from '#shared/kit/result.ts'
import { saveSetting } from '#electron/storage/queries/engagement-queries.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import { readMentions, type ClientFacts } from './audit-figures.ts'
import type { FactsCache } from './client-service.ts'
import { edit, withEngagement, type Handlers, type ServiceContext } from './context.ts'
import { readKnownSince, readTenure } from './tenure-facts.ts'

type Names = 'survival.get' | 'survival.byReason' | 'survival.saveKnownSince'

/** More curves than this cannot be told apart. */
const MOST_GROUPS = 6

const groupOf = (key: string, spells: readonly Spell[]): SurvivalGroup => {
  const curve = kaplanMeier(spells)
  const ticks = survivalTicks(curve.lastTime, 'months')
  const atRisk = numbersAtRisk(spells, ticks)
  return {
    key,
    curve,
    milestones: MILESTONES.map(months => ({
      months,
      step: months > curve.lastTime ? null : (curve.steps.findLast(step => step.time <= months) ?? null),
    })),
    risk: ticks.map((time, index) => ({ time, atRisk: atRisk[index] ?? 0 })),
  }
}

const readSurvival = (reader: Reader, facts: ClientFacts, by: SurvivalGroupBy | null) => {
  const until = facts.engagement.period.to
  const knownSince = readKnownSince(reader)
  const tenure = readTenure(reader, facts)
  const { spells, leftOut } = tenureSpells(tenure, until, knownSince)
  const keys = new Map(tenure.map(one => [one.id, (by === null ? null : one[by]) ?? '']))
  const sorted = [...Map.groupBy(spells, spell => keys.get(spell.id) ?? '')].toSorted(
    ([one, own], [other, others]) => others.length - own.length || (one < other ? -1 : 1),
  )
  const shown = by === null || sorted.length < 2 ? [] : sorted.slice(0, MOST_GROUPS)
  const rest = shown.length === 0 ? [] : sorted.slice(MOST_GROUPS)
  return {
    until,
    knownSince,
    overall: groupOf('', spells),
    groups: shown.map(([key, own]) => groupOf(key, own)),
    logRank: shown.length < 2 ? null : logRank(shown.map(([, own]) => own)),
    unshown: { groups: rest.length, clients: rest.reduce((sum, [, own]) => sum + own.length, 0) },
    leftOut: leftOut.map(({ code, ids }) => ({ code, count: ids.length, ids: ids.slice(0, 200) })),
  }
}

/** The main reason each client gave, in an interview before a survey; the reason's id, and its name in the caller's language. */
const reasonsOfClients = (reader: Reader, language: Language) => {
  const reasons = new Map(listReasons(reader).map(reason => [reason.id, reason]))
  const causes = new Map<ClientId, string>()
  const names: Record<string, string> = {}
  for (const method of ['survey', 'interview'] as const) {
    for (const mention of readMentions(reader)) {
      if (mention.method !== method || !mention.isMain || mention.clientId === null) continue
      const id = finalReasonId(reasons, mention.reasonId)
      const reason = reasons.get(id)
      causes.set(mention.clientId, id)
      if (reason !== undefined) names[id] = textIn(reason.name, language)
    }
  }
  return { causes, names }
}

/** The reasons that the client company noted, one for all ways of writing it. */
const reasonsOfCrm = (facts: ClientFacts) => {
  const causes = new Map<ClientId, string>()
  const names: Record<string, string> = {}
  for (const { id, reason_crm: noted } of facts.rows) {
    const cause = foldText(noted ?? '')
    if (cause === '' || noted === null) continue
    causes.set(id, cause)
    names[cause] ??= noted.trim()
  }
  return { causes, names }
}

const readByReason = (reader: Reader, facts: ClientFacts, source: ReasonSource, language: Language) => {
  const { causes, names } = source === 'crm' ? reasonsOfCrm(facts) : reasonsOfClients(reader, language)
  const { spells } = tenureSpells(readTenure(reader, facts), facts.engagement.period.to, readKnownSince(reader))
  const caused = spells.map(({ id, time, left, entry }) => ({
    time,
    cause: left ? (causes.get(id) ?? '') : null,
    ...(entry === undefined ? {} : { entry }),
  }))
  return { ...cumulativeIncidence(caused), names }
}

export const createSurvivalService = (context: ServiceContext, facts: FactsCache): Handlers<Names> => ({
  'survival.get': ({ engagement, by }) =>
    withEngagement(context, engagement, open => ok(readSurvival(open.reader, facts.get(open), by))),
  'survival.byReason': ({ engagement, source }, caller) =>
    withEngagement(context, engagement, open =>
      ok(readByReason(open.reader, facts.get(open), source, caller.language)),
    ),
  'survival.saveKnownSince': ({ engagement, day }) =>
    edit(context, engagement, { label: 'known-since-saved', areas: ['losses'] }, writer =>
      ok(saveSetting(writer, 'known-since', JSON.stringify({ day })) ?? null),
    ),
})
