/** Names of reasons in a survey's answers, found among the engagement's own and the catalogue's, or made new in the respondents' words. */
import { foldText } from '#shared/domain/import/fold-text.ts'
import { finalReasonId } from '#shared/domain/reasons.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { LANGUAGES } from '#shared/kit/language.ts'
import { insertReason, listReasons } from '#electron/storage/queries/reason-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import type { ServiceContext } from './context.ts'
import { adoptReason, findReasonByName } from './reason-service.ts'

type Tools = Pick<ServiceContext, 'resources' | 'newId' | 'clock'>

/** @returns every name, in every language, by which a reason is already known. */
export const knownReasonNames = (resources: ServiceContext['resources'], reader: Reader): string[] => {
  const all = [...listReasons(reader), ...resources.reasons].flatMap(reason => LANGUAGES.map(one => reason.name[one]))
  return [...new Set(all.filter(name => name !== ''))]
}

export type ReasonFinder = {
  /** @returns the reason that the words name; one that was merged away gives the reason it counts for. */
  find(text: string): ReasonId
  /** How many had to be made. */
  made(): number
}

/**
 * @param optionReasons words of the questionnaire's options with the reasons that they name
 * @param writer null in a trial, where nothing is made and ids are only good for counting
 */
export const createReasonFinder = (
  tools: Tools,
  reader: Reader,
  writer: Writer | null,
  optionReasons: readonly (readonly [string, ReasonId])[],
): ReasonFinder => {
  const merged = new Map(listReasons(reader).map(reason => [reason.id, reason]))
  const known = new Map(
    optionReasons.flatMap(([words, id]) =>
      merged.has(id) ? [[foldText(words), finalReasonId(merged, id)] as const] : [],
    ),
  )
  let made = 0
  const make = (text: string): ReasonId => {
    const own = findReasonByName(writer ?? reader, { en: text, ru: text, sq: text })
    if (own !== undefined) return merged.has(own) ? finalReasonId(merged, own) : own
    const folded = foldText(text)
    const entry = tools.resources.reasons.find(reason =>
      Object.values(reason.name).some(name => foldText(name) === folded),
    )
    if (writer === null) {
      if (entry === undefined) made += 1
      return (entry?.id ?? text) as ReasonId
    }
    const adopted = entry === undefined ? undefined : adoptReason(tools, writer, entry.id)
    if (adopted !== undefined) return adopted
    made += 1
    const id = tools.newId<ReasonId>()
    const name = { en: text, ru: '', sq: '' }
    const draft = { name, group: 'company', controllable: true, humanFactor: false, definition: '' } as const
    insertReason(writer, id, null, draft, tools.clock())
    return id
  }
  return {
    find: text => {
      const folded = foldText(text)
      const found = known.get(folded) ?? make(text.trim())
      known.set(folded, found)
      return found
    },
    made: () => made,
  }
}
