/** The report: its settings, and the job that turns the facts of this moment into a PDF. */
import { join } from 'node:path'
import type { ReportFile } from '#shared/contract/plan.ts'
import { ok } from '#shared/kit/result.ts'
import { saveSetting } from '#electron/storage/queries/engagement-queries.ts'
import type { FactsCache } from './client-service.ts'
import { edit, withEngagement, type Handlers, type ServiceContext } from './context.ts'
import { fileNamePart } from './file-name.ts'
import { readReportFacts, readReportSettings } from './report-facts-reader.ts'

/** What the report worker is handed and what it answers. */
export type ReportTask = {
  readonly facts: ReturnType<typeof readReportFacts>
  readonly fontsFolder: string
  readonly target: string
}
export type ReportDone = { readonly pages: number; readonly bytes: number }

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
      const { ticket, path } = context.files.createExport(fileName, 'application/pdf')
      const task: ReportTask = {
        facts: reportFacts,
        fontsFolder: join(context.resources.folder, 'fonts'),
        target: path,
      }
      const job = context.jobs.start(
        {
          kind: 'report.export',
          engagement,
          worker: 'report',
          data: task,
          finish: value => {
            const done = value as ReportDone
            const file: ReportFile = { ticket, fileName, pages: done.pages, bytes: done.bytes }
            return ok(file)
          },
        },
        caller,
      )
      return ok({ job })
    }),
})
