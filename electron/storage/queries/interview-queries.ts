/** Exit interviews: what was agreed with each respondent, the steps asked, the clock of the talk. */
import {
  EMPTY_INTERVIEW,
  type Erasure,
  type Interview,
  type InterviewDraft,
  type TalkClock,
} from '#shared/domain/interviews.ts'
import type { Day } from '#shared/kit/day.ts'
import type { RespondentId } from '#shared/kit/id.ts'
import type { Reader, Writer } from '../sqlite.ts'

type InterviewRow = {
  respondent_id: string
  recording: InterviewDraft['recording']
  sharing: number
  erase_on: string | null
  person: InterviewDraft['person']
  reach: string
  bring_back: string
  next_step: string
  erased_on: string | null
}

const interviewOf = (row: InterviewRow): Interview => ({
  respondentId: row.respondent_id as RespondentId,
  recording: row.recording,
  sharing: row.sharing === 1,
  eraseOn: row.erase_on,
  person: row.person,
  reach: row.reach,
  bringBack: row.bring_back,
  nextStep: row.next_step,
  erasedOn: row.erased_on,
})

/** What was agreed with a respondent; an interview of which nothing was noted yet has agreed to nothing. */
export const getInterview = (reader: Reader, respondentId: RespondentId): Interview => {
  const row = reader.get<InterviewRow>('SELECT * FROM interviews WHERE respondent_id = ?', [respondentId])
  return row === undefined ? { ...EMPTY_INTERVIEW, respondentId, erasedOn: null } : interviewOf(row)
}

export const listInterviews = (reader: Reader): Interview[] =>
  reader.all<InterviewRow>('SELECT * FROM interviews ORDER BY respondent_id').map(interviewOf)

export const saveInterview = (writer: Writer, respondentId: RespondentId, draft: InterviewDraft): void => {
  writer.run(
    `INSERT INTO interviews (respondent_id, recording, sharing, erase_on, person, reach, bring_back, next_step, erased_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)
     ON CONFLICT (respondent_id) DO UPDATE SET recording = excluded.recording, sharing = excluded.sharing,
       erase_on = excluded.erase_on, person = excluded.person, reach = excluded.reach, bring_back = excluded.bring_back,
       next_step = excluded.next_step`,
    [
      respondentId,
      draft.recording,
      draft.sharing ? 1 : 0,
      draft.eraseOn,
      draft.person,
      draft.reach,
      draft.bringBack,
      draft.nextStep,
    ],
  )
}

export const listAskedSteps = (reader: Reader, respondentId: RespondentId): string[] =>
  reader
    .all<{ step_id: string }>(
      'SELECT step_id FROM interview_steps WHERE respondent_id = ? ORDER BY asked_at, step_id',
      [respondentId],
    )
    .map(row => row.step_id)

/** @param at UTC milliseconds; null takes the tick away. */
export const tickStep = (writer: Writer, respondentId: RespondentId, stepId: string, at: number | null): void => {
  if (at === null)
    writer.run('DELETE FROM interview_steps WHERE respondent_id = ? AND step_id = ?', [respondentId, stepId])
  else
    writer.run(
      'INSERT INTO interview_steps (respondent_id, step_id, asked_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      [respondentId, stepId, at],
    )
}

/** Where the clock was lost with its respondent and both came back, it stands at the last text. */
export const getClock = (reader: Reader, respondentId: RespondentId): TalkClock => {
  const row = reader.get<{ elapsed_seconds: number; running_since: number | null }>(
    'SELECT elapsed_seconds, running_since FROM talk_clocks WHERE respondent_id = ?',
    [respondentId],
  )
  if (row !== undefined) return { elapsedSeconds: row.elapsed_seconds, runningSince: row.running_since }
  const last = reader.get<{ last: number | null }>(
    'SELECT max(at_seconds) AS last FROM texts WHERE respondent_id = ?',
    [respondentId],
  )
  return { elapsedSeconds: last?.last ?? 0, runningSince: null }
}

export const saveClock = (writer: Writer, respondentId: RespondentId, clock: TalkClock): void => {
  writer.run(
    `INSERT INTO talk_clocks (respondent_id, elapsed_seconds, running_since) VALUES (?, ?, ?)
     ON CONFLICT (respondent_id) DO UPDATE SET elapsed_seconds = excluded.elapsed_seconds, running_since = excluded.running_since`,
    [respondentId, clock.elapsedSeconds, clock.runningSince],
  )
}

type ErasureRow = {
  respondent_id: string
  erased_on: Day
  cause: Erasure['cause']
  finished: number
  is_read: number
}

export const listErasures = (reader: Reader): Erasure[] =>
  reader.all<ErasureRow>('SELECT * FROM erasures ORDER BY erased_on, respondent_id').map(row => ({
    respondentId: row.respondent_id as RespondentId,
    erasedOn: row.erased_on,
    cause: row.cause,
    isFinished: row.finished === 1,
    isRead: row.is_read === 1,
  }))

export const finishErasures = (writer: Writer): number =>
  writer.run('UPDATE erasures SET finished = 1 WHERE finished = 0')

export const readErasures = (writer: Writer): number => writer.run('UPDATE erasures SET is_read = 1 WHERE is_read = 0')

export const isErased = (reader: Reader, respondentId: RespondentId): boolean =>
  reader.get('SELECT 1 FROM erasures WHERE respondent_id = ?', [respondentId]) !== undefined
