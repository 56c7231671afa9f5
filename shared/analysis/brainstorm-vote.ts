/** Adds up the ballots of one vote. */
import type { Ballot, BallotEntry, Vote } from '#shared/domain/brainstorm/session.ts'
import type { VoteItemResult } from './brainstorm-figures.ts'

export type VoteTally = Pick<VoteItemResult, 'number' | 'reasonId' | 'points' | 'share' | 'place' | 'voters'>

/**
 * What an entry gives its item: dots and points as they are; of a ranking Borda points, counted from the places that the ballot
 * asked for: of k places the first gives k, the k-th 1, no place 0 (J.-C. de Borda, 1781, in its truncated form).
 */
export const pointsOf = (entry: BallotEntry, vote: Pick<Vote, 'mode' | 'size' | 'items'>): number =>
  vote.mode === 'rank' ? Math.max(0, Math.min(vote.size, vote.items.length) - entry.value + 1) : entry.value

/** Spoiled ballots count for nothing. @returns every item of the list, most points first, equal ones by number */
export const tallyVote = (
  vote: Pick<Vote, 'mode' | 'size' | 'items'>,
  ballots: readonly Pick<Ballot, 'spoiled' | 'entries'>[],
): readonly VoteTally[] => {
  const entries = ballots.filter(ballot => !ballot.spoiled).flatMap(ballot => ballot.entries)
  const byNumber = Map.groupBy(entries, entry => entry.number)
  const added = vote.items.map(({ number, reasonId }) => {
    const given = byNumber.get(number) ?? []
    return {
      number,
      reasonId,
      points: given.reduce((sum, entry) => sum + pointsOf(entry, vote), 0),
      voters: given.length,
    }
  })
  const total = added.reduce((sum, item) => sum + item.points, 0)
  const ordered = added.toSorted((one, other) => other.points - one.points || one.number - other.number)
  return ordered.map(item => ({
    ...item,
    share: total === 0 ? 0 : item.points / total,
    place: 1 + ordered.filter(other => other.points > item.points).length,
  }))
}
