/** Worksheets: gathers what a sheet prints and starts the job that draws it. */
import type { WorksheetKind } from '#shared/contract/worksheets.ts'
import { DEFAULT_BRAND } from '#shared/domain/brand.ts'
import { translator } from '#shared/i18n/translate.ts'
import type { RespondentId, StudyId } from '#shared/kit/id.ts'
import type { Language } from '#shared/kit/language.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { findBrand, getEngagement, listLogos } from '#electron/storage/queries/engagement-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import type { WorksheetFacts } from '#electron/reporting/worksheets/worksheet-facts.ts'
import type { ClientFacts } from './audit-figures.ts'
import type { FactsCache } from './client-service.ts'
import { withEngagement, type Handlers, type ServiceContext } from './context.ts'
import { fileNamePart } from './file-name.ts'
import { startPrintJob } from './print-job.ts'
import { readInterviewCaseSheet } from './interview-sheets.ts'
import { readCaseCardsSheet, readPollFormsSheet } from './staff-sheets.ts'
import { readSurveyFormSheet } from './survey-sheets.ts'

/** What the report worker is handed for a sheet. */
export type WorksheetTask = {
  readonly worksheet: WorksheetFacts
  readonly fontsFolder: string
  readonly target: string
}

type Sheet = WorksheetFacts['sheet']

export type SheetRequest = {
  readonly reader: Reader
  readonly facts: ClientFacts
  readonly studyId: StudyId | undefined
  readonly respondentId: RespondentId | undefined
  readonly language: Language
}

/** One reader for each kind of sheet. */
const SHEETS: { readonly [Kind in WorksheetKind]: (request: SheetRequest) => Result<Sheet> } = {
  'poll-forms': readPollFormsSheet,
  'case-cards': readCaseCardsSheet,
  'survey-blank': readSurveyFormSheet,
  'survey-answers': readSurveyFormSheet,
  'interview-case': readInterviewCaseSheet,
}

/** The file is named in the language of the sheet. */
const TITLES = {
  'poll-forms': 'staff.sheetPollTitle',
  'case-cards': 'staff.sheetCaseTitle',
  'survey-blank': 'worksheets.file.survey-blank',
  'survey-answers': 'worksheets.file.survey-answers',
  'interview-case': 'interview.caseTitle',
} as const

const baseOf = (reader: Reader, language: Language): Omit<WorksheetFacts, 'sheet'> => ({
  language,
  brand: findBrand(reader) ?? DEFAULT_BRAND,
  logos: listLogos(reader).map(logo => ({
    owner: logo.owner,
    mediaType: logo.media_type,
    base64: Buffer.from(logo.bytes).toString('base64'),
  })),
  clientCompany: getEngagement(reader).clientCompany,
})

export const createWorksheetService = (context: ServiceContext, facts: FactsCache): Handlers<'worksheets.export'> => ({
  'worksheets.export': ({ engagement, kind, studyId, respondentId, language }, caller) =>
    withEngagement(context, engagement, open => {
      const sheet = SHEETS[kind]({ reader: open.reader, facts: facts.get(open), studyId, respondentId, language })
      if (!sheet.ok) return fail(sheet.error.code, sheet.error.details)
      const worksheet: WorksheetFacts = { ...baseOf(open.reader, language), sheet: sheet.value }
      const title = translator(language)(TITLES[kind])
      const fileName = `${fileNamePart(worksheet.clientCompany) || 'Engagement'} - ${fileNamePart(title)} (${language}).pdf`
      const job = startPrintJob<WorksheetTask>(
        context,
        { engagement, kind: 'worksheets.export', worker: 'report', fileName, task: place => ({ worksheet, ...place }) },
        caller,
      )
      return ok({ job })
    }),
})
