/** Whom a client survey asks: the plan, the clients drawn, and the attempts to reach them. */
import type { Attempt, AttemptDraft, SamplePlan } from '#shared/domain/survey-sample.ts'
import type { AttemptId, ClientId, StudyId } from '#shared/kit/id.ts'
import type { Reader, Writer } from '../sqlite.ts'

type SampleRow = {
  field: SamplePlan['field']
  whole_a: number
  total: number
  seed: number
  drawn_at: number
  population: number
}

export const findSample = (reader: Reader, studyId: StudyId): SamplePlan | undefined => {
  const row = reader.get<SampleRow>('SELECT * FROM survey_samples WHERE study_id = ?', [studyId])
  return row === undefined
    ? undefined
    : {
        field: row.field,
        wholeA: row.whole_a === 1,
        total: row.total,
        seed: row.seed,
        drawnAt: row.drawn_at,
        population: row.population,
      }
}

export type Member = { readonly clientId: ClientId; readonly stratum: string }

/** Replaces the sample of the study. */
export const saveSample = (writer: Writer, studyId: StudyId, plan: SamplePlan, members: readonly Member[]): void => {
  removeSample(writer, studyId)
  writer.run(
    `INSERT INTO survey_samples (study_id, field, whole_a, total, seed, drawn_at, population) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [studyId, plan.field, plan.wholeA ? 1 : 0, plan.total, plan.seed, plan.drawnAt, plan.population],
  )
  for (const [index, { clientId, stratum }] of members.entries())
    writer.run('INSERT INTO survey_members (study_id, client_id, stratum, position) VALUES (?, ?, ?, ?)', [
      studyId,
      clientId,
      stratum,
      index + 1,
    ])
}

export const removeSample = (writer: Writer, studyId: StudyId): void => {
  writer.run('DELETE FROM survey_members WHERE study_id = ?', [studyId])
  writer.run('DELETE FROM survey_samples WHERE study_id = ?', [studyId])
}

/** In the order of the call list. */
export const listMembers = (reader: Reader, studyId: StudyId): Member[] =>
  reader
    .all<{ client_id: string; stratum: string }>(
      'SELECT client_id, stratum FROM survey_members WHERE study_id = ? ORDER BY position',
      [studyId],
    )
    .map(row => ({ clientId: row.client_id as ClientId, stratum: row.stratum }))

type AttemptRow = {
  id: string
  study_id: string
  client_id: string
  held_on: string
  caller: string
  outcome: Attempt['outcome']
  note: string
}

const attemptOf = (row: AttemptRow): Attempt => ({
  id: row.id as AttemptId,
  clientId: row.client_id as ClientId,
  heldOn: row.held_on,
  by: row.caller,
  outcome: row.outcome,
  note: row.note,
})

/** The oldest first. */
export const listAttempts = (reader: Reader, studyId: StudyId): Attempt[] =>
  reader
    .all<AttemptRow>('SELECT * FROM survey_attempts WHERE study_id = ? ORDER BY held_on, position', [studyId])
    .map(attemptOf)

/** The study of an attempt. */
export const findAttemptStudy = (reader: Reader, id: AttemptId): StudyId | undefined =>
  reader.get<{ study_id: string }>('SELECT study_id FROM survey_attempts WHERE id = ?', [id])?.study_id as
    | StudyId
    | undefined

export const insertAttempt = (
  writer: Writer,
  id: AttemptId,
  studyId: StudyId,
  clientId: ClientId,
  draft: AttemptDraft,
): void => {
  writer.run(
    `INSERT INTO survey_attempts (id, study_id, client_id, held_on, caller, outcome, note, position)
     VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM survey_attempts WHERE study_id = ?))`,
    [id, studyId, clientId, draft.heldOn, draft.by, draft.outcome, draft.note, studyId],
  )
}

export const removeAttempt = (writer: Writer, id: AttemptId): number =>
  writer.run('DELETE FROM survey_attempts WHERE id = ?', [id])
