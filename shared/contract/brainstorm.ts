/** The led brainstorm: seats, cards, clusters, votes, ballots, the timer, the projector's view, and what is printed. */
import { z } from 'zod'
import type { BrainstormResults, VoteItemResult } from '#shared/analysis/brainstorm-figures.ts'
import type { Cluster } from '#shared/domain/brainstorm/clusters.ts'
import {
  ballotEntrySchema,
  cardMeaning,
  cardText,
  MOST_SEATS,
  seatNumber,
  seatSchema,
  voteSettingsSchema,
  type Ballot,
  type Card,
  type CardMerge,
  type FreezeEvent,
  type Seat,
  type StageVisit,
  type Vote,
  type VoteMode,
} from '#shared/domain/brainstorm/session.ts'
import { STAGES, type Round, type Stage } from '#shared/domain/brainstorm/stages.ts'
import { TIMER_ACTS, type Timer } from '#shared/domain/brainstorm/timer.ts'
import { idOf, languageSchema, noteText } from '#shared/domain/schema-parts.ts'
import type { BallotVoteId, CardId, ExportTicket, JobId, StudyId } from '#shared/kit/id.ts'
import type { Localised } from '#shared/kit/language.ts'
import { command, query } from './procedure.ts'
import { inEngagement } from './library.ts'

const inStudy = inEngagement.extend({ studyId: idOf<'study'>() })
const cardId = idOf<'card'>()
const clusterId = idOf<'cluster'>()
const mergeId = idOf<'merge'>()
const voteId = idOf<'vote'>()
const round = z.union([z.literal(1), z.literal(2)])
const open = ['study-frozen', 'brainstorm-not-begun']
const editing = { errors: open }

/** A vote as its facilitator sees it: before the reveal not even he is told what stands on a ballot. */
export type VoteView = Vote & {
  readonly codes: readonly { readonly seat: number; readonly code: string }[]
  readonly ballots: readonly Pick<Ballot, 'seat' | 'spoiled'>[]
  /** The clusters have changed since its list was made. */
  readonly isStale: boolean
}

export type BrainstormView = {
  readonly studyId: StudyId
  readonly stage: Stage
  readonly begunAt: number
  readonly visits: readonly StageVisit[]
  readonly timers: { readonly [stage in Stage]?: Timer }
  readonly seats: readonly Seat[]
  readonly cards: readonly Card[]
  readonly clusters: readonly Cluster[]
  readonly merges: readonly CardMerge[]
  /** The vote of each round that stands; those set aside are in the minutes. */
  readonly votes: readonly VoteView[]
  readonly setAside: number
  /** Of the votes that were revealed; null before the first. */
  readonly results: BrainstormResults | null
  readonly freezes: readonly FreezeEvent[]
}

export type PresentItem = { readonly number: number; readonly name: Localised }

/** What the projector shows. Nothing in it tells who wrote or voted what, and nothing of a vote before its reveal. */
export type PresentView = {
  readonly stage: Stage
  readonly title: string
  readonly question: string
  readonly isFrozen: boolean
  readonly timer: Timer | null
  readonly seats: number
  readonly cards: number
  /** The card read last, while cards are read out. */
  readonly lastCard: string | null
  /** Cards by their drawn numbers, while they are clarified; put together, each cluster with the words of its cards. */
  readonly wall: readonly {
    readonly number: number
    readonly name: Localised | null
    readonly texts: readonly string[]
  }[]
  readonly vote: {
    readonly round: Round
    readonly mode: VoteMode
    readonly size: number
    readonly items: readonly PresentItem[]
    readonly ballots: number
    /** Null until the reveal. */
    readonly result: readonly (PresentItem & Pick<VoteItemResult, 'points' | 'share' | 'place' | 'contested'>)[] | null
  } | null
}

/** A brainstorm that has begun and is not frozen, while other methods already have results. */
export type OpenGuess = { readonly studyId: StudyId; readonly title: string }

export const PRINTED = ['cards', 'ballots-1', 'ballots-2', 'minutes'] as const
export type Printed = (typeof PRINTED)[number]
export type WorksheetFile = {
  readonly ticket: ExportTicket
  readonly fileName: string
  readonly pages: number
  readonly bytes: number
}

