/** Shapes of what a led brainstorm comes to: the order after each vote, how far the voters agree, how salient the free lists were. */
import type { Round } from '#shared/domain/brainstorm/stages.ts'
import type { VoteMode } from '#shared/domain/brainstorm/session.ts'
import type { ClusterId, ReasonId } from '#shared/kit/id.ts'
import type { Concordance } from './concordance.ts'

export type VoteItemResult = {
  readonly number: number
  readonly reasonId: ReasonId
  /** Dots or points given; of a ranking Borda points: of k places the first gives k, the last 1. */
  readonly points: number
  /** Of all points given, 0 to 1; 0 where none were given. */
  readonly share: number
  /** 1 for the most points; equal points share the better place. */
  readonly place: number
  /** Ballots that gave it anything. */
  readonly voters: number
  /** The middle half of the voters rank it far apart. */
  readonly contested: boolean
}

export type VoteResult = {
  readonly round: Round
  readonly mode: VoteMode
  readonly size: number
  /** Most points first; equal ones by number. */
  readonly items: readonly VoteItemResult[]
  /** Numbers of the contested items, the most contested first. */
  readonly contested: readonly number[]
  /** Ballots that count. */
  readonly ballots: number
  readonly spoiled: number
  readonly agreement: Concordance
  /** Some ballots left items out: these share the mean of the ranks that remain. */
  readonly isPartial: boolean
}

/** Smith's S of one cluster over the seats' free lists. */
export type SalienceRow = {
  readonly clusterId: ClusterId
  readonly reasonId: ReasonId | null
  /** 0 to 1: mean over the lists of (L - r + 1) / L, where r is the place of its first card among the L clusters of a list. */
  readonly s: number
  /** Lists that named it. */
  readonly lists: number
}

export type BrainstormResults = {
  /** Votes that were revealed, the first round first. */
  readonly votes: readonly VoteResult[]
  readonly salience: readonly SalienceRow[]
  /** Seats that wrote at least one card. */
  readonly lists: number
}
