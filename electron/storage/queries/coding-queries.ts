/** Texts in the respondents' words, what the coders made of them, and what was settled. */
import type {
  Coder,
  Coding,
  CodingDraft,
  CodingMark,
  CodingState,
  Settlement,
  SourceText,
  TextKind,
} from '#shared/domain/coding.ts'
import type { CodingId, ReasonId, RespondentId, StudyId, TextId } from '#shared/kit/id.ts'
import type { Reader, SqlParams, Writer } from '../sqlite.ts'
import { HIDDEN_STUDIES, POLLS } from './anonymity-queries.ts'

type TextRow = {
  id: string
  study_id: string
  respondent_id: string
  kind: TextKind
  question_id: string | null
  body: string
  at_seconds: number | null
  off_record: number
  position: number
  created_at: number
}

const textOf = (row: TextRow): SourceText => ({
  id: row.id as TextId,
  studyId: row.study_id as StudyId,
  respondentId: row.respondent_id as RespondentId,
  kind: row.kind,
  questionId: row.question_id,
  body: row.body,
  atSeconds: row.at_seconds,
  offRecord: row.off_record === 1,
  position: row.position,
  createdAt: row.created_at,
})

type CodingRow = {
  id: string
  text_id: string
  reason_id: string
  coder: Coder
  start_at: number
  end_at: number
  is_primary: number
  created_at: number
}

const codingOf = (row: CodingRow): Coding => ({
  id: row.id as CodingId,
  textId: row.text_id as TextId,
  reasonId: row.reason_id as ReasonId,
  coder: row.coder,
  start: row.start_at,
  end: row.end_at,
  isPrimary: row.is_primary === 1,
  createdAt: row.created_at,
})

type SettlementRow = { text_id: string; reason_id: string; holds: number; note: string; settled_at: number }

const settlementOf = (row: SettlementRow): Settlement => ({
  textId: row.text_id as TextId,
  reasonId: row.reason_id as ReasonId,
  holds: row.holds === 1,
  note: row.note,
  settledAt: row.settled_at,
})

type MarkRow = { text_id: string; coder: Coder; read_at: number }

const markOf = (row: MarkRow): CodingMark => ({ textId: row.text_id as TextId, coder: row.coder, readAt: row.read_at })

/** The state of the texts that a condition on `texts` picks. */
const readState = (reader: Reader, where: string, params: SqlParams): CodingState => ({
  texts: reader
    .all<TextRow>(
      `SELECT texts.* FROM texts JOIN respondents ON respondents.id = texts.respondent_id WHERE ${where}
       ORDER BY respondents.study_id, respondents.position, texts.position, texts.id`,
      params,
    )
    .map(textOf),
  codings: reader
    .all<CodingRow>(
      `SELECT codings.* FROM codings JOIN texts ON texts.id = codings.text_id WHERE ${where}
       ORDER BY codings.text_id, codings.start_at, codings.created_at, codings.id`,
      params,
    )
    .map(codingOf),
  marks: reader
    .all<MarkRow>(
      `SELECT coding_marks.* FROM coding_marks JOIN texts ON texts.id = coding_marks.text_id WHERE ${where}`,
      params,
    )
    .map(markOf),
  settlements: reader
    .all<SettlementRow>(
      `SELECT settlements.* FROM settlements JOIN texts ON texts.id = settlements.text_id WHERE ${where}`,
      params,
    )
    .map(settlementOf),
})

/** The texts of a poll stand apart from their forms: nobody is told which were written by one hand, in which order, or when. */
const detached = (reader: Reader, state: CodingState): CodingState => {
  const polls = new Set(reader.all<{ id: string }>(POLLS).map(row => row.id))
  if (!state.texts.some(text => polls.has(text.studyId))) return state
  const apart = state.texts
    .filter(text => polls.has(text.studyId))
    .map(text => ({ ...text, respondentId: text.id as string as RespondentId, position: 0, createdAt: 0 }))
    .sort((left, right) => (left.id < right.id ? -1 : 1))
  return { ...state, texts: [...state.texts.filter(text => !polls.has(text.studyId)), ...apart] }
}

/** Texts of polls under the floor are left out; those of other polls are detached from their forms. */
export const readCodingOfStudy = (reader: Reader, studyId: StudyId): CodingState =>
  detached(reader, readState(reader, `texts.study_id = ? AND texts.study_id NOT IN (${HIDDEN_STUDIES})`, [studyId]))

/** To keep a respondent's mentions in step, never to show. */
export const readCodingOfRespondent = (reader: Reader, respondentId: RespondentId): CodingState =>
  readState(reader, 'texts.respondent_id = ?', [respondentId])

