/** What the import of a survey must know of the engagement: whom the study asks, what it promises, which reasons there are. */
import { z } from 'zod'
import { questionChoiceSchema, type SurveyMethod, type SurveyPreview } from '#shared/contract/survey-import.ts'
import type { QuestionChoice, SurveyPlan } from '#shared/domain/import/survey/plan-survey.ts'
import type { KnownQuestion } from '#shared/domain/import/survey/survey-question.ts'
import type { Question } from '#shared/domain/questionnaire.ts'
import type { ReasonId, StudyId } from '#shared/kit/id.ts'
import { translator } from '#shared/i18n/translate.ts'
import { LANGUAGES, type Language, type Localised } from '#shared/kit/language.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { listMappingProfiles, saveMappingProfile } from '#electron/storage/queries/library-queries.ts'
import { findStudy } from '#electron/storage/queries/study-queries.ts'
import { listQuestions } from '#electron/storage/queries/survey-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import type { ServiceContext } from './context.ts'
import { parseStored } from './stored-setting.ts'
import { knownReasonNames } from './survey-reasons.ts'

/** Plain data, handed to a thread that may know nothing of the engagement. */
export type SurveyContext = {
  readonly method: SurveyMethod
  /** Null for a study that is yet to be made: the sheet decides. */
  readonly isAnonymous: boolean | null
  /** The questionnaire of the study. */
  readonly known: readonly KnownQuestion[]
  /** Words of options that name a reason, whatever the reason itself is called. */
  readonly optionReasons: readonly (readonly [string, ReasonId])[]
  readonly reasonNames: readonly string[]
  /** Choices of earlier imports by `memoryKey`. */
  readonly remembered: readonly (readonly [string, QuestionChoice])[]
}

/** The study that the answers go into; with a title it is made in the import's own transaction. */
export type SurveyTarget = SurveyContext & { readonly studyId: StudyId; readonly newTitle: string | null }

export type SurveyWanted = { readonly studyId?: StudyId | undefined; readonly method?: SurveyMethod | undefined }

/** Kind of the remembered choices in the library of mappings. */
const MEMORY = 'survey-question'

const wordsOf = (text: Localised): string[] => LANGUAGES.map(language => text[language]).filter(words => words !== '')

const knownQuestion = ({ key, kind, purpose, text, options }: Question): KnownQuestion => ({
  code: key,
  kind,
  purpose,
  titles: wordsOf(text),
  options: options.map(option => ({ code: option.key, texts: wordsOf(option.text) })),
})

const optionReasons = ({ purpose, options }: Question): (readonly [string, ReasonId])[] =>
  purpose === 'none'
    ? []
    : options.flatMap(({ text, reasonId }) =>
        reasonId === null ? [] : wordsOf(text).map(words => [words, reasonId] as const),
      )

/** @returns the target; `not-found` for a study that is none or of another method, `study-of-cases`, `study-frozen`. */
export const surveyTarget = (
  context: Pick<ServiceContext, 'resources' | 'library' | 'newId'>,
  reader: Reader,
  wanted: SurveyWanted,
  fileName: string,
  language: Language,
): Result<SurveyTarget> => {
  const shared = {
    known: [],
    optionReasons: [],
    reasonNames: knownReasonNames(context.resources, reader),
    remembered: recallChoices(context),
  }
  if (wanted.studyId === undefined) {
    const method = wanted.method ?? 'survey'
    const newTitle = `${translator(language)(`domain.method.${method}`)}: ${fileName}`.slice(0, 300)
    return ok({ ...shared, method, isAnonymous: null, studyId: context.newId<StudyId>(), newTitle })
  }
  const study = findStudy(reader, wanted.studyId)
  if (study === undefined) return fail('not-found')
  if (study.methodId !== 'survey' && study.methodId !== 'staff') return fail('not-found')
  // A case card names a client and who served it, and is filled in one by one.
  if (study.form === 'case') return fail('study-of-cases', { study: study.title })
  if (study.state === 'frozen') return fail('study-frozen', { study: study.title })
  const isAnonymous = study.anonymity === 'anonymous'
  const questions = listQuestions(reader, study.id)
  return ok({
    ...shared,
    known: questions.map(knownQuestion),
    optionReasons: questions.flatMap(optionReasons),
    method: study.methodId,
    isAnonymous,
    studyId: study.id,
    newTitle: null,
  })
}

/**
 * A new study holds names only where the company's own sheet carries them; an address that a survey program collected by
 * itself makes nobody known. What staff say is anonymous in any case.
 */
export const keepsNoNames = ({ isAnonymous, method }: SurveyContext, plan: SurveyPlan): boolean => {
  if (isAnonymous !== null) return isAnonymous
  const names = plan.questions.some(({ role, meta }) => meta === null && (role === 'name' || role === 'respondent'))
  return method === 'staff' || !names
}

/** What is wrong with the headings, each with the heading that it is about. */
export const noticesOf = (plan: SurveyPlan): SurveyPreview['notices'] =>
  plan.notices.map(({ code, column, text }) => ({ code, text, column: plan.headers[column] ?? '' }))

const recallChoices = ({ library }: Pick<ServiceContext, 'library'>): SurveyContext['remembered'] =>
  listMappingProfiles(library.reader, MEMORY).flatMap(({ fingerprint, mapping }) => {
    const choice = parseStored(mapping, z.strictObject(questionChoiceSchema.shape))
    return choice === undefined ? [] : [[fingerprint, choice] as const]
  })

/** Keeps what was chosen for each question, for the next file that asks it. */
export const rememberChoices = (
  context: Pick<ServiceContext, 'library' | 'clock'>,
  choices: readonly (readonly [string, QuestionChoice])[],
): void => {
  context.library.write(writer => {
    for (const [fingerprint, choice] of choices)
      saveMappingProfile(writer, MEMORY, fingerprint, JSON.stringify(choice), context.clock())
  })
}
