/** The client survey's questionnaire, its answers, and what they come to. */
import type { Questionnaire } from '#shared/contract/survey.ts'
import {
  estimatedMinutes,
  isCompatible,
  type AnswerDraft,
  type CatalogueQuestion,
  type Question,
  type QuestionDraft,
  type SurveyScript,
} from '#shared/domain/questionnaire.ts'
import type { RespondentId, StudyId } from '#shared/kit/id.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import { findRespondent, findStudy } from '#electron/storage/queries/study-queries.ts'
import {
  findScript,
  insertQuestion,
  listAnswers,
  listAnswerWords,
  listContactWishes,
  listQuestions,
  orderQuestions,
  removeQuestion,
  saveContactWish,
  saveQuestion,
  saveScript,
} from '#electron/storage/queries/survey-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import type { FactsCache } from './client-service.ts'
import { edit, withEngagement, type Handlers, type ServiceContext } from './context.ts'
import { openSurvey, SURVEY_AREAS } from './open-survey.ts'
import { recordAnswer } from './record-answer.ts'
import { readAnswers, readSurveyResults } from './survey-figures.ts'

type Names =
  | 'survey.catalogue'
  | 'survey.questionnaire'
  | 'survey.adopt'
  | 'survey.saveScript'
  | 'survey.addQuestion'
  | 'survey.saveQuestion'
  | 'survey.removeQuestion'
  | 'survey.moveQuestion'
  | 'survey.answers'
  | 'survey.answer'
  | 'survey.saveContactWish'
  | 'survey.results'

const isSurvey = (reader: Reader, studyId: StudyId): boolean => findStudy(reader, studyId)?.methodId === 'survey'

/** An option that stands for a reason must name one of this engagement: else choosing it would make no mention, without a word. */
const namesKnownReasons = (reader: Reader, draft: QuestionDraft): boolean => {
  const known = new Set(listReasons(reader).map(reason => reason.id))
  return draft.options.every(option => option.reasonId === null || known.has(option.reasonId))
}

const EMPTY_SCRIPT: SurveyScript = { opening: { en: '', ru: '', sq: '' }, closing: { en: '', ru: '', sq: '' } }

const hasAnswers = (reader: Reader, studyId: StudyId): boolean => {
  const keys = new Set(listQuestions(reader, studyId).map(question => question.key))
  return [...listAnswers(reader, studyId), ...listAnswerWords(reader, studyId)].some(one => keys.has(one.questionKey))
}

const readQuestionnaire = (reader: Reader, studyId: StudyId): Questionnaire => {
  const questions = listQuestions(reader, studyId)
  return {
    script: findScript(reader, studyId) ?? EMPTY_SCRIPT,
    questions,
    hasAnswers: hasAnswers(reader, studyId),
    minutes: estimatedMinutes(questions),
  }
}

/** A stock question as the study's own: where it asks for reasons, the engagement's reasons are its options. */
const draftOfStock = (reader: Reader, stock: CatalogueQuestion): QuestionDraft => {
  const { kind, purpose, text, hint, low, high, hasOther } = stock
  const reasons = listReasons(reader)
    .filter(reason => reason.mergedInto === null)
    .slice(0, 60)
    .map(reason => ({ key: reason.id, text: reason.name, reasonId: reason.id }))
  const options = stock.options.map(option => ({ ...option, reasonId: null }))
  return {
    kind,
    purpose,
    text,
    hint,
    low,
    high,
    hasOther,
    options: stock.asksReasons ? reasons : options,
    catalogueId: stock.id,
  }
}

const isSameText = (one: QuestionDraft, other: QuestionDraft): boolean =>
  JSON.stringify([one.text, one.hint, one.low, one.high]) ===
  JSON.stringify([other.text, other.hint, other.low, other.high])

/** What the question becomes; under answers only what leaves them answers, with the old wording noted. */
const changed = (
  reader: Reader,
  studyId: StudyId,
  before: Question,
  after: QuestionDraft,
  at: number,
): Result<Question['corrections']> => {
  if (!hasAnswers(reader, studyId)) return ok(before.corrections)
  if (!isCompatible(before, after)) return fail('questionnaire-in-use')
  return ok(isSameText(before, after) ? before.corrections : [...before.corrections, { at, before: before.text }])
}

