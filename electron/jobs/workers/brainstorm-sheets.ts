/** Worker entry: draws the printed sheets of a workshop in a thread of its own. */
import { writeFileSync } from 'node:fs'
import { ok } from '#shared/kit/result.ts'
import { renderBrainstormSheets } from '#electron/reporting/brainstorm-sheets/render-sheets.ts'
import type { SheetsTask } from '#electron/services/brainstorm/print-commands.ts'
import type { PrintDone } from '#electron/services/print-job.ts'
import { runWorker } from '../worker-side.ts'

await runWorker(async task => {
  const { facts, fontsFolder, target } = task.data as SheetsTask
  const rendered = await renderBrainstormSheets(facts, { fontsFolder, onProgress: progress => task.progress(progress) })
  if (!rendered.ok) return rendered
  writeFileSync(target, rendered.value.bytes, { mode: 0o600 })
  const done: PrintDone = { pages: rendered.value.pages, bytes: rendered.value.bytes.length }
  return ok(done)
})
