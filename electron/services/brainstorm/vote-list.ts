/** The list of a vote: made from the clusters, renewed while no ballot is in, with a code for every seat. */
import { drawCodes } from '#shared/domain/brainstorm/ballot-code.ts'
import type { Cluster } from '#shared/domain/brainstorm/clusters.ts'
import type { Vote, VoteItem } from '#shared/domain/brainstorm/session.ts'
import type { Round } from '#shared/domain/brainstorm/stages.ts'
import type { StudyId } from '#shared/kit/id.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { listSeats } from '#electron/storage/queries/brainstorm-queries.ts'
import {
  insertCode,
  listBallots,
  listCodes,
  listVotes,
  replaceVoteItems,
} from '#electron/storage/queries/vote-queries.ts'
import { findStudy } from '#electron/storage/queries/study-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import { readClusters } from './session-context.ts'

/** A choice among fewer is none. */
const FEWEST_ITEMS = 2

/** @returns failures: `clusters-unnamed` {count}, `vote-no-items` */
export const voteItemsOf = (clusters: readonly Cluster[]): Result<readonly VoteItem[]> => {
  const named = clusters.flatMap(({ id, reasonId }) => (reasonId === null ? [] : [{ clusterId: id, reasonId }]))
  if (named.length < clusters.length) return fail('clusters-unnamed', { count: clusters.length - named.length })
  if (named.length < FEWEST_ITEMS) return fail('vote-no-items')
  return ok(named.map((item, index) => ({ ...item, number: index + 1 })))
}

export const isSameList = (items: readonly VoteItem[], others: readonly VoteItem[]): boolean =>
  items.length === others.length &&
  items.every((item, index) => item.clusterId === others[index]?.clusterId && item.number === others[index].number)

/** The vote of a round that was not set aside. */
export const standingVote = (reader: Reader, studyId: StudyId, round: Round): Vote | undefined =>
  listVotes(reader, studyId).find(vote => vote.round === round && vote.setAsideAt === null)

/** Gives every seat a code for every vote that stands; those that have one keep it, for it may be printed. */
export const giveCodes = (writer: Writer, studyId: StudyId): void => {
  const seats = listSeats(writer, studyId).map(seat => seat.seat)
  const seed = findStudy(writer, studyId)?.seed ?? 0
  for (const vote of listVotes(writer, studyId).filter(one => one.setAsideAt === null)) {
    const codes = listCodes(writer, studyId)
    const has = new Set(codes.filter(code => code.voteId === vote.id).map(code => code.seat))
    const without = seats.filter(seat => !has.has(seat))
    // The number of codes so far goes into the seed: no two draws of a study are the same.
    const drawn = drawCodes(without.length, seed + codes.length, new Set(codes.map(code => code.code)))
    for (const [index, seat] of without.entries())
      insertCode(writer, { voteId: vote.id, seat, code: drawn[index] ?? '' })
  }
}

/** While no ballot is in, the list of a vote follows the clusters; unnamed ones leave it as it is. */
export const followClusters = (writer: Writer, studyId: StudyId): void => {
  const items = voteItemsOf(readClusters(writer, studyId))
  if (!items.ok) return
  const ballots = listBallots(writer, studyId)
  for (const vote of listVotes(writer, studyId))
    if (vote.setAsideAt === null && (ballots.get(vote.id) ?? []).length === 0 && !isSameList(vote.items, items.value))
      replaceVoteItems(writer, vote.id, items.value)
}
