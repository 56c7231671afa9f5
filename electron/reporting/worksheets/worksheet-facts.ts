/** What a worksheet prints, as plain JSON. */
import type { Brand } from '#shared/domain/brand.ts'
import type { Language } from '#shared/kit/language.ts'
import type { ReportLogo } from '../report-facts.ts'
import type { InterviewCaseSheet } from './interview-case-facts.ts'
import type { SurveyFormSheet } from './survey-form-facts.ts'

/** What every sheet carries. */
export type SheetBase = {
  readonly language: Language
  readonly brand: Brand
  readonly logos: readonly ReportLogo[]
  readonly clientCompany: string
}

/** Forms of an anonymous poll: the names of the reasons in the order of each form. */
export type PollFormsSheet = {
  readonly kind: 'poll-forms'
  readonly question: string
  readonly groups: readonly string[]
  readonly forms: readonly (readonly string[])[]
}

/** Case cards: one for each client, and a blank one where `client` is null. */
export type CaseCardsSheet = {
  readonly kind: 'case-cards'
  readonly cards: readonly { readonly client: string | null; readonly money: string | null }[]
  readonly reasons: readonly string[]
}

export type WorksheetFacts = SheetBase & {
  readonly sheet: PollFormsSheet | CaseCardsSheet | SurveyFormSheet | InterviewCaseSheet
}
