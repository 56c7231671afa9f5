/** The session as its facilitator sees it, and as the room may see it. */
import type { BrainstormView, PresentItem, PresentView, VoteView } from '#shared/contract/brainstorm.ts'
import { brainstormResults } from '#shared/analysis/brainstorm-results.ts'
import { clustersOf, type Cluster } from '#shared/domain/brainstorm/clusters.ts'
import type { Ballot, Card, Vote } from '#shared/domain/brainstorm/session.ts'
import { areCardsNumbered, roundOf, type Stage } from '#shared/domain/brainstorm/stages.ts'
import type { ReasonId, StudyId } from '#shared/kit/id.ts'
import { finalReasonId } from '#shared/domain/reasons.ts'
import type { Localised } from '#shared/kit/language.ts'
import {
  findSession,
  listCardMerges,
  listCards,
  listNames,
  listSeats,
  listTimers,
  listVisits,
} from '#electron/storage/queries/brainstorm-queries.ts'
import { listFreezes } from '#electron/storage/queries/freeze-queries.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import { findStudy } from '#electron/storage/queries/study-queries.ts'
import { listBallots, listCodes, listVotes } from '#electron/storage/queries/vote-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import { isSameList, voteItemsOf } from './vote-list.ts'

/** What a ballot may tell before the reveal: that it is there. */
const told = ({ seat, spoiled }: Ballot): Pick<Ballot, 'seat' | 'spoiled'> => ({ seat, spoiled })

const isStale = (vote: Vote, clusters: readonly Cluster[]): boolean => {
  const now = voteItemsOf(clusters)
  return !now.ok || !isSameList(vote.items, now.value)
}

/** @returns undefined where the study has no led session. */
export const readBrainstorm = (reader: Reader, studyId: StudyId): BrainstormView | undefined => {
  const session = findSession(reader, studyId)
  if (session === undefined) return undefined
  const cards = listCards(reader, studyId)
  const merges = listCardMerges(reader, studyId)
  const clusters = clustersOf(cards, merges, listNames(reader, studyId))
  const votes = listVotes(reader, studyId)
  const ballots = listBallots(reader, studyId)
  const codes = listCodes(reader, studyId)
  const standing = votes.filter(vote => vote.setAsideAt === null)
  return {
    studyId,
    ...session,
    visits: listVisits(reader, studyId),
    timers: listTimers(reader, studyId),
    seats: listSeats(reader, studyId),
    cards,
    clusters,
    merges,
    votes: standing.map((vote): VoteView => ({
      ...vote,
      codes: codes.filter(code => code.voteId === vote.id).map(({ seat, code }) => ({ seat, code })),
      ballots: (ballots.get(vote.id) ?? []).map(told),
      isStale: isStale(vote, clusters),
    })),
    setAside: votes.length - standing.length,
    results: brainstormResults(clusters, votes, vote => ballots.get(vote.id) ?? []),
    freezes: listFreezes(reader, studyId),
  }
}

const NO_NAME: Localised = { en: '', ru: '', sq: '' }

type Names = (id: ReasonId) => Localised

const namesOf = (reader: Reader): Names => {
  const reasons = new Map(listReasons(reader).map(reason => [reason.id, reason]))
  // A reason merged away since goes by the name of the one it counts for.
  return id => reasons.get(finalReasonId(reasons, id))?.name ?? NO_NAME
}

/** Words on the wall by their drawn numbers: single cards first, clusters from the merging on. */
const wallOf = (view: BrainstormView, name: Names): PresentView['wall'] => {
  if (!areCardsNumbered(view.stage)) return []
  const { clusters } = view
  if (view.stage !== 'clarify')
    return clusters.map(({ number, reasonId, cards }) => ({
      number: number ?? 0,
      name: reasonId === null ? null : name(reasonId),
      texts: cards.map(card => card.text),
    }))
  return view.cards
    .toSorted((one, other) => (one.number ?? 0) - (other.number ?? 0))
    .map(card => ({ number: card.number ?? 0, name: null, texts: [card.text] }))
}

/** The vote that a stage speaks of: its own, in the discussion the first, at the end the deciding one. */
const voteShownIn = (view: BrainstormView, stage: Stage): VoteView | undefined => {
  const round = roundOf(stage)
  if (round !== null) return view.votes.find(vote => vote.round === round)
  const revealed = view.votes.filter(vote => vote.revealedAt !== null)
  if (stage === 'discuss') return revealed.find(vote => vote.round === 1)
  return stage === 'freeze' ? revealed.toSorted((one, other) => other.round - one.round)[0] : undefined
}

const presentVote = (view: BrainstormView, name: Names): PresentView['vote'] => {
  const vote = voteShownIn(view, view.stage)
  if (vote === undefined) return null
  const item = (number: number, reasonId: ReasonId): PresentItem => ({ number, name: name(reasonId) })
  const result = vote.revealedAt === null ? undefined : view.results?.votes.find(one => one.round === vote.round)
  return {
    round: vote.round,
    mode: vote.mode,
    size: vote.size,
    items: vote.items.map(one => item(one.number, one.reasonId)),
    ballots: vote.ballots.length,
    result:
      result?.items.map(({ number, reasonId, points, share, place, contested }) => ({
        ...item(number, reasonId),
        points,
        share,
        place,
        contested,
      })) ?? null,
  }
}

const lastOf = (cards: readonly Card[]): string | null => cards.at(-1)?.text ?? null

/** What everybody in the room may see: never who wrote or voted what, never a vote before its reveal. */
export const readPresent = (reader: Reader, studyId: StudyId): PresentView | undefined => {
  const view = readBrainstorm(reader, studyId)
  const study = findStudy(reader, studyId)
  if (view === undefined || study === undefined) return undefined
  const name = namesOf(reader)
  return {
    stage: view.stage,
    title: study.title,
    question: study.question,
    isFrozen: study.state === 'frozen',
    timer: view.timers[view.stage] ?? null,
    seats: view.seats.filter(seat => seat.present).length,
    cards: view.cards.length,
    lastCard: view.stage === 'round-robin' ? lastOf(view.cards) : null,
    wall: view.stage === 'clarify' || view.stage === 'merge' ? wallOf(view, name) : [],
    vote: presentVote(view, name),
  }
}