/** As `readCodingOfStudy`, of all studies. */
export const readAllCoding = (reader: Reader): CodingState =>
  detached(reader, readState(reader, `texts.study_id NOT IN (${HIDDEN_STUDIES})`, []))

export const findText = (reader: Reader, id: TextId): SourceText | undefined => {
  const row = reader.get<TextRow>('SELECT * FROM texts WHERE id = ?', [id])
  return row === undefined ? undefined : textOf(row)
}

export type NewText = Pick<
  SourceText,
  'studyId' | 'respondentId' | 'kind' | 'questionId' | 'body' | 'atSeconds' | 'offRecord'
>

/** Puts the text behind the respondent's others. @param at UTC milliseconds */
export const insertText = (writer: Writer, id: TextId, text: NewText, at: number): void => {
  writer.run(
    `INSERT INTO texts (id, study_id, respondent_id, kind, question_id, body, at_seconds, off_record, position, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM texts WHERE respondent_id = ?), ?)`,
    [
      id,
      text.studyId,
      text.respondentId,
      text.kind,
      text.questionId,
      text.body,
      text.atSeconds,
      text.offRecord ? 1 : 0,
      text.respondentId,
      at,
    ],
  )
}

export const saveText = (
  writer: Writer,
  id: TextId,
  text: Pick<SourceText, 'kind' | 'body' | 'atSeconds' | 'offRecord'>,
): number =>
  writer.run('UPDATE texts SET kind = ?, body = ?, at_seconds = ?, off_record = ? WHERE id = ?', [
    text.kind,
    text.body,
    text.atSeconds,
    text.offRecord ? 1 : 0,
    id,
  ])

export const removeText = (writer: Writer, id: TextId): number => writer.run('DELETE FROM texts WHERE id = ?', [id])

export const findCoding = (reader: Reader, id: CodingId): Coding | undefined => {
  const row = reader.get<CodingRow>('SELECT * FROM codings WHERE id = ?', [id])
  return row === undefined ? undefined : codingOf(row)
}

/** A primary one takes the mark from the coder's other codings of this text. */
export const insertCoding = (
  writer: Writer,
  id: CodingId,
  textId: TextId,
  coder: Coder,
  draft: CodingDraft,
  at: number,
): void => {
  if (draft.isPrimary) clearPrimary(writer, textId, coder)
  writer.run(
    `INSERT INTO codings (id, text_id, reason_id, coder, start_at, end_at, is_primary, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, textId, draft.reasonId, coder, draft.start, draft.end, draft.isPrimary ? 1 : 0, at],
  )
}

export const saveCoding = (writer: Writer, coding: Coding): number => {
  if (coding.isPrimary) clearPrimary(writer, coding.textId, coding.coder)
  return writer.run('UPDATE codings SET reason_id = ?, start_at = ?, end_at = ?, is_primary = ? WHERE id = ?', [
    coding.reasonId,
    coding.start,
    coding.end,
    coding.isPrimary ? 1 : 0,
    coding.id,
  ])
}

const clearPrimary = (writer: Writer, textId: TextId, coder: Coder): void => {
  writer.run('UPDATE codings SET is_primary = 0 WHERE text_id = ? AND coder = ? AND is_primary = 1', [textId, coder])
}

export const removeCoding = (writer: Writer, id: CodingId): number =>
  writer.run('DELETE FROM codings WHERE id = ?', [id])

/** @param at UTC milliseconds; null takes the mark away. */
export const markRead = (writer: Writer, textId: TextId, coder: Coder, at: number | null): void => {
  if (at === null) writer.run('DELETE FROM coding_marks WHERE text_id = ? AND coder = ?', [textId, coder])
  else
    writer.run('INSERT INTO coding_marks (text_id, coder, read_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
      textId,
      coder,
      at,
    ])
}

export const saveSettlement = (writer: Writer, settlement: Settlement): void => {
  writer.run(
    `INSERT INTO settlements (text_id, reason_id, holds, note, settled_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (text_id, reason_id) DO UPDATE SET holds = excluded.holds, note = excluded.note, settled_at = excluded.settled_at`,
    [settlement.textId, settlement.reasonId, settlement.holds ? 1 : 0, settlement.note, settlement.settledAt],
  )
}

export const removeSettlement = (writer: Writer, textId: TextId, reasonId: ReasonId): number =>
  writer.run('DELETE FROM settlements WHERE text_id = ? AND reason_id = ?', [textId, reasonId])
