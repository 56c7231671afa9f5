/** Which imported answer came from where, and what of a respondent an import may change: by respondent, whatever may be shown. */
import type { QuoteConsent } from '#shared/domain/evidence.ts'
import type { ClientId, ImportId, MentionId, ReasonId, RespondentId, StudyId, TextId } from '#shared/kit/id.ts'
import type { Reader, Writer } from '../sqlite.ts'

/** `content` is a digest of the answer as it was understood; `key` one of who gave it. Neither can be read back. */
export type AnswerSource = {
  readonly respondentId: RespondentId
  readonly studyId: StudyId
  readonly key: string
  readonly content: string
  readonly isComplete: boolean | null
  readonly importId: ImportId
  /** Null in an anonymous study, where no answer may be followed back to a row. */
  readonly row: number | null
}

type Row = {
  respondent_id: string
  study_id: string
  source_key: string
  content: string
  is_complete: number | null
  import_id: string
  row: number | null
}

export const findAnswerSource = (reader: Reader, studyId: StudyId, key: string): AnswerSource | undefined => {
  const row = reader.get<Row>('SELECT * FROM answer_sources WHERE study_id = ? AND source_key = ?', [studyId, key])
  return row === undefined
    ? undefined
    : {
        respondentId: row.respondent_id as RespondentId,
        studyId: row.study_id as StudyId,
        key: row.source_key,
        content: row.content,
        isComplete: row.is_complete === null ? null : row.is_complete === 1,
        importId: row.import_id as ImportId,
        row: row.row,
      }
}

const flag = (value: boolean | null): number | null => (value === null ? null : Number(value))

/** A respondent's later answer takes the place of the earlier. */
export const saveAnswerSource = (writer: Writer, source: AnswerSource): void => {
  writer.run(
    `INSERT INTO answer_sources (respondent_id, study_id, source_key, content, is_complete, import_id, row)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (respondent_id) DO UPDATE SET content = excluded.content, is_complete = excluded.is_complete,
       import_id = excluded.import_id, row = excluded.row`,
    [
      source.respondentId,
      source.studyId,
      source.key,
      source.content,
      flag(source.isComplete),
      source.importId,
      source.row,
    ],
  )
}

export type EnteredMention = {
  readonly id: MentionId
  readonly reasonId: ReasonId
  readonly pain: number | null
  readonly isMain: boolean
  readonly verbatim: string
}

/** What was entered or imported of a respondent; what follows from coding is not among it. */
export const listEnteredMentions = (reader: Reader, respondentId: RespondentId): EnteredMention[] =>
  reader
    .all<{ id: string; reason_id: string; pain: number | null; is_main: number; verbatim: string }>(
      `SELECT id, reason_id, pain, is_main, verbatim FROM mentions
       WHERE respondent_id = ? AND origin = 'entered' ORDER BY created_at, rowid`,
      [respondentId],
    )
    .map(row => ({
      id: row.id as MentionId,
      reasonId: row.reason_id as ReasonId,
      pain: row.pain,
      isMain: row.is_main === 1,
      verbatim: row.verbatim,
    }))

/** Changes what a file says of a mention; standing and words that were noted since stay. */
export const changeMention = (
  writer: Writer,
  id: MentionId,
  change: { readonly pain: number | null; readonly isMain: boolean; readonly verbatim: string },
): number =>
  writer.run('UPDATE mentions SET pain = ?, is_main = ?, verbatim = ? WHERE id = ?', [
    change.pain,
    change.isMain ? 1 : 0,
    change.verbatim,
    id,
  ])

/** What a later answer of the same respondent changes of him; null leaves what is known. */
export const changeRespondent = (
  writer: Writer,
  id: RespondentId,
  change: { readonly consent: QuoteConsent | null; readonly clientId: ClientId | null },
): number =>
  writer.run('UPDATE respondents SET consent = coalesce(?, consent), client_id = coalesce(?, client_id) WHERE id = ?', [
    change.consent,
    change.clientId,
    id,
  ])

export type AnswerText = { readonly id: TextId; readonly questionId: string | null; readonly body: string }

export const listAnswerTexts = (reader: Reader, respondentId: RespondentId): AnswerText[] =>
  reader
    .all<{ id: string; question_id: string | null; body: string }>(
      `SELECT id, question_id, body FROM texts WHERE respondent_id = ? AND kind = 'answer' ORDER BY position, id`,
      [respondentId],
    )
    .map(row => ({ id: row.id as TextId, questionId: row.question_id, body: row.body }))
