/** Mentions arranged for counting: by method, by who counts once, by reason; the order in which they came has no effect. */
import { METHOD_IDS, type MethodId } from '#shared/domain/evidence.ts'
import type { ClientId, ReasonId } from '#shared/kit/id.ts'
import type { MinorUnits } from '#shared/kit/money.ts'
import { mustExist } from '#shared/kit/result.ts'
import type { RankingMention } from './figures.ts'

/** What one unit says of one reason, however often it said it. */
export type Naming = {
  readonly reason: number
  /** 1; in a brainstorm the unit's dots, or 1 where no dots were given at all. */
  readonly count: number
  readonly isMain: boolean
  /** The greatest pain given, 0 to 10. */
  readonly pain: number | null
}

export type Unit = { readonly key: string; readonly namings: readonly Naming[]; readonly money: MinorUnits }

export type MethodEvidence = {
  readonly method: MethodId
  /** Sorted by key. */
  readonly units: readonly Unit[]
  /** Per reason: what a group gave as one, in dots or mentions; cannot be resampled. Brainstorms only. */
  readonly groupCounts: readonly number[]
  /** Groups that spoke as one. */
  readonly groups: number
}

/** Who counts once. A group that spoke as one counts once in its study, except for a brainstorm, where its dots count. */
export const unitKey = (mention: RankingMention): string => mention.unit ?? `group of ${mention.studyId}`

/** The greatest of the pains that were given. */
export const greatestPain = (mentions: readonly RankingMention[]): number | null => {
  const given = mentions.map(mention => mention.pain).filter(pain => pain !== null)
  return given.length === 0 ? null : Math.max(...given)
}

const byText = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number =>
  left < right ? -1 : left > right ? 1 : 0

const dotsIn = (mentions: readonly RankingMention[]): number =>
  mentions.reduce((sum, mention) => sum + (mention.dots ?? 0), 0)

/** Annual revenue of the clients behind the mentions, each counted once. */
export const moneyOfClients = (
  mentions: readonly RankingMention[],
  money: ReadonlyMap<ClientId, MinorUnits>,
): MinorUnits => {
  const clients = new Set(mentions.map(mention => mention.clientId).filter(id => id !== null))
  return [...clients].reduce((sum, id) => sum + (money.get(id) ?? 0), 0)
}

/** Who answered and named no reason ("don't know"): a part of the base. */
export type SilentUnit = { readonly method: MethodId; readonly unit: string }

const gather = (
  method: MethodId,
  mentions: readonly RankingMention[],
  silent: readonly SilentUnit[],
  reasonIds: readonly ReasonId[],
  money: ReadonlyMap<ClientId, MinorUnits>,
): MethodEvidence => {
  const isBrainstorm = method === 'brainstorm'
  const hasDots = isBrainstorm && dotsIn(mentions) > 0
  const position = new Map(reasonIds.map((id, index) => [id, index]))
  const isGroup = (mention: RankingMention): boolean => isBrainstorm && mention.unit === null
  const named = [
    ...Map.groupBy(
      mentions.filter(mention => !isGroup(mention)),
      unitKey,
    ),
  ].map(([key, own]): Unit => {
    const namings = [...Map.groupBy(own, mention => mention.reasonId)].sort(byText).map(([id, said]) => ({
      reason: mustExist(position.get(id), `the reason ${id} of a mention`),
      count: hasDots ? dotsIn(said) : 1,
      isMain: said.some(mention => mention.isMain),
      pain: greatestPain(said),
    }))
    return { key, namings, money: moneyOfClients(own, money) }
  })
  const known = new Set(named.map(unit => unit.key))
  const others = silent
    .filter(one => one.method === method && !known.has(one.unit))
    .map((one): Unit => ({ key: one.unit, namings: [], money: 0 }))
  const units = [...named, ...others].sort((left, right) => byText([left.key, 0], [right.key, 0]))
  const together = mentions.filter(isGroup)
  const groupCounts = reasonIds.map(() => 0)
  for (const mention of together) {
    const index = mustExist(position.get(mention.reasonId), `the reason ${mention.reasonId} of a mention`)
    groupCounts[index] = (groupCounts[index] ?? 0) + (hasDots ? (mention.dots ?? 0) : 1)
  }
  return { method, units, groupCounts, groups: new Set(together.map(mention => mention.studyId)).size }
}

/**
 * @param reasonIds the reasons by position; every mention must name one of them
 * @param money annual revenue of clients; a client not in it has none known
 * @returns the methods that have at least one mention, in the order of the methods
 */
export const gatherEvidence = (
  mentions: readonly RankingMention[],
  reasonIds: readonly ReasonId[],
  money: ReadonlyMap<ClientId, MinorUnits>,
  silent: readonly SilentUnit[] = [],
): readonly MethodEvidence[] => {
  const byMethod = Map.groupBy(mentions, mention => mention.method)
  return METHOD_IDS.flatMap(method => {
    const own = byMethod.get(method)
    return own === undefined ? [] : [gather(method, own, silent, reasonIds, money)]
  })
}
