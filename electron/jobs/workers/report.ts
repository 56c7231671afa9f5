/** Worker entry: renders a report in a thread of its own, so that no window waits for it. */
import { writeFileSync } from 'node:fs'
import { ok } from '#shared/kit/result.ts'
import { renderReport } from '#electron/reporting/render-report.ts'
import type { ReportDone, ReportTask } from '#electron/services/report-service.ts'
import { runWorker } from '../worker-side.ts'

await runWorker(async task => {
  const { facts, fontsFolder, target } = task.data as ReportTask
  const rendered = await renderReport(facts, {
    fontsFolder,
    onProgress: progress => task.progress(progress),
  })
  if (!rendered.ok) return rendered
  writeFileSync(target, rendered.value.bytes, { mode: 0o600 })
  const done: ReportDone = { pages: rendered.value.pages, bytes: rendered.value.bytes.length }
  return ok(done)
})
