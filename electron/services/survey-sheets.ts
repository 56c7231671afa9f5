/** What the form of a client survey prints: the study's own questions, blank or as one respondent answered them. */
import type { SurveyAnswer } from '#shared/analysis/survey-results.ts'
import { allowedTo } from '#shared/domain/consent.ts'
import { optionsNamed, type Question } from '#shared/domain/questionnaire.ts'
import { textIn, type Language, type Localised } from '#shared/kit/language.ts'
import { assertNever, fail, ok, type Result } from '#shared/kit/result.ts'
import type { PrintedQuestion, SurveyFormSheet } from '#electron/reporting/worksheets/survey-form-facts.ts'
import { findStudy, listRespondents } from '#electron/storage/queries/study-queries.ts'
import { findScript, listContactWishes, listQuestions } from '#electron/storage/queries/survey-queries.ts'
import { readVoices } from './consented-evidence.ts'
import { readAnswers } from './survey-figures.ts'
import type { SheetRequest } from './worksheet-service.ts'

/**
 * @param answer undefined on a blank form, and where this question was not answered
 * @param mayQuote whether the consent lets the words be printed
 */
const printed = (
  question: Question,
  answer: SurveyAnswer | undefined,
  language: Language,
  mayQuote: boolean,
): PrintedQuestion => {
  const local = (text: Localised): string => textIn(text, language)
  const named = optionsNamed(answer?.value ?? null)
  const words = mayQuote ? (answer?.words ?? '') : ''
  const hidesWords = !mayQuote && (answer?.words ?? '').trim() !== ''
  const head = { text: local(question.text), hint: local(question.hint), hidesWords }
  switch (question.kind) {
    case 'open':
      return { ...head, kind: 'open', written: answer === undefined ? null : words }
    case 'single':
    case 'multiple':
      return {
        ...head,
        kind: question.kind,
        options: question.options.map(({ key, text }) => ({ text: local(text), chosen: named.includes(key) })),
        other: question.hasOther ? words : null,
      }
    case 'scale':
      return {
        ...head,
        kind: 'scale',
        low: local(question.low),
        high: local(question.high),
        chosen: answer?.value?.kind === 'scale' ? answer.value.number : null,
      }
    case 'ranking':
      return {
        ...head,
        kind: 'ranking',
        options: question.options.map(({ key, text }) => ({
          text: local(text),
          place: named.includes(key) ? named.indexOf(key) + 1 : null,
        })),
      }
    default:
      return assertNever(question.kind)
  }
}

/** @returns `not-found` where there is no such study or respondent of it; `nothing-to-print` where it has no questionnaire. */
export const readSurveyFormSheet = (request: SheetRequest): Result<SurveyFormSheet> => {
  const { reader, studyId, respondentId, language } = request
  const study = studyId === undefined ? undefined : findStudy(reader, studyId)
  if (study?.methodId !== 'survey') return fail('not-found')
  const questions = listQuestions(reader, study.id)
  if (questions.length === 0) return fail('nothing-to-print')
  const script = findScript(reader, study.id)
  const sheet = {
    study: study.title,
    opening: script === undefined ? '' : textIn(script.opening, language),
    closing: script === undefined ? '' : textIn(script.closing, language),
  }
  if (respondentId === undefined)
    return ok({
      ...sheet,
      kind: 'survey-blank',
      questions: questions.map(question => printed(question, undefined, language, true)),
      answered: null,
    })
  const respondents = listRespondents(reader, study.id)
  const respondent = respondents.find(({ id }) => id === respondentId)
  if (respondent === undefined) return fail('not-found')
  const voice = readVoices(reader).get(respondentId)
  if (voice === undefined) return fail('not-found')
  // A printed form is handed on like the report: what was ticked counts in any case, words and the client only by consent.
  const allowed = allowedTo(voice, 'report')
  const answers = readAnswers(reader, study.id).filter(answer => answer.respondentId === respondentId)
  return ok({
    ...sheet,
    kind: 'survey-answers',
    questions: questions.map(question =>
      printed(
        question,
        answers.find(({ questionKey }) => questionKey === question.key),
        language,
        allowed.words,
      ),
    ),
    answered: {
      number: respondents.indexOf(respondent) + 1,
      client: allowed.client ? (respondent.clientName ?? '') : '',
      hidesClient: respondent.clientName !== null && !allowed.client,
      day: respondent.heldOn,
      mayContact: listContactWishes(reader, study.id).get(respondentId) ?? null,
    },
  })
}
