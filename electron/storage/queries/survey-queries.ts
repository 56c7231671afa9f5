/** The client survey's script, questions and structured answers; words of answers are `texts` (coding-queries.ts). */
import type {
  AnswerValue,
  Question,
  QuestionDraft,
  QuestionOption,
  SurveyScript,
  WordingCorrection,
} from '#shared/domain/questionnaire.ts'
import type { RespondentId, StudyId, TextId } from '#shared/kit/id.ts'
import type { Localised } from '#shared/kit/language.ts'
import type { Reader, Writer } from '../sqlite.ts'

export const findScript = (reader: Reader, studyId: StudyId): SurveyScript | undefined => {
  const row = reader.get<{ opening: string; closing: string }>(
    'SELECT opening, closing FROM survey_scripts WHERE study_id = ?',
    [studyId],
  )
  return row === undefined
    ? undefined
    : { opening: JSON.parse(row.opening) as Localised, closing: JSON.parse(row.closing) as Localised }
}

export const saveScript = (writer: Writer, studyId: StudyId, script: SurveyScript): void => {
  writer.run(
    `INSERT INTO survey_scripts (study_id, opening, closing) VALUES (?, ?, ?)
     ON CONFLICT (study_id) DO UPDATE SET opening = excluded.opening, closing = excluded.closing`,
    [studyId, JSON.stringify(script.opening), JSON.stringify(script.closing)],
  )
}

type QuestionRow = {
  question_key: string
  kind: Question['kind']
  purpose: Question['purpose']
  texts: string
  options: string
  has_other: number
  catalogue_id: string | null
  corrections: string
  position: number
}

type Texts = Pick<QuestionDraft, 'text' | 'hint' | 'low' | 'high'>

const questionOf = (row: QuestionRow): Question => ({
  key: row.question_key,
  kind: row.kind,
  purpose: row.purpose,
  ...(JSON.parse(row.texts) as Texts),
  options: JSON.parse(row.options) as QuestionOption[],
  hasOther: row.has_other === 1,
  catalogueId: row.catalogue_id,
  corrections: JSON.parse(row.corrections) as WordingCorrection[],
  position: row.position,
})

/** In the order in which they are asked. */
export const listQuestions = (reader: Reader, studyId: StudyId): Question[] =>
  reader
    .all<QuestionRow>('SELECT * FROM survey_questions WHERE study_id = ? ORDER BY position, question_key', [studyId])
    .map(questionOf)

const textsOf = ({ text, hint, low, high }: QuestionDraft): string => JSON.stringify({ text, hint, low, high })

/** Puts the question behind the study's others. */
export const insertQuestion = (writer: Writer, studyId: StudyId, key: string, draft: QuestionDraft): void => {
  writer.run(
    `INSERT INTO survey_questions
       (study_id, question_key, kind, purpose, texts, options, has_other, catalogue_id, corrections, position)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, '[]', (SELECT coalesce(max(position), 0) + 1 FROM survey_questions WHERE study_id = ?))`,
    [
      studyId,
      key,
      draft.kind,
      draft.purpose,
      textsOf(draft),
      JSON.stringify(draft.options),
      draft.hasOther ? 1 : 0,
      draft.catalogueId,
      studyId,
    ],
  )
}

export const saveQuestion = (
  writer: Writer,
  studyId: StudyId,
  key: string,
  draft: QuestionDraft,
  corrections: readonly WordingCorrection[],
): number =>
  writer.run(
    `UPDATE survey_questions SET kind = ?, purpose = ?, texts = ?, options = ?, has_other = ?, corrections = ?
     WHERE study_id = ? AND question_key = ?`,
    [
      draft.kind,
      draft.purpose,
      textsOf(draft),
      JSON.stringify(draft.options),
      draft.hasOther ? 1 : 0,
      JSON.stringify(corrections),
      studyId,
      key,
    ],
  )

export const removeQuestion = (writer: Writer, studyId: StudyId, key: string): number =>
  writer.run('DELETE FROM survey_questions WHERE study_id = ? AND question_key = ?', [studyId, key])

