/** The session of a led brainstorm: its stage and clock, seats, cards, and what was put together. */
import type { Card, CardMerge, Seat, StageVisit } from '#shared/domain/brainstorm/session.ts'
import type { Stage } from '#shared/domain/brainstorm/stages.ts'
import type { Timer } from '#shared/domain/brainstorm/timer.ts'
import type { CardId, ClusterId, MergeId, ReasonId, StudyId } from '#shared/kit/id.ts'
import type { Reader, Writer } from '../sqlite.ts'

export type SessionRow = { readonly stage: Stage; readonly begunAt: number }

export const findSession = (reader: Reader, studyId: StudyId): SessionRow | undefined =>
  reader.get<SessionRow>('SELECT stage, begun_at AS begunAt FROM brainstorm_sessions WHERE study_id = ?', [studyId])

export const insertSession = (writer: Writer, studyId: StudyId, stage: Stage, at: number): void => {
  writer.run('INSERT INTO brainstorm_sessions (study_id, stage, begun_at) VALUES (?, ?, ?)', [studyId, stage, at])
}

export const listVisits = (reader: Reader, studyId: StudyId): StageVisit[] =>
  reader.all<StageVisit>(
    'SELECT stage, entered_at AS enteredAt, left_at AS leftAt FROM brainstorm_stages WHERE study_id = ? ORDER BY seq',
    [studyId],
  )

/** Leaves the stage that the session is in and enters another. */
export const enterStage = (writer: Writer, studyId: StudyId, stage: Stage, at: number): void => {
  writer.run('UPDATE brainstorm_sessions SET stage = ? WHERE study_id = ?', [stage, studyId])
  writer.run('UPDATE brainstorm_stages SET left_at = ? WHERE study_id = ? AND left_at IS NULL', [at, studyId])
  writer.run(
    `INSERT INTO brainstorm_stages (study_id, seq, stage, entered_at, left_at)
     VALUES (:study, (SELECT coalesce(max(seq), 0) + 1 FROM brainstorm_stages WHERE study_id = :study), :stage, :at, NULL)`,
    { study: studyId, stage, at },
  )
}

export const listTimers = (reader: Reader, studyId: StudyId): { readonly [stage in Stage]?: Timer } =>
  Object.fromEntries(
    reader
      .all<{ stage: Stage; leftMs: number; endsAt: number | null }>(
        'SELECT stage, left_ms AS leftMs, ends_at AS endsAt FROM brainstorm_timers WHERE study_id = ?',
        [studyId],
      )
      .map(({ stage, leftMs, endsAt }) => [stage, { leftMs, endsAt }]),
  )

export const saveTimer = (writer: Writer, studyId: StudyId, stage: Stage, timer: Timer): void => {
  writer.run(
    `INSERT INTO brainstorm_timers (study_id, stage, left_ms, ends_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (study_id, stage) DO UPDATE SET left_ms = excluded.left_ms, ends_at = excluded.ends_at`,
    [studyId, stage, timer.leftMs, timer.endsAt],
  )
}

export const listSeats = (reader: Reader, studyId: StudyId): Seat[] =>
  reader
    .all<{ seat: number; present: number; name: string }>(
      'SELECT seat, present, name FROM brainstorm_seats WHERE study_id = ? ORDER BY seat',
      [studyId],
    )
    .map(row => ({ ...row, present: row.present === 1 }))

export const saveSeat = (writer: Writer, studyId: StudyId, { seat, present, name }: Seat): void => {
  writer.run(
    `INSERT INTO brainstorm_seats (study_id, seat, present, name) VALUES (?, ?, ?, ?)
     ON CONFLICT (study_id, seat) DO UPDATE SET present = excluded.present, name = excluded.name`,
    [studyId, seat, present ? 1 : 0, name],
  )
}

export const removeSeatsAfter = (writer: Writer, studyId: StudyId, last: number): void => {
  writer.run('DELETE FROM brainstorm_seats WHERE study_id = ? AND seat > ?', [studyId, last])
}

/** Whether a seat after `last` wrote a card or handed in a ballot. */
export const areSeatsUsedAfter = (reader: Reader, studyId: StudyId, last: number): boolean =>
  reader.get(
    `SELECT 1 FROM brainstorm_cards WHERE study_id = :study AND seat > :last
     UNION ALL SELECT 1 FROM brainstorm_ballots JOIN brainstorm_votes ON brainstorm_votes.id = vote_id
     WHERE study_id = :study AND seat > :last LIMIT 1`,
    { study: studyId, last },
  ) !== undefined

