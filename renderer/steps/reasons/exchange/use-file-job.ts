/** One job of exchange at a time: started, followed, and its result handed on once. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { cancelJob, useJob } from '#renderer/client/jobs.ts'
import type { JobState } from '#shared/contract/plan.ts'
import type { Answer } from '#shared/contract/procedure.ts'
import type { JobId } from '#shared/kit/id.ts'

export type FileJob = {
  readonly isRunning: boolean
  readonly job: JobState | undefined
  readonly wasCancelled: boolean
  /** The sentence of what went wrong with the last run. */
  readonly failure: string | null
  /** Starts with the answer of the command that began the job. */
  readonly begin: (command: () => Promise<Answer<{ readonly job: JobId }>>) => Promise<void>
  readonly cancel: () => void
}

/** @param onDone is given the result of each finished job once; what it throws is shown as the failure. */
export const useFileJob = (onDone: (result: unknown) => void | Promise<void>): FileJob => {
  const [jobId, setJobId] = useState<JobId | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const job = useJob(jobId)
  const deliver = useEffectEvent(onDone)
  // The job's last word may be heard twice.
  const delivered = useRef<JobId | null>(null)
  useEffect(() => {
    if (job?.state !== 'done' || delivered.current === job.id) return
    delivered.current = job.id
    void (async () => {
      try {
        await deliver(job.result)
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error))
      }
    })()
  }, [job])
  return {
    job,
    isRunning: jobId !== null && (job === undefined || job.state === 'running'),
    wasCancelled: job?.state === 'cancelled',
    failure: problem ?? (job?.state === 'failed' ? job.error.message : null),
    begin: async command => {
      setProblem(null)
      setJobId(null)
      const answer = await command()
      if (answer.ok) setJobId(answer.value.job)
      else setProblem(answer.error.message)
    },
    cancel: () => {
      if (jobId !== null) void cancelJob(jobId)
    },
  }
}
