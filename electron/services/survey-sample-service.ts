/** Whom a client survey asks: the preview of a plan, the draw, the call list and its attempts. */
import { classifyClients } from '#shared/analysis/client-classes.ts'
import { responseByStratum, responseOf } from '#shared/analysis/response.ts'
import { drawSample, planSample, sampleAdvice, type SampleClient } from '#shared/analysis/survey-sample.ts'
import type { CallList } from '#shared/contract/survey.ts'
import { outcomeOf, type CallLine, type SamplePlanDraft } from '#shared/domain/survey-sample.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { AttemptId, StudyId } from '#shared/kit/id.ts'
import { fail, mustExist, ok, type Result } from '#shared/kit/result.ts'
import { clientExists } from '#electron/storage/queries/client-queries.ts'
import {
  findAttemptStudy,
  findSample,
  insertAttempt,
  listAttempts,
  listMembers,
  removeAttempt,
  saveSample,
} from '#electron/storage/queries/sample-queries.ts'
import { findStudy, listRespondents, saveStudy } from '#electron/storage/queries/study-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import type { ClientFacts } from './audit-figures.ts'
import type { FactsCache } from './client-service.ts'
import { edit, withEngagement, type Handlers, type ServiceContext } from './context.ts'
import { openSurvey, SURVEY_AREAS } from './open-survey.ts'
import { readAnswered, readSurveyResults } from './survey-figures.ts'

type Names =
  | 'survey.previewSample'
  | 'survey.drawSample'
  | 'survey.calls'
  | 'survey.logAttempt'
  | 'survey.removeAttempt'

/** The lost clients as the plan sees them, classed by the revenue they took along. */
const sampleClients = (facts: ClientFacts, field: SamplePlanDraft['field']) => {
  const lost = facts.rows.filter(row => row.isLost)
  const classes = classifyClients(lost)
  const clients = lost.map((row): SampleClient => ({
    id: row.id,
    abcClass: classes.classes.get(row.id) ?? null,
    value: field === 'none' ? null : row[field],
  }))
  return { clients, classes }
}

const readCalls = (reader: Reader, facts: ClientFacts, studyId: StudyId, now: number): CallList => {
  const rows = new Map(facts.rows.map(row => [row.id, row]))
  const attempts = Map.groupBy(listAttempts(reader, studyId), attempt => attempt.clientId)
  const answered = readAnswered(reader, studyId)
  const respondents = Map.groupBy(listRespondents(reader, studyId), respondent => respondent.clientId)
  const lines = listMembers(reader, studyId).map(({ clientId, stratum }): CallLine => {
    const row = mustExist(rows.get(clientId), 'a client of the sample')
    const own = attempts.get(clientId) ?? []
    const people = respondents.get(clientId) ?? []
    const isAnswered = people.some(person => answered.has(person.id))
    const { id, name, contact, phone, email, manager } = row
    return {
      id,
      name,
      contact,
      phone,
      email,
      manager,
      stratum,
      attempts: own,
      respondents: people.length,
      outcome: outcomeOf(own, isAnswered),
    }
  })
  return {
    plan: findSample(reader, studyId) ?? null,
    lines,
    response: responseOf(lines),
    strata: responseByStratum(lines),
    coverage: readSurveyResults(reader, facts, studyId).coverage,
    today: dayOfInstant(now),
  }
}

const hasAttempts = (reader: Reader, studyId: StudyId): boolean =>
  listAttempts(reader, studyId).length > 0 && listMembers(reader, studyId).length > 0

export const createSurveySampleService = (context: ServiceContext, facts: FactsCache): Handlers<Names> => ({
  'survey.previewSample': ({ engagement, plan }) =>
    withEngagement(context, engagement, open => {
      const { clients, classes } = sampleClients(facts.get(open), plan.field)
      const count = (letter: 'A' | 'B' | 'C'): number => clients.filter(({ abcClass }) => abcClass === letter).length
      const own = { A: count('A'), B: count('B'), C: count('C') }
      return ok({
        lost: clients.length,
        classes: own,
        unknown: classes.unknown,
        notPositive: classes.notPositive,
        advice: sampleAdvice(clients.length, own.A),
        strata: planSample(clients, plan),
      })
    }),
  'survey.drawSample': ({ engagement, studyId, plan }) =>
    edit(
      context,
      engagement,
      { label: 'sample-drawn', areas: SURVEY_AREAS },
      (writer, open): Result<{ drawn: number }> => {
        const study = openSurvey(writer, studyId)
        if (!study.ok) return study
        // Whoever was called already would silently fall out of the sample, and out of the response rate.
        if (hasAttempts(writer, studyId)) return fail('sample-in-use', { study: study.value.title })
        const { clients } = sampleClients(facts.get(open), plan.field)
        if (clients.length === 0) return fail('nobody-lost')
        const members = drawSample(clients, plan)
        saveSample(writer, studyId, { ...plan, drawnAt: context.clock(), population: clients.length }, members)
        saveStudy(writer, studyId, { ...study.value, asked: members.length })
        return ok({ drawn: members.length })
      },
    ),
  'survey.calls': ({ engagement, studyId }) =>
    withEngagement(context, engagement, open =>
      findStudy(open.reader, studyId) === undefined
        ? fail('not-found')
        : ok(readCalls(open.reader, facts.get(open), studyId, context.clock())),
    ),
  'survey.logAttempt': ({ engagement, studyId, clientId, draft }) =>
    edit(context, engagement, { label: 'attempt-logged', areas: SURVEY_AREAS }, writer => {
      const study = openSurvey(writer, studyId)
      if (!study.ok) return study
      if (!clientExists(writer, clientId)) return fail('not-found')
      const attemptId = context.newId<AttemptId>()
      insertAttempt(writer, attemptId, studyId, clientId, draft)
      return ok({ attemptId })
    }),
  'survey.removeAttempt': ({ engagement, attemptId }) =>
    edit(context, engagement, { label: 'attempt-removed', areas: SURVEY_AREAS }, writer => {
      const studyId = findAttemptStudy(writer, attemptId)
      const study = studyId === undefined ? fail('not-found') : openSurvey(writer, studyId)
      if (!study.ok) return study
      removeAttempt(writer, attemptId)
      return ok(null)
    }),
})
