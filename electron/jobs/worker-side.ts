/** The worker's half of a job: reads its task, reports progress at a calm pace, and hands back a value or a failure. */
import { parentPort, workerData } from 'node:worker_threads'
import type { JobState } from '#shared/contract/plan.ts'
import { mustExist, type Result } from '#shared/kit/result.ts'
import type { WorkerMessage, WorkerStart } from './worker-messages.ts'

export type WorkerTask = {
  readonly data: unknown
  isCancelled(): boolean
  progress(progress: JobState['progress']): void
  /** Say this before a transaction opens. */
  startsWriting(): void
}

const PROGRESS_EVERY_MS = 100

/** Runs the one task of this worker thread. What it throws is left to the runner, which keeps the stack out of people's sight. */
export const runWorker = async (work: (task: WorkerTask) => Promise<Result<unknown>>): Promise<void> => {
  const port = mustExist(parentPort, 'the port to the main thread')
  const start = workerData as WorkerStart
  const flag = new Int32Array(start.cancelFlag)
  const send = (message: WorkerMessage): void => port.postMessage(message)
  let lastSent = 0
  const result = await work({
    data: start.data,
    isCancelled: () => Atomics.load(flag, 0) === 1,
    progress: progress => {
      const now = performance.now()
      if (now - lastSent < PROGRESS_EVERY_MS) return
      lastSent = now
      send({ type: 'progress', progress })
    },
    startsWriting: () => send({ type: 'writing' }),
  })
  send(result.ok ? { type: 'done', value: result.value } : { type: 'failed', failure: result.error })
}
