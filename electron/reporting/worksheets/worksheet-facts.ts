/** What a worksheet prints, as plain JSON. */
import type { Brand } from '#shared/domain/brand.ts'
import type { Language } from '#shared/kit/language.ts'
import type { ReportLogo } from '../report-facts.ts'
import type { SurveyFormSheet } from './survey-form-facts.ts'

/** What every sheet carries. */
export type SheetBase = {
  readonly language: Language
  readonly brand: Brand
  readonly logos: readonly ReportLogo[]
  readonly clientCompany: string
}

export type WorksheetFacts = SheetBase & { readonly sheet: SurveyFormSheet }
