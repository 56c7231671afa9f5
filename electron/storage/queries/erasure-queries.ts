/** Erasing one interview from the file's rows: its words, the person, and every step of the history that could bring them back. */
import type { Erasure } from '#shared/domain/interviews.ts'
import type { Day } from '#shared/kit/day.ts'
import type { RespondentId } from '#shared/kit/id.ts'
import type { Reader, Writer } from '../sqlite.ts'

/**
 * Interviews whose day has come, among them those of respondents who were removed and could still come back by undo.
 */
export const listDueErasures = (reader: Reader, today: Day): RespondentId[] =>
  reader
    .all<{ respondent_id: string }>(
      `WITH agreed (respondent_id, erase_on) AS (
         SELECT respondent_id, erase_on FROM interviews WHERE erased_on IS NULL
         UNION ALL
         SELECT json_extract(image, '$.respondent_id'), json_extract(image, '$.erase_on') FROM (
           SELECT coalesce(after, before) AS image FROM undo_changes WHERE table_name = 'interviews'
         ) WHERE json_extract(image, '$.respondent_id') NOT IN (SELECT id FROM respondents)
       )
       SELECT DISTINCT respondent_id FROM agreed
       WHERE erase_on <= ? AND respondent_id NOT IN (SELECT respondent_id FROM erasures) ORDER BY respondent_id`,
      [today],
    )
    .map(row => row.respondent_id as RespondentId)

/** Images of rows that belong to the respondent, by the reference that each table has to him. */
const NAMED_STEPS = `
WITH images (step_id, table_name, image) AS (
  SELECT step_id, table_name, before FROM undo_changes WHERE before IS NOT NULL
  UNION ALL
  SELECT step_id, table_name, after FROM undo_changes WHERE after IS NOT NULL
),
own_texts (id) AS (
  SELECT json_extract(image, '$.id') FROM images
  WHERE table_name = 'texts' AND json_extract(image, '$.respondent_id') = :id
  UNION SELECT id FROM texts WHERE respondent_id = :id
),
own_nodes (id) AS (
  SELECT json_extract(image, '$.id') FROM images
  WHERE table_name = 'why_nodes' AND json_extract(image, '$.respondent_id') = :id
  UNION SELECT id FROM why_nodes WHERE respondent_id = :id
)
SELECT DISTINCT step_id FROM images
WHERE json_extract(image, '$.respondent_id') = :id
  OR (table_name = 'respondents' AND json_extract(image, '$.id') = :id)
  OR json_extract(image, '$.text_id') IN (SELECT id FROM own_texts)
  OR json_extract(image, '$.node_id') IN (SELECT id FROM own_nodes)`

/**
 * Steps are taken back one after another, each from the state that the next left: where one is gone, those before it (or, among the
 * steps that were taken back, those after it) lead nowhere and go with it.
 */
const forgetSteps = (writer: Writer, respondentId: RespondentId): void => {
  const named = new Set(writer.all<{ step_id: number }>(NAMED_STEPS, { id: respondentId }).map(row => row.step_id))
  if (named.size === 0) return
  const steps = writer.all<{ id: number; undone: number }>('SELECT id, undone FROM undo_steps')
  const lastDone = Math.max(-1, ...steps.filter(step => step.undone === 0 && named.has(step.id)).map(step => step.id))
  const firstUndone = Math.min(
    Infinity,
    ...steps.filter(step => step.undone === 1 && named.has(step.id)).map(step => step.id),
  )
  for (const { id, undone } of steps) {
    if (undone === 0 ? id <= lastDone : id >= firstUndone) writer.run('DELETE FROM undo_steps WHERE id = ?', [id])
  }
}

/**
 * Takes the words and the person out of every row, outside the history. The respondent stays as one who was heard, for the client
 * that is counted, with the reasons that were named, painful as they were. Their bytes are gone only when the file, its log and its
 * backups have been written anew.
 */
export const eraseRows = (writer: Writer, respondentId: RespondentId, cause: Erasure['cause'], today: Day): void => {
  const id = { id: respondentId }
  forgetSteps(writer, respondentId)
  // What was coded follows its texts no more: they go, the reasons stay.
  writer.run("UPDATE mentions SET verbatim = '', origin = 'entered' WHERE respondent_id = :id", id)
  writer.run('DELETE FROM why_nodes WHERE respondent_id = :id', id)
  writer.run('DELETE FROM texts WHERE respondent_id = :id', id)
  writer.run('DELETE FROM interview_steps WHERE respondent_id = :id', id)
  writer.run('DELETE FROM answer_sources WHERE respondent_id = :id', id)
  writer.run('DELETE FROM talk_clocks WHERE respondent_id = :id', id)
  writer.run("UPDATE respondents SET name = '', role = '', note = '', consent = 'none' WHERE id = :id", id)
  writer.run(
    `INSERT INTO interviews (respondent_id, recording, sharing, erase_on, person, reach, bring_back, next_step, erased_on)
     SELECT id, NULL, 0, NULL, NULL, '', '', '', :today FROM respondents WHERE id = :id
     ON CONFLICT (respondent_id) DO UPDATE SET recording = NULL, sharing = 0, erase_on = NULL, person = NULL, reach = '',
       bring_back = '', next_step = '', erased_on = excluded.erased_on`,
    { id: respondentId, today },
  )
  writer.run('DELETE FROM drafts WHERE instr(name, :id) > 0 OR instr(value, :id) > 0', id)
  writer.run(
    `INSERT INTO erasures (respondent_id, erased_on, cause, finished, is_read) VALUES (?, ?, ?, 0, 0)
     ON CONFLICT (respondent_id) DO UPDATE SET erased_on = excluded.erased_on, cause = excluded.cause, finished = 0, is_read = 0`,
    [respondentId, today, cause],
  )
}

/** True where rows were erased whose bytes may still stand somewhere. */
export const hasUnfinishedErasure = (reader: Reader): boolean =>
  reader.get('SELECT 1 FROM erasures WHERE finished = 0 LIMIT 1') !== undefined
