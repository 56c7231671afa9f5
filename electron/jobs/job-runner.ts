/** Runs long work in worker threads: one thread a job, with progress, cancel and a memory limit. The only place that starts a thread. */
import { Worker } from 'node:worker_threads'
import type { JobState } from '#shared/contract/plan.ts'
import type { EngagementId, JobId } from '#shared/kit/id.ts'
import { fail, type Failure, type Result } from '#shared/kit/result.ts'
import type { WorkerMessage, WorkerStart } from './worker-messages.ts'
import { workerUrl, type WorkerName } from './worker-urls.ts'

export type JobTask = {
  readonly kind: JobState['kind']
  readonly engagement: EngagementId
  readonly worker: WorkerName
  readonly data: unknown
  readonly finish: (value: unknown) => Result<unknown> | Promise<Result<unknown>>
  /** Makes the failure's sentence in the caller's language. */
  readonly explain: (failure: Failure) => Extract<JobState, { state: 'failed' }>['error']
}

export type JobRunner = {
  start(id: JobId, task: JobTask): void
  find(id: JobId): JobState | undefined
  /** False where there is no such job running. */
  cancel(id: JobId): boolean
  /** Cancels the jobs of one engagement (or all) and waits for their threads to end. */
  stop(engagement?: EngagementId): Promise<void>
}

type Running = {
  readonly worker: Worker
  readonly cancelFlag: Int32Array
  writing: boolean
  readonly ended: Promise<void>
}

const MEMORY_LIMIT_MB = 2048
/** A reader that does not look at the flag in time is ended; one that writes is waited for. */
const CANCEL_PATIENCE_MS = 1500
/** Finished jobs are remembered for windows that ask late. */
const REMEMBERED = 50

/** @param tell hears every state of every job; @param logFault keeps a fault and answers the id of its entry */
export const createJobRunner = (tell: (job: JobState) => void, logFault: (error: unknown) => string): JobRunner => {
  const states = new Map<JobId, JobState>()
  const running = new Map<JobId, Running>()

  const set = (state: JobState): void => {
    states.delete(state.id)
    states.set(state.id, state)
    for (const id of [...states.keys()].slice(0, Math.max(0, states.size - REMEMBERED)))
      if (!running.has(id)) states.delete(id)
    tell(state)
  }

  const start = (id: JobId, task: JobTask): void => {
    const base = { id, kind: task.kind, engagement: task.engagement }
    let progress: JobState['progress'] = { done: 0, total: null, unit: 'steps' }
    const cancelFlag = new SharedArrayBuffer(4)
    const flag = new Int32Array(cancelFlag)
    const startData: WorkerStart = { data: task.data, cancelFlag }
    const worker = new Worker(workerUrl(task.worker), {
      workerData: startData,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    })

    const finish = async (value: unknown): Promise<Result<unknown>> => {
      try {
        return await task.finish(value)
      } catch (error) {
        return fail('internal', { log: logFault(error) })
      }
    }
    let settled = false
    const settle = async (outcome: Result<unknown>): Promise<void> => {
      if (settled) return
      settled = true
      const finished = outcome.ok ? await finish(outcome.value) : outcome
      if (finished.ok) set({ ...base, progress, state: 'done', result: finished.value })
      else if (finished.error.code === 'cancelled') set({ ...base, progress, state: 'cancelled' })
      else set({ ...base, progress, state: 'failed', error: task.explain(finished.error) })
    }
    const fault = (error: unknown): Result<never> =>
      Atomics.load(flag, 0) === 1
        ? fail('cancelled')
        : fail(isOutOfMemory(error) ? 'file-too-large' : 'internal', { log: logFault(error) })

    const ended = new Promise<void>(resolve => {
      let outcome: Result<unknown> | undefined
      worker.on('message', (message: WorkerMessage) => {
        if (message.type === 'progress') {
          progress = message.progress
          set({ ...base, progress, state: 'running' })
        } else if (message.type === 'writing') job.writing = true
        else
          outcome = message.type === 'done' ? { ok: true, value: message.value } : { ok: false, error: message.failure }
      })
      worker.on('error', error => {
        outcome = fault(error)
      })
      worker.on('exit', () => {
        running.delete(id)
        // The thread is gone and has let go of its files: only now is the job told to be over.
        void settle(outcome ?? fault(new Error(`the ${task.worker} worker ended without a word`))).finally(resolve)
      })
    })
    const job: Running = { worker, cancelFlag: flag, writing: false, ended }
    running.set(id, job)
    set({ ...base, progress, state: 'running' })
  }

  const cancel = (id: JobId): boolean => {
    const job = running.get(id)
    if (job === undefined) return false
    Atomics.store(job.cancelFlag, 0, 1)
    setTimeout(() => {
      if (!job.writing && running.has(id)) void job.worker.terminate()
    }, CANCEL_PATIENCE_MS).unref()
    return true
  }

  return {
    start,
    find: id => states.get(id),
    cancel,
    stop: async engagement => {
      const those = [...running].filter(([id]) => engagement === undefined || states.get(id)?.engagement === engagement)
      for (const [id] of those) cancel(id)
      await Promise.all(those.map(([, job]) => job.ended))
    },
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
