/** What a led brainstorm keeps: seats, cards as they were written, what was put together, votes with their ballots. */
import { z } from 'zod'
import type { BallotVoteId, CardId, ClusterId, MergeId, ReasonId } from '#shared/kit/id.ts'
import { noteText, optionalName } from '../schema-parts.ts'
import type { Round, Stage } from './stages.ts'

/** A room of more is two workshops. */
export const MOST_SEATS = 60
/** The advice of the method; other numbers are allowed. */
export const ADVISED_SEATS = { from: 5, to: 30 } as const
export const seatNumber = z.number().int().min(1).max(MOST_SEATS)

/** A place in the room; `name` is for the facilitator's eyes alone and empty by default. */
export type Seat = { readonly seat: number; readonly present: boolean; readonly name: string }
export const seatSchema = z.object({ seat: seatNumber, present: z.boolean(), name: optionalName })

/** Longest text of a card: what is longer is several cards. */
export const CARD_LIMIT = 500
export const cardText = z.string().trim().min(1).max(CARD_LIMIT)
/** What a card was found to mean; the words as written stay. */
export const cardMeaning = noteText.max(2000)

export type Card = {
  readonly id: CardId
  readonly seat: number
  /** 1 for the first that this seat wrote: the order of a free list is evidence. */
  readonly position: number
  /** Dealt in random order when the writing is over, so that neighbours do not tell who wrote what; null before. */
  readonly number: number | null
  readonly text: string
  readonly meaning: string
  /** The cluster that the card began as. */
  readonly home: ClusterId
  readonly createdAt: number
}

/** One step of putting together: a whole cluster, or one card alone. */
export type CardMerge = {
  readonly id: MergeId
  /** Null where the whole cluster went. */
  readonly cardId: CardId | null
  readonly from: ClusterId
  readonly into: ClusterId
  readonly at: number
  /** Null while it stands; when it was taken apart otherwise. */
  readonly takenApartAt: number | null
}

/** `rank`: the first 5 to 7; `dots`: so many dots; `points`: 100 points to share out. */
export const VOTE_MODES = ['rank', 'dots', 'points'] as const
export type VoteMode = (typeof VOTE_MODES)[number]

/** Places to fill, dots to give, or points to share out: what a whole ballot must add up to. */
export const VOTE_SIZES = {
  rank: { from: 5, to: 7, usual: 5 },
  dots: { from: 1, to: 20, usual: 5 },
  points: { from: 100, to: 100, usual: 100 },
} as const

export const voteSettingsSchema = z
  .object({ mode: z.enum(VOTE_MODES), size: z.number().int() })
  .refine(({ mode, size }) => size >= VOTE_SIZES[mode].from && size <= VOTE_SIZES[mode].to, { path: ['size'] })
export type VoteSettings = z.infer<typeof voteSettingsSchema>

export type VoteItem = { readonly number: number; readonly clusterId: ClusterId; readonly reasonId: ReasonId }

export type Vote = VoteSettings & {
  readonly id: BallotVoteId
  readonly round: Round
  readonly openedAt: number
  /** Null while nobody may see what was voted. */
  readonly revealedAt: number | null
  /** Set where the vote was begun anew; its ballots stay on record. */
  readonly setAsideAt: number | null
  readonly items: readonly VoteItem[]
}

/** What one ballot says of one item: its rank (1 first), its dots or its points. */
export type BallotEntry = { readonly number: number; readonly value: number }

export const ballotEntrySchema = z.object({
  number: z.number().int().min(1).max(10_000),
  value: z.number().int().min(1).max(10_000),
})

export type Ballot = {
  readonly seat: number
  /** A spoiled ballot is kept and counts for nothing. */
  readonly spoiled: boolean
  /** What stood on a spoiled ballot, as far as it could be read. */
  readonly note: string
  readonly entries: readonly BallotEntry[]
  readonly enteredAt: number
}

export const FREEZE_EVENTS = ['frozen', 'opened', 'looked'] as const
/** `looked`: results of other methods were opened while the guess still stood open. */
export type FreezeEvent = {
  readonly at: number
  readonly event: (typeof FREEZE_EVENTS)[number]
  readonly reason: string
}

/** One stay in a stage; a facilitator may come back to it. */
export type StageVisit = { readonly stage: Stage; readonly enteredAt: number; readonly leftAt: number | null }
