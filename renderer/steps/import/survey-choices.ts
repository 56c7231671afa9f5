/** What each question of a survey is for, as the user has it now: from the preview, changed one by one. */
import type { QuestionChoices, SurveyPreview, SurveyQuestionPreview } from '#shared/contract/survey-import.ts'
import { SOLE_ROLES, type Scale, type SurveyRole } from '#shared/domain/import/survey/survey-roles.ts'

export type QuestionChoice = { readonly key: string; readonly role: SurveyRole; readonly scale: Scale | null }

export const choicesOf = (survey: SurveyPreview | null): readonly QuestionChoice[] =>
  (survey?.questions ?? []).map(({ key, role, scale }) => ({ key, role, scale }))

/** A role that only one question can have is taken from the one that had it. */
export const withRole = (choices: readonly QuestionChoice[], key: string, role: SurveyRole): QuestionChoice[] =>
  choices.map(choice => {
    if (choice.key === key) return { ...choice, role }
    return SOLE_ROLES.has(role) && choice.role === role ? { ...choice, role: 'ignored' } : choice
  })

export const withScale = (choices: readonly QuestionChoice[], key: string, scale: Scale | null): QuestionChoice[] =>
  choices.map(choice => (choice.key === key ? { ...choice, scale } : choice))

/** As the import takes them. */
export const sentChoices = (choices: readonly QuestionChoice[]): QuestionChoices =>
  choices.map(({ key, role, scale }) => ({ key, role, ...(scale === null ? {} : { scale }) }))

/** The same questions, in whatever order: then what was chosen for them still holds. */
export const sameQuestions = (one: SurveyPreview | null, other: SurveyPreview | null): boolean =>
  one !== null &&
  other !== null &&
  one.questions.length === other.questions.length &&
  one.questions.every((question, index) => question.key === other.questions[index]?.key)

/** What keeps the answers from being imported: nothing about reasons, or pain on a scale that nobody named. */
export const missingInChoices = (
  choices: readonly QuestionChoice[],
  questions: readonly SurveyQuestionPreview[],
): 'survey-reason' | 'survey-scale' | null => {
  const isOpen = (key: string): boolean => questions.find(question => question.key === key)?.kind === 'open'
  const tells = choices.some(
    ({ key, role }) =>
      role === 'reasons' || role === 'reason_main' || role === 'verbatim' || (role === 'answer' && isOpen(key)),
  )
  if (!tells) return 'survey-reason'
  return choices.some(({ role, scale }) => role === 'pain' && scale === null) ? 'survey-scale' : null
}
