/** Erases interviews for good: by their day when an engagement is opened, or because somebody asks. */
import type { Erasure } from '#shared/domain/interviews.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { RespondentId } from '#shared/kit/id.ts'
import { ok, type Result } from '#shared/kit/result.ts'
import type { EngagementFile } from '#electron/storage/engagement-file.ts'
import { eraseRows, hasUnfinishedErasure, listDueErasures } from '#electron/storage/queries/erasure-queries.ts'
import { finishErasures } from '#electron/storage/queries/interview-queries.ts'
import type { ServiceContext } from './context.ts'

/** The rows are marked in the file as not finished until no byte is left: whatever cuts this off, the next opening goes on. */
const finish = (context: Pick<ServiceContext, 'files'>, file: EngagementFile): Result<null> => {
  context.files.forget()
  const gone = file.eraseRemnants()
  if (!gone.ok) return gone
  return file.change(writer => {
    finishErasures(writer)
    return ok(null)
  })
}

/** @returns whether all of it is done; a failure is one of rows, then nothing was erased */
export const eraseInterviews = (
  context: Pick<ServiceContext, 'files' | 'clock'>,
  file: EngagementFile,
  respondentIds: readonly RespondentId[],
  cause: Erasure['cause'],
): Result<{ readonly isFinished: boolean }> => {
  const today = dayOfInstant(context.clock())
  const erased = file.change(writer => {
    for (const id of respondentIds) eraseRows(writer, id, cause, today)
    return ok(null)
  })
  return erased.ok ? ok({ isFinished: finish(context, file).ok }) : erased
}

/** Call when an engagement has been opened: erases what is due, and goes on with what was cut off. */
export const eraseDue = (context: Pick<ServiceContext, 'files' | 'clock'>, file: EngagementFile): void => {
  const due = listDueErasures(file.reader, dayOfInstant(context.clock()))
  if (due.length > 0) eraseInterviews(context, file, due, 'date')
  else if (hasUnfinishedErasure(file.reader)) finish(context, file)
}
