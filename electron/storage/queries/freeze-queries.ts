/** The record of freezing: when a study was frozen, opened again and why, and when other results were looked at before. It is written outside the history. */
import type { FreezeEvent } from '#shared/domain/brainstorm/session.ts'
import type { StudyId } from '#shared/kit/id.ts'
import type { Reader, Writer } from '../sqlite.ts'

/** In the order written. */
export const listFreezes = (reader: Reader, studyId: StudyId): FreezeEvent[] =>
  reader.all<FreezeEvent>('SELECT at, event, reason FROM study_freezes WHERE study_id = ? ORDER BY seq', [studyId])

export const insertFreeze = (writer: Writer, studyId: StudyId, event: FreezeEvent): void => {
  writer.run(
    `INSERT INTO study_freezes (study_id, seq, at, event, reason)
     VALUES (:study, (SELECT coalesce(max(seq), 0) + 1 FROM study_freezes WHERE study_id = :study), :at, :event, :reason)`,
    { study: studyId, at: event.at, event: event.event, reason: event.reason },
  )
}

/**
 * Led brainstorms that have begun and stand open, while a study of another method holds answers, and that nobody chose to look
 * past since they were opened last. A quick list is a record of what was voted elsewhere: it closes no screen.
 */
export const listOpenGuesses = (reader: Reader): { readonly studyId: StudyId; readonly title: string }[] =>
  reader.all(
    `SELECT studies.id AS studyId, title FROM studies WHERE method_id = 'brainstorm' AND state = 'open'
       AND EXISTS (SELECT 1 FROM brainstorm_sessions WHERE study_id = studies.id)
       AND EXISTS (SELECT 1 FROM mentions JOIN studies AS others ON others.id = mentions.study_id
         WHERE others.method_id <> 'brainstorm')
       AND coalesce((SELECT event FROM study_freezes WHERE study_id = studies.id ORDER BY seq DESC LIMIT 1), '') <> 'looked'
     ORDER BY position`,
  )
