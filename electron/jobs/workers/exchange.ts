/** Worker entry: writes a file for another program, or reads a codebook of one, in a thread that may be ended at any time. */
import { writeFileSync } from 'node:fs'
import { ok } from '#shared/kit/result.ts'
import { readCodebookFile, writeExchange, type ExchangeTask } from '#electron/services/exchange-run.ts'
import { runWorker } from '../worker-side.ts'

await runWorker(async work => {
  const task = work.data as ExchangeTask
  if (task.kind === 'read') return readCodebookFile(task.path, task.fileName)
  const bytes = writeExchange(task.task)
  writeFileSync(task.target, bytes, { mode: 0o600 })
  return ok({ bytes: bytes.length })
})
