/** Worker entry: reads a whole file and stores it through a connection of its own, in one transaction. */
import { randomUUID } from 'node:crypto'
import { runImport } from '#electron/services/import-run.ts'
import type { ImportTask } from '#electron/services/import-service.ts'
import { loadResources } from '#electron/services/resources.ts'
import { runSurveyImport } from '#electron/services/survey-import.ts'
import { openEngagementFile } from '#electron/storage/engagement-file.ts'
import { runWorker } from '../worker-side.ts'

await runWorker(async task => {
  const { request, engagementPath, resourcesFolder, backups } = task.data as ImportTask
  const file = openEngagementFile(engagementPath, { clock: Date.now, backups, shareLock: true })
  if (!file.ok) return file
  const tools = {
    resources: loadResources(resourcesFolder),
    clock: Date.now,
    newId: <Kind extends string>() => randomUUID() as string as Kind,
  }
  try {
    return await (request.kind === 'survey'
      ? runSurveyImport(request, file.value, tools, task)
      : runImport(request, file.value, tools, task))
  } finally {
    file.value.close()
  }
})
