/** What the form of a client survey prints. */
import { fail, type Result } from '#shared/kit/result.ts'
import type { SurveyFormSheet } from '#electron/reporting/worksheets/survey-form-facts.ts'
import { findStudy } from '#electron/storage/queries/study-queries.ts'
import type { SheetRequest } from './worksheet-service.ts'

/** @returns `not-found` where there is no such study; `nothing-to-print` where it has no questionnaire. */
export const readSurveyFormSheet = ({ reader, studyId }: SheetRequest): Result<SurveyFormSheet> =>
  studyId === undefined || findStudy(reader, studyId) === undefined ? fail('not-found') : fail('nothing-to-print')
