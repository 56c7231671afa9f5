/** Gathers what the results of a survey are computed from. */
import { surveyResults, type SurveyAnswer, type SurveyResults } from '#shared/analysis/survey-results.ts'
import type { RespondentId, StudyId } from '#shared/kit/id.ts'
import { findSample, listAttempts, listMembers } from '#electron/storage/queries/sample-queries.ts'
import { listMentions, listRespondents } from '#electron/storage/queries/study-queries.ts'
import { listAnswers, listAnswerWords, listQuestions } from '#electron/storage/queries/survey-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import type { ClientFacts } from './audit-figures.ts'

/** Values and words of the same answer are one answer. */
export const readAnswers = (reader: Reader, studyId: StudyId): readonly SurveyAnswer[] => {
  const words = new Map(
    listAnswerWords(reader, studyId).map(text => [`${text.respondentId} ${text.questionKey}`, text]),
  )
  const valued = listAnswers(reader, studyId).map((answer): SurveyAnswer => {
    const id = `${answer.respondentId} ${answer.questionKey}`
    const body = words.get(id)?.body ?? ''
    words.delete(id)
    return { ...answer, words: body }
  })
  const worded = [...words.values()].map(({ respondentId, questionKey, body }): SurveyAnswer => ({
    respondentId,
    questionKey,
    value: null,
    words: body,
  }))
  return [...valued, ...worded]
}

/** Respondents of whom anything is recorded: a call begun by mistake is no answer. */
export const readAnswered = (reader: Reader, studyId: StudyId): ReadonlySet<RespondentId> =>
  new Set([...readAnswers(reader, studyId).map(answer => answer.respondentId), ...mentioning(reader, studyId)])

const mentioning = (reader: Reader, studyId: StudyId): readonly RespondentId[] =>
  listMentions(reader, studyId).flatMap(({ respondentId }) => respondentId ?? [])

export const readSurveyResults = (reader: Reader, facts: ClientFacts, studyId: StudyId): SurveyResults => {
  const sample = findSample(reader, studyId)
  return surveyResults({
    questions: listQuestions(reader, studyId),
    respondents: listRespondents(reader, studyId),
    answers: readAnswers(reader, studyId),
    mentioning: mentioning(reader, studyId),
    lost: facts.rows.filter(row => row.isLost).length,
    drawn: sample === undefined ? null : listMembers(reader, studyId).length,
    population: sample?.population ?? null,
    attempted: listAttempts(reader, studyId).map(attempt => attempt.clientId),
  })
}
