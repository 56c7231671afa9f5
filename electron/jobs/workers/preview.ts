/** Worker entry: reads the first rows of a stranger's file in a thread that may be ended at any time. */
import { previewImport, type ImportSource } from '#electron/services/import-run.ts'
import { runWorker } from '../worker-side.ts'

await runWorker(task => previewImport(task.data as ImportSource))
