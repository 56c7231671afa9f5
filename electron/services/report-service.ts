/** The report: its settings, and the job that turns the facts of this moment into a PDF. */
import { ok } from '#shared/kit/result.ts'
import { saveSetting } from '#electron/storage/queries/engagement-queries.ts'
import type { FactsCache } from './client-service.ts'
import { edit, withEngagement, type Handlers, type ServiceContext } from './context.ts'
import { fileNamePart } from './file-name.ts'
import { startPrintJob } from './print-job.ts'
import { readReportFacts, readReportSettings } from './report-facts-reader.ts'

/** What the report worker is handed. */
export type ReportTask = {
  readonly facts: ReturnType<typeof readReportFacts>
  readonly fontsFolder: string
  readonly target: string
}

/** E.g. "Northwind Components - report v3 (en).pdf". */
const reportFileName = (clientCompany: string, version: string, language: string): string =>
  `${fileNamePart(clientCompany) || 'Engagement'} - report v${fileNamePart(version)} (${language}).pdf`

export const createReportService = (
  context: ServiceContext,
  facts: FactsCache,
): Handlers<'report.getSettings' | 'report.saveSettings' | 'report.export'> => ({
  'report.getSettings': ({ engagement }) =>
    withEngagement(context, engagement, ({ reader }) => ok(readReportSettings(reader))),
  'report.saveSettings': ({ engagement, settings }) =>
    edit(context, engagement, { label: 'report-settings', areas: ['report'] }, writer =>
      ok(saveSetting(writer, 'report', JSON.stringify(settings)) ?? null),
    ),
  'report.export': ({ engagement, language }, caller) =>
    withEngagement(context, engagement, open => {
      const reportFacts = readReportFacts(open.reader, facts.get(open), {
        language,
        now: context.clock(),
        resources: context.resources,
      })
      const fileName = reportFileName(reportFacts.engagement.clientCompany, reportFacts.settings.version, language)
      const job = startPrintJob<ReportTask>(
        context,
        {
          engagement,
          kind: 'report.export',
          worker: 'report',
          fileName,
          task: place => ({ facts: reportFacts, ...place }),
        },
        caller,
      )
      return ok({ job })
    }),
})
