/** Votes of a led brainstorm: the list on the paper, the codes printed on it, and the ballots. */
import type { Ballot, BallotEntry, Vote, VoteItem, VoteSettings } from '#shared/domain/brainstorm/session.ts'
import type { Round } from '#shared/domain/brainstorm/stages.ts'
import type { BallotVoteId, ClusterId, ReasonId, StudyId } from '#shared/kit/id.ts'
import type { Reader, Writer } from '../sqlite.ts'

type ItemRow = VoteItem & { readonly voteId: BallotVoteId }

const withItems = (votes: readonly Omit<Vote, 'items'>[], items: readonly ItemRow[]): Vote[] =>
  votes.map(vote => ({
    ...vote,
    items: items
      .filter(item => item.voteId === vote.id)
      .map(({ number, clusterId, reasonId }) => ({ number, clusterId, reasonId })),
  }))

/** Every vote of a study in the order opened, those set aside too. */
export const listVotes = (reader: Reader, studyId: StudyId): Vote[] =>
  withItems(
    reader.all<Omit<Vote, 'items'>>(
      `SELECT id, round, mode, size, opened_at AS openedAt, revealed_at AS revealedAt, set_aside_at AS setAsideAt
       FROM brainstorm_votes WHERE study_id = ? ORDER BY opened_at, rowid`,
      [studyId],
    ),
    reader.all<ItemRow>(
      `SELECT vote_id AS voteId, number, cluster_id AS clusterId, reason_id AS reasonId FROM brainstorm_vote_items
       JOIN brainstorm_votes ON brainstorm_votes.id = vote_id WHERE study_id = ? ORDER BY vote_id, number`,
      [studyId],
    ),
  )

export const insertVote = (
  writer: Writer,
  studyId: StudyId,
  vote: VoteSettings & { readonly id: BallotVoteId; readonly round: Round; readonly openedAt: number },
): void => {
  writer.run(
    `INSERT INTO brainstorm_votes (id, study_id, round, mode, size, opened_at, revealed_at, set_aside_at)
     VALUES (?, ?, ?, ?, ?, ?, NULL, NULL)`,
    [vote.id, studyId, vote.round, vote.mode, vote.size, vote.openedAt],
  )
}

export const saveVoteSettings = (writer: Writer, id: BallotVoteId, { mode, size }: VoteSettings): void => {
  writer.run('UPDATE brainstorm_votes SET mode = ?, size = ? WHERE id = ?', [mode, size, id])
}

export const setVoteAside = (writer: Writer, id: BallotVoteId, at: number): void => {
  writer.run('UPDATE brainstorm_votes SET set_aside_at = ? WHERE id = ?', [at, id])
}

export const revealVote = (writer: Writer, id: BallotVoteId, at: number): void => {
  writer.run('UPDATE brainstorm_votes SET revealed_at = ? WHERE id = ? AND revealed_at IS NULL', [at, id])
}

/** Only while no ballot is in: a ballot's numbers mean this list. */
export const replaceVoteItems = (writer: Writer, id: BallotVoteId, items: readonly VoteItem[]): void => {
  writer.run('DELETE FROM brainstorm_vote_items WHERE vote_id = ?', [id])
  for (const { number, clusterId, reasonId } of items)
    writer.run('INSERT INTO brainstorm_vote_items (vote_id, number, cluster_id, reason_id) VALUES (?, ?, ?, ?)', [
      id,
      number,
      clusterId,
      reasonId,
    ])
}

/** A cluster that gets another name has it on the lists that stand, too. */
export const renameVoteItems = (writer: Writer, studyId: StudyId, clusterId: ClusterId, reasonId: ReasonId): void => {
  writer.run(
    `UPDATE brainstorm_vote_items SET reason_id = ? WHERE cluster_id = ?
     AND vote_id IN (SELECT id FROM brainstorm_votes WHERE study_id = ? AND set_aside_at IS NULL)`,
    [reasonId, clusterId, studyId],
  )
}

export type BallotCode = { readonly voteId: BallotVoteId; readonly seat: number; readonly code: string }

/** The codes of every vote of a study. */
export const listCodes = (reader: Reader, studyId: StudyId): BallotCode[] =>
  reader.all<BallotCode>(
    `SELECT vote_id AS voteId, seat, code FROM brainstorm_ballot_codes
     JOIN brainstorm_votes ON brainstorm_votes.id = vote_id WHERE study_id = ? ORDER BY vote_id, seat`,
    [studyId],
  )

export const insertCode = (writer: Writer, { voteId, seat, code }: BallotCode): void => {
  writer.run('INSERT INTO brainstorm_ballot_codes (vote_id, seat, code) VALUES (?, ?, ?)', [voteId, seat, code])
}

export const removeCodesAfter = (writer: Writer, studyId: StudyId, lastSeat: number): void => {
  writer.run(
    'DELETE FROM brainstorm_ballot_codes WHERE seat > ? AND vote_id IN (SELECT id FROM brainstorm_votes WHERE study_id = ?)',
    [lastSeat, studyId],
  )
}

type BallotRow = {
  readonly voteId: BallotVoteId
  readonly seat: number
  readonly spoiled: number
  readonly note: string
  readonly enteredAt: number
}
type BallotItemRow = BallotEntry & { readonly voteId: BallotVoteId; readonly seat: number }

/** The ballots of every vote of a study, by seat; a ranking's entries by rank, others by number. */
export const listBallots = (reader: Reader, studyId: StudyId): ReadonlyMap<BallotVoteId, readonly Ballot[]> => {
  const rows = reader.all<BallotRow>(
    `SELECT vote_id AS voteId, seat, spoiled, note, entered_at AS enteredAt FROM brainstorm_ballots
     JOIN brainstorm_votes ON brainstorm_votes.id = vote_id WHERE study_id = ? ORDER BY seat`,
    [studyId],
  )
  const items = reader.all<BallotItemRow>(
    `SELECT vote_id AS voteId, seat, number, value FROM brainstorm_ballot_items
     JOIN brainstorm_votes ON brainstorm_votes.id = vote_id WHERE study_id = ? ORDER BY seat, number`,
    [studyId],
  )
  const entriesOf = Map.groupBy(items, item => `${item.voteId}/${item.seat}`)
  return Map.groupBy(
    rows.map(row => ({
      voteId: row.voteId,
      seat: row.seat,
      spoiled: row.spoiled === 1,
      note: row.note,
      enteredAt: row.enteredAt,
      entries: (entriesOf.get(`${row.voteId}/${row.seat}`) ?? []).map(({ number, value }) => ({ number, value })),
    })),
    ballot => ballot.voteId,
  )
}

/** @returns 0 where the seat had none. */
export const removeBallot = (writer: Writer, voteId: BallotVoteId, seat: number): number =>
  writer.run('DELETE FROM brainstorm_ballots WHERE vote_id = ? AND seat = ?', [voteId, seat])

export const insertBallot = (writer: Writer, voteId: BallotVoteId, ballot: Ballot): void => {
  writer.run('INSERT INTO brainstorm_ballots (vote_id, seat, spoiled, note, entered_at) VALUES (?, ?, ?, ?, ?)', [
    voteId,
    ballot.seat,
    ballot.spoiled ? 1 : 0,
    ballot.note,
    ballot.enteredAt,
  ])
  for (const { number, value } of ballot.entries)
    writer.run('INSERT INTO brainstorm_ballot_items (vote_id, seat, number, value) VALUES (?, ?, ?, ?)', [
      voteId,
      ballot.seat,
      number,
      value,
    ])
}
