/** Reasons of an engagement: taken from the starter catalogue or one's own, merged, classified, overridden; and their ranking. */
import type { ReasonDraft } from '#shared/domain/reasons.ts'
import { foldText } from '#shared/domain/import/fold-text.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { LANGUAGES, type Localised } from '#shared/kit/language.ts'
import { fail, ok } from '#shared/kit/result.ts'
import { saveSetting } from '#electron/storage/queries/engagement-queries.ts'
import {
  countMentionsByReason,
  findReason,
  insertReason,
  isReasonInUse,
  listMerges,
  listReasons,
  mergeReason,
  removeReason,
  saveReason,
  setGroup,
  setLabels,
  setOverride,
  unmergeReason,
} from '#electron/storage/queries/reason-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import { readRanking } from './audit-figures.ts'
import type { FactsCache } from './client-service.ts'
import { edit, withEngagement, type Handlers, type ServiceContext } from './context.ts'

type Names =
  | 'reasons.catalogue'
  | 'reasons.list'
  | 'reasons.adopt'
  | 'reasons.add'
  | 'reasons.save'
  | 'reasons.remove'
  | 'reasons.merge'
  | 'reasons.unmerge'
  | 'reasons.classify'
  | 'reasons.override'
  | 'ranking.get'
  | 'ranking.saveSettings'

const AREAS = ['reasons', 'ranking', 'studies', 'rules', 'report'] as const

/** A reason of this engagement that goes by the same words in any language, whatever their case and accents. */
export const findReasonByName = (reader: Reader, name: Localised): ReasonId | undefined => {
  const wanted = LANGUAGES.map(language => foldText(name[language])).filter(text => text !== '')
  return listReasons(reader).find(reason =>
    LANGUAGES.some(language => wanted.includes(foldText(reason.name[language]))),
  )?.id
}

/** Takes one reason of the catalogue in; answers the id it has, new or old. Undefined for an id the catalogue does not know. */
export const adoptReason = (
  context: Pick<ServiceContext, 'resources' | 'newId' | 'clock'>,
  writer: Writer,
  catalogueId: string,
): ReasonId | undefined => {
  const entry = context.resources.reasons.find(reason => reason.id === catalogueId)
  if (entry === undefined) return undefined
  const known = listReasons(writer).find(reason => reason.catalogueId === catalogueId)
  if (known !== undefined) return known.id
  const id = context.newId<ReasonId>()
  insertReason(
    writer,
    id,
    catalogueId,
    {
      name: entry.name,
      group: entry.group,
      controllable: entry.controllable,
      humanFactor: entry.humanFactor,
      definition: '',
    },
    context.clock(),
  )
  setLabels(writer, id, 'pestel', entry.pestel)
  setLabels(writer, id, 'porter', entry.porter)
  return id
}

const nameTaken = (reader: Reader, draft: ReasonDraft, except?: ReasonId): boolean => {
  const taken = findReasonByName(reader, draft.name)
  return taken !== undefined && taken !== except
}

export const createReasonService = (context: ServiceContext, facts: FactsCache): Handlers<Names> => ({
  'reasons.catalogue': () => ok(context.resources.reasons),
  'reasons.list': ({ engagement }) =>
    withEngagement(context, engagement, ({ reader }) => {
      const counts = countMentionsByReason(reader)
      return ok({
        reasons: listReasons(reader).map(reason => ({ ...reason, mentionCount: counts.get(reason.id) ?? 0 })),
        merges: listMerges(reader),
      })
    }),
  'reasons.adopt': ({ engagement, catalogueIds }) =>
    edit(context, engagement, { label: 'reasons-adopted', areas: AREAS }, writer => {
      const reasonIds: ReasonId[] = []
      for (const catalogueId of catalogueIds) {
        const id = adoptReason(context, writer, catalogueId)
        if (id === undefined) return fail('not-found')
        reasonIds.push(id)
      }
      return ok({ reasonIds })
    }),
  'reasons.add': ({ engagement, draft }) =>
    edit(context, engagement, { label: 'reason-added', areas: AREAS }, writer => {
      if (nameTaken(writer, draft))
        return fail('reason-exists', { name: draft.name.en || draft.name.ru || draft.name.sq })
      const reasonId = context.newId<ReasonId>()
      insertReason(writer, reasonId, null, draft, context.clock())
      return ok({ reasonId })
    }),
  'reasons.save': ({ engagement, reasonId, draft }) =>
    edit(context, engagement, { label: 'reason-saved', areas: AREAS }, writer => {
      if (nameTaken(writer, draft, reasonId))
        return fail('reason-exists', { name: draft.name.en || draft.name.ru || draft.name.sq })
      return saveReason(writer, reasonId, draft) === 1 ? ok(null) : fail('not-found')
    }),
  'reasons.remove': ({ engagement, reasonId }) =>
    edit(context, engagement, { label: 'reason-removed', areas: AREAS }, writer => {
      if (isReasonInUse(writer, reasonId)) return fail('reason-in-use')
      return removeReason(writer, reasonId) === 1 ? ok(null) : fail('not-found')
    }),
  'reasons.merge': ({ engagement, from, into }) =>
    edit(context, engagement, { label: 'reasons-merged', areas: AREAS }, writer => {
      if (from === into) return fail('merge-with-itself')
      const [source, target] = [findReason(writer, from), findReason(writer, into)]
      if (source === undefined || target === undefined) return fail('not-found')
      if (source.mergedInto !== null || target.mergedInto !== null) return fail('reason-merged')
      mergeReason(writer, from, into, context.clock())
      return ok(null)
    }),
  'reasons.unmerge': ({ engagement, from }) =>
    edit(context, engagement, { label: 'reasons-unmerged', areas: AREAS }, writer =>
      unmergeReason(writer, from) === 1 ? ok(null) : fail('not-found'),
    ),
  'reasons.classify': ({ engagement, reasonId, group, pestel, porter }) =>
    edit(context, engagement, { label: 'reason-classified', areas: AREAS }, writer => {
      if (setGroup(writer, reasonId, group) === 0) return fail('not-found')
      setLabels(writer, reasonId, 'pestel', pestel)
      setLabels(writer, reasonId, 'porter', porter)
      return ok(null)
    }),
  'reasons.override': ({ engagement, reasonId, override }) =>
    edit(context, engagement, { label: 'class-overridden', areas: AREAS }, writer =>
      setOverride(writer, reasonId, override) === 1 ? ok(null) : fail('not-found'),
    ),
  'ranking.get': ({ engagement }) =>
    withEngagement(context, engagement, open => ok(readRanking(open.reader, facts.get(open)))),
  'ranking.saveSettings': ({ engagement, settings }) =>
    edit(context, engagement, { label: 'ranking-settings', areas: AREAS }, writer =>
      ok(saveSetting(writer, 'ranking', JSON.stringify(settings)) ?? null),
    ),
})
