/** Commands of the two votes: names of the clusters, lists, ballots, the reveal. */
import { isCode } from '#shared/domain/brainstorm/ballot-code.ts'
import { checkBallot } from '#shared/domain/brainstorm/read-line.ts'
import type { Vote } from '#shared/domain/brainstorm/session.ts'
import { finalReasonId } from '#shared/domain/reasons.ts'
import type { BallotVoteId, ClusterId, MergeId, ReasonId, StudyId } from '#shared/kit/id.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { insertCardMerge, listSeats, saveName } from '#electron/storage/queries/brainstorm-queries.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import {
  insertBallot,
  insertVote,
  listBallots,
  listCodes,
  listVotes,
  removeBallot,
  renameVoteItems,
  replaceVoteItems,
  revealVote,
  saveVoteSettings,
  setVoteAside,
} from '#electron/storage/queries/vote-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import type { Handlers, ServiceContext } from '../context.ts'
import { usableReason } from '../open-study.ts'
import { editSession, readClusters } from './session-context.ts'
import { syncBrainstormMentions } from './sync-mentions.ts'
import { followClusters, giveCodes, standingVote, voteItemsOf } from './vote-list.ts'

type Names =
  | 'brainstorm.nameCluster'
  | 'brainstorm.openVote'
  | 'brainstorm.restartVote'
  | 'brainstorm.castBallot'
  | 'brainstorm.removeBallot'
  | 'brainstorm.reveal'

const ballotCount = (reader: Reader, studyId: StudyId, voteId: BallotVoteId): number =>
  (listBallots(reader, studyId).get(voteId) ?? []).length

const findVote = (reader: Reader, studyId: StudyId, voteId: BallotVoteId): Vote | undefined =>
  listVotes(reader, studyId).find(vote => vote.id === voteId && vote.setAsideAt === null)

type By = { readonly seat: number } | { readonly code: string }

/** The seat that a ballot belongs to. */
const seatOf = (reader: Reader, studyId: StudyId, vote: Vote, by: By): Result<number> => {
  if ('seat' in by)
    return listSeats(reader, studyId).some(seat => seat.seat === by.seat)
      ? ok(by.seat)
      : fail('no-such-seat', { seat: by.seat })
  if (!isCode(by.code)) return fail('ballot-code-wrong', { code: by.code })
  const found = listCodes(reader, studyId).find(code => code.code === by.code)
  if (found === undefined) return fail('ballot-code-unknown', { code: by.code })
  return found.voteId === vote.id ? ok(found.seat) : fail('ballot-code-other-vote', { code: by.code })
}

/** Another cluster that goes by the same reason, merges of reasons followed. */
const namesake = (reader: Reader, studyId: StudyId, id: ClusterId, reasonId: ReasonId) => {
  const reasons = new Map(listReasons(reader).map(reason => [reason.id, reason]))
  return readClusters(reader, studyId).find(
    cluster => cluster.id !== id && cluster.reasonId !== null && finalReasonId(reasons, cluster.reasonId) === reasonId,
  )
}

