/** What a led brainstorm comes to: its votes with the voters' agreement, and the salience of its free lists. */
import type { Cluster } from '#shared/domain/brainstorm/clusters.ts'
import type { Ballot, Vote } from '#shared/domain/brainstorm/session.ts'
import type { BrainstormResults, SalienceRow, VoteResult } from './brainstorm-figures.ts'
import { tallyVote } from './brainstorm-vote.ts'
import { kendallConcordance, spreadOfRanks } from './concordance.ts'
import { smithSalience } from './salience.ts'
import { ranksOfOrder, ranksOfPoints, type Ranks } from './vote-ranks.ts'

type CountedBallot = Pick<Ballot, 'seat' | 'spoiled' | 'entries'>

/** The ranks that a ballot gives every item of the list; null for a ballot that says nothing. */
const ranksOf = (vote: Pick<Vote, 'mode' | 'items'>, { entries }: CountedBallot): Ranks | null => {
  const positions = new Map(vote.items.map((item, index) => [item.number, index]))
  const placed = entries.flatMap(({ number, value }) => {
    const position = positions.get(number)
    return position === undefined ? [] : [{ position, value }]
  })
  if (vote.mode === 'rank') {
    const order = placed.toSorted((one, other) => one.value - other.value).map(entry => entry.position)
    return ranksOfOrder(order, vote.items.length)
  }
  const given = new Map(placed.map(entry => [entry.position, entry.value]))
  return ranksOfPoints(vote.items.map((_, index) => given.get(index) ?? 0))
}

/** Spoiled ballots count for nothing and are said. */
export const resultOfVote = (vote: Vote, ballots: readonly CountedBallot[]): VoteResult => {
  const counted = ballots.filter(ballot => !ballot.spoiled)
  const all = counted.flatMap((ballot): Ranks[] => {
    const own = ranksOf(vote, ballot)
    return own === null ? [] : [own]
  })
  const contested = spreadOfRanks(all).flatMap(({ item, isContested }) =>
    isContested ? [vote.items[item]?.number ?? 0] : [],
  )
  return {
    round: vote.round,
    mode: vote.mode,
    size: vote.size,
    items: tallyVote(vote, ballots).map(item => ({ ...item, contested: contested.includes(item.number) })),
    contested,
    ballots: counted.length,
    spoiled: ballots.length - counted.length,
    agreement: kendallConcordance(all),
    isPartial: counted.some(ballot => ballot.entries.length < vote.items.length),
  }
}

/** Each seat's cards, in the order it wrote them, are a free list of clusters. */
const listsOf = (clusters: readonly Cluster[]): readonly (readonly string[])[] => {
  const cards = clusters.flatMap(cluster => cluster.cards.map(card => ({ ...card, cluster: cluster.id })))
  return [...Map.groupBy(cards, card => card.seat).values()].map(own =>
    own.toSorted((one, other) => one.position - other.position).map(card => card.cluster),
  )
}

const salienceOf = (clusters: readonly Cluster[], lists: readonly (readonly string[])[]): readonly SalienceRow[] => {
  const byId = new Map(clusters.map((cluster): [string, Cluster] => [cluster.id, cluster]))
  return smithSalience(lists).flatMap(({ item, salience, lists: naming }): SalienceRow[] => {
    const cluster = byId.get(item)
    return cluster === undefined
      ? []
      : [{ clusterId: cluster.id, reasonId: cluster.reasonId, s: salience, lists: naming }]
  })
}

/** @returns null while no vote was revealed: an order seen before would pull the vote. */
export const brainstormResults = (
  clusters: readonly Cluster[],
  votes: readonly Vote[],
  ballotsOf: (vote: Vote) => readonly CountedBallot[],
): BrainstormResults | null => {
  const revealed = votes
    .filter(vote => vote.revealedAt !== null && vote.setAsideAt === null)
    .toSorted((one, other) => one.round - other.round)
  if (revealed.length === 0) return null
  const lists = listsOf(clusters)
  return {
    votes: revealed.map(vote => resultOfVote(vote, ballotsOf(vote))),
    salience: salienceOf(clusters, lists),
    lists: lists.length,
  }
}