export const brainstormProcedures = {
  /** Null where the study is a quick list, without a led session. */
  'brainstorm.get': query<BrainstormView | null>()(inStudy),
  /** What may be shown to everybody in the room. */
  'brainstorm.present': query<PresentView | null>()(inStudy, { role: 'participant' }),
  'brainstorm.gate': query<readonly OpenGuess[]>()(inEngagement),
  /** Results of other methods are opened although the guess is not frozen: recorded, and never undone. */
  'brainstorm.look': command()(inEngagement),

  'brainstorm.begin': command()(inStudy.extend({ seats: z.number().int().min(1).max(MOST_SEATS) }), {
    errors: ['study-frozen', 'brainstorm-begun'],
  }),
  /** Goes on or back; nothing is lost either way. */
  'brainstorm.goTo': command()(inStudy.extend({ stage: z.enum(STAGES) }), editing),
  'brainstorm.timer': command()(inStudy.extend({ stage: z.enum(STAGES), act: z.enum(TIMER_ACTS) }), editing),
  /** Fewer seats: those without a card or a ballot go, from the last. */
  'brainstorm.setSeats': command()(inStudy.extend({ count: z.number().int().min(1).max(MOST_SEATS) }), {
    errors: [...open, 'seat-in-use'],
  }),
  'brainstorm.saveSeat': command()(inStudy.extend({ seat: seatSchema }), editing),

  'brainstorm.addCard': command<{ readonly cardId: CardId }>()(inStudy.extend({ seat: seatNumber, text: cardText }), {
    errors: [...open, 'no-such-seat'],
  }),
  'brainstorm.saveCard': command()(inStudy.extend({ cardId, text: cardText, meaning: cardMeaning }), editing),
  'brainstorm.removeCard': command()(inStudy.extend({ cardId }), editing),
  /** Puts whole clusters into another. */
  'brainstorm.merge': command()(inStudy.extend({ from: z.array(clusterId).min(1).max(200), into: clusterId }), {
    errors: [...open, 'merge-with-itself'],
  }),
  /** Sends one card into a cluster; null: back to a cluster of its own. */
  'brainstorm.moveCard': command()(inStudy.extend({ cardId, into: clusterId.nullable() }), {
    errors: [...open, 'merge-with-itself'],
  }),
  'brainstorm.takeApart': command()(inStudy.extend({ mergeId }), editing),
  /** Names a cluster by a reason; where another cluster has that name already, the two are put together. Null takes the name off. */
  'brainstorm.nameCluster': command<{ readonly mergedWith: number | null }>()(
    inStudy.extend({ clusterId, reasonId: idOf<'reason'>().nullable() }),
    editing,
  ),

  /** Makes the list of a vote from the clusters, or changes its mode while no ballot is in. */
  'brainstorm.openVote': command<{ readonly voteId: BallotVoteId }>()(
    inStudy.extend({ round, settings: voteSettingsSchema }),
    { errors: [...open, 'clusters-unnamed', 'vote-no-items', 'vote-has-ballots'] },
  ),
  /** Sets the vote aside with its ballots and makes a new list. */
  'brainstorm.restartVote': command<{ readonly voteId: BallotVoteId }>()(inStudy.extend({ round }), {
    errors: [...open, 'clusters-unnamed', 'vote-no-items'],
  }),
  /** One ballot, by seat or by the code printed on it; it replaces the one that is in. */
  'brainstorm.castBallot': command<{ readonly seat: number; readonly replaced: boolean }>()(
    inStudy.extend({
      voteId,
      by: z.union([z.object({ seat: seatNumber }), z.object({ code: z.string().regex(/^\d{5}$/) })]),
      spoiled: z.boolean(),
      note: noteText,
      entries: z.array(ballotEntrySchema).max(200),
    }),
    {
      errors: [
        ...open,
        'no-such-seat',
        'ballot-code-wrong',
        'ballot-code-unknown',
        'ballot-code-other-vote',
        'ballot-empty',
        'ballot-no-item',
        'ballot-item-twice',
        'ballot-too-many',
        'ballot-too-few',
      ],
    },
  ),
  'brainstorm.removeBallot': command()(inStudy.extend({ voteId, seat: seatNumber }), editing),
  /** From now on everybody may see what was voted. */
  'brainstorm.reveal': command()(inStudy.extend({ voteId }), { errors: [...open, 'vote-no-ballots'] }),

  /** Starts a job whose result is a WorksheetFile. */
  'brainstorm.print': command<{ readonly job: JobId }>()(
    inStudy.extend({ what: z.enum(PRINTED), language: languageSchema }),
    { errors: ['brainstorm-not-begun', 'vote-not-open', 'report-text-lost', 'cancelled', 'glyph-missing'] },
  ),
  /** The minutes as a Markdown file. */
  'brainstorm.minutes': command<{ readonly ticket: ExportTicket; readonly fileName: string }>()(
    inStudy.extend({ language: languageSchema }),
    { errors: ['brainstorm-not-begun', 'file-not-saved'] },
  ),
} as const