export const createSurveyService = (context: ServiceContext, facts: FactsCache): Handlers<Names> => {
  /** An edit of a survey that is open. */
  const change = <Value>(
    engagement: Parameters<typeof edit>[1],
    studyId: StudyId,
    label: string,
    work: (writer: Writer) => Result<Value>,
  ): Result<Value> =>
    edit(context, engagement, { label, areas: SURVEY_AREAS }, writer => {
      const study = openSurvey(writer, studyId)
      return study.ok ? work(writer) : study
    })
  const changeOf = <Value>(
    engagement: Parameters<typeof edit>[1],
    respondentId: RespondentId,
    label: string,
    work: (writer: Writer) => Result<Value>,
  ): Result<Value> =>
    edit(context, engagement, { label, areas: SURVEY_AREAS }, writer => {
      const respondent = findRespondent(writer, respondentId)
      const study = respondent === undefined ? fail('not-found') : openSurvey(writer, respondent.studyId)
      return study.ok ? work(writer) : study
    })
  const stock = context.resources.questions
  return {
    'survey.catalogue': ({ engagement }) => withEngagement(context, engagement, () => ok(stock.questions)),
    'survey.questionnaire': ({ engagement, studyId }) =>
      withEngagement(context, engagement, ({ reader }) =>
        findStudy(reader, studyId) === undefined ? fail('not-found') : ok(readQuestionnaire(reader, studyId)),
      ),
    'survey.adopt': ({ engagement, studyId, catalogueIds }) =>
      change(engagement, studyId, 'questions-adopted', writer => {
        const wanted =
          catalogueIds === 'standard'
            ? stock.questions.filter(question => question.isStandard)
            : stock.questions.filter(question => catalogueIds.includes(question.id))
        if (wanted.length === 0) return fail('not-found')
        if (findScript(writer, studyId) === undefined) saveScript(writer, studyId, stock.script)
        const keys = wanted.map(question => {
          const key = context.newId<string>()
          insertQuestion(writer, studyId, key, draftOfStock(writer, question))
          return key
        })
        return ok({ keys })
      }),
    'survey.saveScript': ({ engagement, studyId, script }) =>
      change(engagement, studyId, 'script-saved', writer => {
        saveScript(writer, studyId, script)
        return ok(null)
      }),
    'survey.addQuestion': ({ engagement, studyId, draft }) =>
      change(engagement, studyId, 'question-added', writer => {
        if (!namesKnownReasons(writer, draft)) return fail('not-found')
        const key = context.newId<string>()
        insertQuestion(writer, studyId, key, draft)
        return ok({ key })
      }),
    'survey.saveQuestion': ({ engagement, studyId, key, draft }) =>
      change(engagement, studyId, 'question-saved', writer => {
        const before = listQuestions(writer, studyId).find(question => question.key === key)
        if (before === undefined || !namesKnownReasons(writer, draft)) return fail('not-found')
        const corrections = changed(writer, studyId, before, draft, context.clock())
        if (!corrections.ok) return corrections
        saveQuestion(writer, studyId, key, draft, corrections.value)
        return ok(null)
      }),
    'survey.removeQuestion': ({ engagement, studyId, key }) =>
      change(engagement, studyId, 'question-removed', writer => {
        if (hasAnswers(writer, studyId)) return fail('questionnaire-in-use')
        return removeQuestion(writer, studyId, key) === 1 ? ok(null) : fail('not-found')
      }),
    'survey.moveQuestion': ({ engagement, studyId, key, to }) =>
      change(engagement, studyId, 'question-moved', writer => {
        if (hasAnswers(writer, studyId)) return fail('questionnaire-in-use')
        const keys = listQuestions(writer, studyId).map(question => question.key)
        if (!keys.includes(key)) return fail('not-found')
        orderQuestions(writer, studyId, keys.filter(other => other !== key).toSpliced(to, 0, key))
        return ok(null)
      }),
    'survey.answers': ({ engagement, respondentId }) =>
      withEngagement(context, engagement, ({ reader }) => {
        const respondent = findRespondent(reader, respondentId)
        // Forms of the staff's poll are words by question too, and nobody may open one.
        if (respondent === undefined || !isSurvey(reader, respondent.studyId)) return fail('not-found')
        const answers = readAnswers(reader, respondent.studyId)
          .filter(answer => answer.respondentId === respondentId)
          .map(({ questionKey, value, words }): AnswerDraft => ({ questionKey, value, words }))
        return ok({ answers, mayContact: listContactWishes(reader, respondent.studyId).get(respondentId) ?? null })
      }),
    'survey.answer': ({ engagement, respondentId, answer }) =>
      changeOf(engagement, respondentId, 'answer-recorded', writer =>
        recordAnswer(context, writer, respondentId, answer),
      ),
    'survey.saveContactWish': ({ engagement, respondentId, mayContact }) =>
      changeOf(engagement, respondentId, 'contact-wish-saved', writer => {
        saveContactWish(writer, respondentId, mayContact)
        return ok(null)
      }),
    'survey.results': ({ engagement, studyId }) =>
      withEngagement(context, engagement, open =>
        isSurvey(open.reader, studyId)
          ? ok(readSurveyResults(open.reader, facts.get(open), studyId))
          : fail('not-found'),
      ),
  }
}
