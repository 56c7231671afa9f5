/** A study that takes edits: there, and not frozen. */
import type { Study } from '#shared/domain/evidence.ts'
import { finalReasonId } from '#shared/domain/reasons.ts'
import type { ReasonId, StudyId } from '#shared/kit/id.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import { findStudy } from '#electron/storage/queries/study-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'

/** @returns `not-found`, or `study-frozen` for a study that takes no edit until it is opened again. */
export const openStudy = (reader: Reader, id: StudyId): Result<Study> => {
  const study = findStudy(reader, id)
  if (study === undefined) return fail('not-found')
  return study.state === 'frozen' ? fail('study-frozen', { study: study.title }) : ok(study)
}

/** The study of a mention, respondent or text, when it may be edited. */
export const openStudyOf = (reader: Reader, part: { readonly studyId: StudyId } | undefined): Result<Study> =>
  part === undefined ? fail('not-found') : openStudy(reader, part.studyId)

/** A reason of this engagement; one that was merged away sends to the reason it counts for. */
export const usableReason = (reader: Reader, id: ReasonId): Result<ReasonId> => {
  const reasons = new Map(listReasons(reader).map(reason => [reason.id, reason]))
  return reasons.has(id) ? ok(finalReasonId(reasons, id)) : fail('not-found')
}