/** Numbers the study's questions in the order of the keys. */
export const orderQuestions = (writer: Writer, studyId: StudyId, keys: readonly string[]): void => {
  for (const [index, key] of keys.entries())
    writer.run('UPDATE survey_questions SET position = ? WHERE study_id = ? AND question_key = ?', [
      index + 1,
      studyId,
      key,
    ])
}

type AnswerRow = { respondent_id: string; question_key: string; value: string }
export type StoredAnswer = {
  readonly respondentId: RespondentId
  readonly questionKey: string
  readonly value: AnswerValue
}

const answerOf = (row: AnswerRow): StoredAnswer => ({
  respondentId: row.respondent_id as RespondentId,
  questionKey: row.question_key,
  value: JSON.parse(row.value) as AnswerValue,
})

export const listAnswers = (reader: Reader, studyId: StudyId): StoredAnswer[] =>
  reader
    .all<AnswerRow>(
      `SELECT survey_answers.* FROM survey_answers JOIN respondents ON respondents.id = survey_answers.respondent_id
       WHERE respondents.study_id = ?`,
      [studyId],
    )
    .map(answerOf)

export const listAnswersOf = (reader: Reader, respondentId: RespondentId): StoredAnswer[] =>
  reader.all<AnswerRow>('SELECT * FROM survey_answers WHERE respondent_id = ?', [respondentId]).map(answerOf)

/** @param value null takes the answer back. */
export const saveAnswer = (
  writer: Writer,
  respondentId: RespondentId,
  questionKey: string,
  value: AnswerValue | null,
): void => {
  if (value === null)
    writer.run('DELETE FROM survey_answers WHERE respondent_id = ? AND question_key = ?', [respondentId, questionKey])
  else
    writer.run(
      `INSERT INTO survey_answers (respondent_id, question_key, value) VALUES (?, ?, ?)
       ON CONFLICT (respondent_id, question_key) DO UPDATE SET value = excluded.value`,
      [respondentId, questionKey, JSON.stringify(value)],
    )
}

/** Words of answers to the study's questions. */
export type AnswerWords = {
  readonly id: TextId
  readonly respondentId: RespondentId
  readonly questionKey: string
  readonly body: string
}

export const listAnswerWords = (reader: Reader, studyId: StudyId): AnswerWords[] =>
  reader
    .all<{ id: string; respondent_id: string; question_id: string; body: string }>(
      `SELECT id, respondent_id, question_id, body FROM texts
       WHERE study_id = ? AND kind = 'answer' AND question_id IS NOT NULL ORDER BY respondent_id, position`,
      [studyId],
    )
    .map(row => ({
      id: row.id as TextId,
      respondentId: row.respondent_id as RespondentId,
      questionKey: row.question_id,
      body: row.body,
    }))

/** Respondents of the study who said whether they may be contacted again; kept apart from the answers. */
export const listContactWishes = (reader: Reader, studyId: StudyId): Map<RespondentId, boolean> =>
  new Map(
    reader
      .all<{ respondent_id: string; may_contact: number }>(
        `SELECT survey_contact_wishes.* FROM survey_contact_wishes
         JOIN respondents ON respondents.id = survey_contact_wishes.respondent_id WHERE respondents.study_id = ?`,
        [studyId],
      )
      .map(row => [row.respondent_id as RespondentId, row.may_contact === 1]),
  )

/** @param mayContact null: it was not asked. */
export const saveContactWish = (writer: Writer, respondentId: RespondentId, mayContact: boolean | null): void => {
  if (mayContact === null) writer.run('DELETE FROM survey_contact_wishes WHERE respondent_id = ?', [respondentId])
  else
    writer.run(
      `INSERT INTO survey_contact_wishes (respondent_id, may_contact) VALUES (?, ?)
       ON CONFLICT (respondent_id) DO UPDATE SET may_contact = excluded.may_contact`,
      [respondentId, mayContact ? 1 : 0],
    )
}
