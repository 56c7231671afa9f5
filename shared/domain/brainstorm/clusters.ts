/** Which cards stand together: every step of putting together is played again in its order, those taken apart left out. */
import type { CardId, ClusterId, ReasonId } from '#shared/kit/id.ts'
import type { Card, CardMerge } from './session.ts'

export type Cluster = {
  readonly id: ClusterId
  /** The number by which the room calls it: that of its own first card, else of the lowest in it; null before numbers are dealt. */
  readonly number: number | null
  readonly cards: readonly Card[]
  /** The reason it was given as a name, its own or that of a cluster put into it; null while it has none. */
  readonly reasonId: ReasonId | null
}

/** Where every card ends. A card sent alone goes wherever it is; a cluster sent as a whole takes those in it at that step. */
const placesOf = (
  cards: readonly Pick<Card, 'id' | 'home'>[],
  merges: readonly CardMerge[],
): ReadonlyMap<CardId, ClusterId> => {
  const places = new Map(cards.map(card => [card.id, card.home]))
  for (const merge of merges) {
    if (merge.takenApartAt !== null) continue
    if (merge.cardId !== null) {
      if (places.has(merge.cardId)) places.set(merge.cardId, merge.into)
      continue
    }
    for (const [card, place] of places) if (place === merge.from) places.set(card, merge.into)
  }
  return places
}

/** A cluster without a name of its own takes the first name that was put into it. */
const namesOf = (
  named: ReadonlyMap<ClusterId, ReasonId>,
  merges: readonly CardMerge[],
): ReadonlyMap<ClusterId, ReasonId> => {
  const names = new Map(named)
  for (const { from, into, cardId, takenApartAt } of merges) {
    const name = names.get(from)
    if (takenApartAt === null && cardId === null && name !== undefined && !names.has(into)) names.set(into, name)
  }
  return names
}

/**
 * @param cards in the order written.
 * @param merges in the order made.
 * @param named the reason of each cluster that was given one.
 * @returns the clusters that hold a card, by number, those without one in the order written.
 */
export const clustersOf = (
  cards: readonly Card[],
  merges: readonly CardMerge[],
  named: ReadonlyMap<ClusterId, ReasonId>,
): readonly Cluster[] => {
  const places = placesOf(cards, merges)
  const names = namesOf(named, merges)
  const groups = Map.groupBy(cards, card => places.get(card.id) ?? card.home)
  const clusters = [...groups].map(([id, members]): Cluster => {
    const own = members.find(card => card.home === id)
    const numbers = members.flatMap(card => (card.number === null ? [] : [card.number]))
    const lowest = numbers.length === 0 ? null : Math.min(...numbers)
    const ordered = own === undefined ? members : [own, ...members.filter(card => card !== own)]
    return { id, number: own?.number ?? lowest, cards: ordered, reasonId: names.get(id) ?? null }
  })
  return clusters.toSorted((one, other) => (one.number ?? 0) - (other.number ?? 0))
}

/** Whether a merge still holds something together: taken apart, something would move. */
export const doesHold = (merge: CardMerge, cards: readonly Card[], merges: readonly CardMerge[]): boolean => {
  if (merge.takenApartAt !== null) return false
  const standing = placesOf(cards, merges)
  const without = placesOf(
    cards,
    merges.filter(other => other.id !== merge.id),
  )
  return cards.some(card => standing.get(card.id) !== without.get(card.id))
}