const CARDS =
  'SELECT id, seat, position, number, text, meaning, home, created_at AS createdAt FROM brainstorm_cards WHERE study_id = ?'

/** In the order written. */
export const listCards = (reader: Reader, studyId: StudyId): Card[] =>
  reader.all<Card>(`${CARDS} ORDER BY created_at, rowid`, [studyId])

export const findCard = (reader: Reader, studyId: StudyId, id: CardId): Card | undefined =>
  reader.get<Card>(`${CARDS} AND id = ?`, [studyId, id])

/** A card begins as a cluster of its own. @param number null before numbers are dealt */
export const insertCard = (
  writer: Writer,
  studyId: StudyId,
  card: Pick<Card, 'id' | 'home' | 'seat' | 'number' | 'text' | 'createdAt'>,
): void => {
  writer.run('INSERT INTO brainstorm_clusters (id, study_id, reason_id) VALUES (?, ?, NULL)', [card.home, studyId])
  writer.run(
    `INSERT INTO brainstorm_cards (id, study_id, seat, position, number, text, meaning, home, created_at)
     VALUES (:id, :study, :seat,
       (SELECT coalesce(max(position), 0) + 1 FROM brainstorm_cards WHERE study_id = :study AND seat = :seat),
       :number, :text, '', :home, :at)`,
    {
      id: card.id,
      study: studyId,
      seat: card.seat,
      number: card.number,
      text: card.text,
      home: card.home,
      at: card.createdAt,
    },
  )
}

export const saveCardText = (writer: Writer, id: CardId, text: string, meaning: string): void => {
  writer.run('UPDATE brainstorm_cards SET text = ?, meaning = ? WHERE id = ?', [text, meaning, id])
}

export const saveCardNumber = (writer: Writer, id: CardId, number: number): void => {
  writer.run('UPDATE brainstorm_cards SET number = ? WHERE id = ?', [number, id])
}

/** Its cluster stays: others may stand in it. */
export const removeCard = (writer: Writer, id: CardId): void => {
  writer.run('DELETE FROM brainstorm_cards WHERE id = ?', [id])
}

/** The reasons by which clusters were named. */
export const listNames = (reader: Reader, studyId: StudyId): ReadonlyMap<ClusterId, ReasonId> =>
  new Map(
    reader
      .all<{ id: ClusterId; reason: ReasonId }>(
        'SELECT id, reason_id AS reason FROM brainstorm_clusters WHERE study_id = ? AND reason_id IS NOT NULL',
        [studyId],
      )
      .map(row => [row.id, row.reason]),
  )

/** @returns 0 where the study has no such cluster. */
export const saveName = (writer: Writer, studyId: StudyId, id: ClusterId, reasonId: ReasonId | null): number =>
  writer.run('UPDATE brainstorm_clusters SET reason_id = ? WHERE id = ? AND study_id = ?', [reasonId, id, studyId])

/** In the order made. */
export const listCardMerges = (reader: Reader, studyId: StudyId): CardMerge[] =>
  reader.all<CardMerge>(
    `SELECT id, card_id AS cardId, from_cluster AS "from", into_cluster AS "into", at, taken_apart_at AS takenApartAt
     FROM brainstorm_merges WHERE study_id = ? ORDER BY seq`,
    [studyId],
  )

export const insertCardMerge = (
  writer: Writer,
  studyId: StudyId,
  merge: Pick<CardMerge, 'id' | 'cardId' | 'from' | 'into' | 'at'>,
): void => {
  writer.run(
    `INSERT INTO brainstorm_merges (id, study_id, seq, card_id, from_cluster, into_cluster, at, taken_apart_at)
     VALUES (:id, :study, (SELECT coalesce(max(seq), 0) + 1 FROM brainstorm_merges WHERE study_id = :study),
       :card, :from, :into, :at, NULL)`,
    { id: merge.id, study: studyId, card: merge.cardId, from: merge.from, into: merge.into, at: merge.at },
  )
}

/** @returns 0 where it does not stand. */
export const takeMergeApart = (writer: Writer, studyId: StudyId, id: MergeId, at: number): number =>
  writer.run(
    'UPDATE brainstorm_merges SET taken_apart_at = ? WHERE id = ? AND study_id = ? AND taken_apart_at IS NULL',
    [at, id, studyId],
  )
