/** Worker entry: reads the first rows of a stranger's file in a thread that may be ended at any time. */
import { previewImport, type TableSource } from '#electron/services/import-run.ts'
import type { PreviewTask } from '#electron/services/import-service.ts'
import { previewSurvey } from '#electron/services/survey-preview.ts'
import { runWorker } from '../worker-side.ts'

await runWorker(task => {
  const { source, survey } = task.data as PreviewTask
  if (survey !== null) return previewSurvey(source, survey)
  // The service sends a table of clients or orders wherever it sends no survey.
  return previewImport(source as TableSource)
})
