/** Finds a client survey that may be edited. */
import type { ChangedArea } from '#shared/contract/plan.ts'
import type { Study } from '#shared/domain/evidence.ts'
import type { StudyId } from '#shared/kit/id.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { findStudy } from '#electron/storage/queries/study-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'

/** What an edit of a survey may change. */
export const SURVEY_AREAS: readonly ChangedArea[] = ['studies', 'texts', 'reasons', 'ranking', 'rules', 'report']

/** @returns `not-found` where the study is none or of another method; `study-frozen` {study}. */
export const openSurvey = (reader: Reader, id: StudyId): Result<Study> => {
  const study = findStudy(reader, id)
  if (study?.methodId !== 'survey') return fail('not-found')
  return study.state === 'frozen' ? fail('study-frozen', { study: study.title }) : ok(study)
}