export const voteCommands = (context: ServiceContext): Handlers<Names> => {
  const nameCluster = (
    writer: Writer,
    studyId: StudyId,
    clusterId: ClusterId,
    given: ReasonId | null,
  ): Result<{ readonly mergedWith: number | null }> => {
    const reason = given === null ? ok(null) : usableReason(writer, given)
    if (!reason.ok) return reason
    const other = reason.value === null ? undefined : namesake(writer, studyId, clusterId, reason.value)
    if (other !== undefined) {
      const merge = { id: context.newId<MergeId>(), cardId: null, from: clusterId, into: other.id, at: context.clock() }
      insertCardMerge(writer, studyId, merge)
      return ok({ mergedWith: other.number })
    }
    if (saveName(writer, studyId, clusterId, reason.value) === 0) return fail('not-found')
    if (reason.value !== null) renameVoteItems(writer, studyId, clusterId, reason.value)
    syncBrainstormMentions(context, writer, studyId)
    return ok({ mergedWith: null })
  }
  /** A new vote of a round with the list as the clusters are now. */
  const makeVote = (
    writer: Writer,
    studyId: StudyId,
    vote: Pick<Vote, 'round' | 'mode' | 'size'>,
  ): Result<{ readonly voteId: BallotVoteId }> => {
    const items = voteItemsOf(readClusters(writer, studyId))
    if (!items.ok) return items
    const voteId = context.newId<BallotVoteId>()
    const { round, mode, size } = vote
    insertVote(writer, studyId, { id: voteId, round, mode, size, openedAt: context.clock() })
    replaceVoteItems(writer, voteId, items.value)
    giveCodes(writer, studyId)
    return ok({ voteId })
  }
  return {
    'brainstorm.nameCluster': ({ clusterId, reasonId, ...place }) =>
      editSession(context, place, 'brainstorm-named', writer =>
        nameCluster(writer, place.studyId, clusterId, reasonId),
      ),
    'brainstorm.openVote': ({ round, settings, ...place }) =>
      editSession(context, place, 'brainstorm-vote-opened', writer => {
        const vote = standingVote(writer, place.studyId, round)
        if (vote === undefined) return makeVote(writer, place.studyId, { round, ...settings })
        const isSame = vote.mode === settings.mode && vote.size === settings.size
        if (!isSame && ballotCount(writer, place.studyId, vote.id) > 0) return fail('vote-has-ballots')
        const items = voteItemsOf(readClusters(writer, place.studyId))
        if (!items.ok) return items
        saveVoteSettings(writer, vote.id, settings)
        followClusters(writer, place.studyId)
        return ok({ voteId: vote.id })
      }),
    'brainstorm.restartVote': ({ round, ...place }) =>
      editSession(context, place, 'brainstorm-vote-restarted', writer => {
        const vote = standingVote(writer, place.studyId, round)
        if (vote === undefined) return fail('not-found')
        setVoteAside(writer, vote.id, context.clock())
        const made = makeVote(writer, place.studyId, vote)
        if (made.ok) syncBrainstormMentions(context, writer, place.studyId)
        return made
      }),
    'brainstorm.castBallot': ({ voteId, by, spoiled, note, entries, ...place }) =>
      editSession(context, place, 'brainstorm-ballot', writer => {
        const vote = findVote(writer, place.studyId, voteId)
        if (vote === undefined) return fail('not-found')
        const seat = seatOf(writer, place.studyId, vote, by)
        if (!seat.ok) return seat
        const numbers = vote.items.map(item => item.number)
        const checked = spoiled ? ok(null) : checkBallot(entries, vote, numbers)
        if (!checked.ok) return checked
        const replaced = removeBallot(writer, voteId, seat.value) === 1
        const kept = spoiled ? [] : entries
        insertBallot(writer, voteId, { seat: seat.value, spoiled, note, entries: kept, enteredAt: context.clock() })
        syncBrainstormMentions(context, writer, place.studyId)
        return ok({ seat: seat.value, replaced })
      }),
    'brainstorm.removeBallot': ({ voteId, seat, ...place }) =>
      editSession(context, place, 'brainstorm-ballot-removed', writer => {
        if (findVote(writer, place.studyId, voteId) === undefined) return fail('not-found')
        if (removeBallot(writer, voteId, seat) === 0) return fail('not-found')
        syncBrainstormMentions(context, writer, place.studyId)
        return ok(null)
      }),
    'brainstorm.reveal': ({ voteId, ...place }) =>
      editSession(context, place, 'brainstorm-revealed', writer => {
        const vote = findVote(writer, place.studyId, voteId)
        if (vote === undefined) return fail('not-found')
        if (ballotCount(writer, place.studyId, voteId) === 0) return fail('vote-no-ballots')
        revealVote(writer, voteId, context.clock())
        syncBrainstormMentions(context, writer, place.studyId)
        return ok(null)
      }),
  }
}
