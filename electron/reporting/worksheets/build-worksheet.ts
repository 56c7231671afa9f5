/** A worksheet as a document definition: a pure function of its facts, one file for each kind of sheet. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { translator } from '#shared/i18n/translate.ts'
import { assertNever } from '#shared/kit/result.ts'
import { cleanTexts } from '../clean-text.ts'
import { interviewCaseContent } from './interview-case.ts'
import { caseCardsContent } from './staff-case-cards.ts'
import { pollFormsContent } from './staff-poll-forms.ts'
import { surveyFormContent } from './survey-form.ts'
import type { WorksheetFacts } from './worksheet-facts.ts'
import { worksheetPage } from './worksheet-page.ts'

const sheetOf = (facts: WorksheetFacts): { readonly title: string; readonly content: readonly Content[] } => {
  const t = translator(facts.language)
  const { sheet } = facts
  switch (sheet.kind) {
    case 'poll-forms':
      return { title: t('staff.sheetPollTitle'), content: pollFormsContent(facts, sheet) }
    case 'case-cards':
      return { title: t('staff.sheetCaseTitle'), content: caseCardsContent(facts, sheet) }
    case 'survey-blank':
    case 'survey-answers':
      return { title: t('worksheets.surveyTitle'), content: surveyFormContent(facts, sheet) }
    case 'interview-case':
      return { title: t('interview.caseTitle'), content: interviewCaseContent(facts, sheet) }
    default:
      return assertNever(sheet)
  }
}

/** @returns a fresh definition: pdfmake writes into it. */
export const buildWorksheet = (facts: WorksheetFacts): TDocumentDefinitions => {
  const { logos, ...texts } = facts
  const clean: WorksheetFacts = { ...cleanTexts(texts), logos }
  return worksheetPage({ ...clean, ...sheetOf(clean) })
}
