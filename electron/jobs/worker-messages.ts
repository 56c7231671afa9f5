/** What a worker thread and the job runner say to each other: plain data only. */
import type { JobState } from '#shared/contract/plan.ts'
import type { Failure } from '#shared/kit/result.ts'

export type WorkerStart = {
  readonly data: unknown
  /** One 32-bit cell: 1 means "cancel at the next chance". */
  readonly cancelFlag: SharedArrayBuffer
}

export type WorkerMessage =
  | { readonly type: 'progress'; readonly progress: JobState['progress'] }
  /** From now on the work must not be killed, only asked to stop: a transaction is open. */
  | { readonly type: 'writing' }
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'failed'; readonly failure: Failure }
