/** Where two sides place the same reasons differently. */

/** One side's places: the rank of every reason it named, 1 first. */
export type Places<Key extends string> = ReadonlyMap<Key, number>

export type PlaceGap<Key extends string> = {
  readonly reason: Key
  readonly staffRank: number | null
  readonly clientRank: number | null
  /** Staff rank less client rank: above 0 the staff place it too low, below 0 too high; null where one side did not name it. */
  readonly gap: number | null
}

/** Reasons that one side alone named have no gap and stand last. */
const width = (gap: number | null): number => (gap === null ? -1 : Math.abs(gap))

/** The signed rank gap of every reason that either side named: the widest first, then in the order of their keys. */
export const placeGaps = <Key extends string>(staff: Places<Key>, clients: Places<Key>): readonly PlaceGap<Key>[] =>
  [...new Set([...staff.keys(), ...clients.keys()])]
    .map((reason): PlaceGap<Key> => {
      const staffRank = staff.get(reason) ?? null
      const clientRank = clients.get(reason) ?? null
      const gap = staffRank === null || clientRank === null ? null : staffRank - clientRank
      return { reason, staffRank, clientRank, gap }
    })
    .sort((left, right) => width(right.gap) - width(left.gap) || (left.reason < right.reason ? -1 : 1))
