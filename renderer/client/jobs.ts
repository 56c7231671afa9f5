/** Long work as a hook: asked once, then followed by the host's events. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { JobState } from '#shared/contract/plan.ts'
import type { JobId } from '#shared/kit/id.ts'
import { host } from './host.ts'
import { useProcedure } from './queries.ts'

const NO_JOB = 'none' as JobId

/** @returns the job's state, undefined until its first word or where there is no job. */
export const useJob = (jobId: JobId | null): JobState | undefined => {
  const client = useQueryClient()
  const job = useProcedure('jobs.get', { job: jobId ?? NO_JOB }, { enabled: jobId !== null })
  const running = jobId !== null && (job.data === undefined || job.data.state === 'running')
  const { refetch } = job
  useEffect(() => {
    if (!running) return undefined
    const stop = host.onEvent(event => {
      if (event.type === 'job' && event.job.id === jobId)
        client.setQueriesData({ queryKey: ['jobs.get', { job: jobId }] }, event.job)
    })
    // An event may come between the first answer and the listening, and a stream may break: ask now and then too.
    const timer = setInterval(() => void refetch(), 1_500)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [client, jobId, running, refetch])
  return jobId === null ? undefined : job.data
}

export const cancelJob = async (jobId: JobId): Promise<void> => {
  await host.call('jobs.cancel', { job: jobId })
}
