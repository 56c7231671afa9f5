/** Worker entry: renders a report or a worksheet in a thread of its own, so that no window waits for it. */
import { writeFileSync } from 'node:fs'
import { ok } from '#shared/kit/result.ts'
import type { RenderOptions } from '#electron/reporting/render-definition.ts'
import { renderReport, renderWorksheet } from '#electron/reporting/render-report.ts'
import type { ReportTask } from '#electron/services/report-service.ts'
import type { WorksheetTask } from '#electron/services/worksheet-service.ts'
import type { PrintDone } from '#electron/services/print-job.ts'
import { runWorker } from '../worker-side.ts'

await runWorker(async task => {
  const given = task.data as ReportTask | WorksheetTask
  const options: RenderOptions = { fontsFolder: given.fontsFolder, onProgress: progress => task.progress(progress) }
  const rendered = await ('worksheet' in given
    ? renderWorksheet(given.worksheet, options)
    : renderReport(given.facts, options))
  if (!rendered.ok) return rendered
  writeFileSync(given.target, rendered.value.bytes, { mode: 0o600 })
  const done: PrintDone = { pages: rendered.value.pages, bytes: rendered.value.bytes.length }
  return ok(done)
})
