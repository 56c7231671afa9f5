/** Where the staff and the clients see the reasons differently. */

/** One side's places: the rank of every reason it named, 1 first. */
export type Places = ReadonlyMap<string, number>

export type PlaceGap = {
  readonly reason: string
  readonly staffRank: number | null
  readonly clientRank: number | null
  /** Staff rank less client rank: above 0 the staff place it too low, below 0 too high; null where one side did not name it. */
  readonly gap: number | null
  /** Named by clients only: a blind spot. By staff only: a myth. Null where both named it, or one side was not asked. */
  readonly kind: 'blind-spot' | 'myth' | null
}

/**
 * The signed rank gap of every reason that either side named. Without any answer on one side nothing is a blind spot or a
 * myth: who was not asked overlooked nothing. The widest gap first, then reasons in the order of their keys.
 */
export const placeGaps = (staff: Places, clients: Places): readonly PlaceGap[] => {
  const bothAsked = staff.size > 0 && clients.size > 0
  return [...new Set([...staff.keys(), ...clients.keys()])]
    .map((reason): PlaceGap => {
      const staffRank = staff.get(reason) ?? null
      const clientRank = clients.get(reason) ?? null
      const gap = staffRank === null || clientRank === null ? null : staffRank - clientRank
      const kind = !bothAsked || gap !== null ? null : staffRank === null ? 'blind-spot' : 'myth'
      return { reason, staffRank, clientRank, gap, kind }
    })
    .sort((left, right) => Math.abs(right.gap ?? 0) - Math.abs(left.gap ?? 0) || (left.reason < right.reason ? -1 : 1))
}
