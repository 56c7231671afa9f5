/** Runs the import's jobs one at a time: a new question cancels the one before, and so does leaving the wizard. */
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { cancelJob, useJob } from '#renderer/client/jobs.ts'
import { useCommand } from '#renderer/client/queries.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { ImportPreview, ImportSummary } from '#shared/contract/imports.ts'
import type { JobState } from '#shared/contract/plan.ts'
import type { AnswerError } from '#shared/contract/procedure.ts'
import type { JobId } from '#shared/kit/id.ts'

/** What each job's result is, as the contract says beside the procedure. */
type ResultOf = { readonly 'import.preview': ImportPreview; readonly 'import.run': ImportSummary }
type JobCommand = keyof ResultOf

export type ImportJob<Name extends JobCommand> = {
  readonly phase: 'idle' | 'running' | 'failed' | 'cancelled' | 'done'
  /** Undefined until the host has taken the job in. */
  readonly job: JobState | undefined
  readonly error: AnswerError | null
  readonly start: (key: string, input: Input<Name>) => void
  readonly cancel: () => void
}

type Run = { readonly key: string; readonly job: JobId | null; readonly error: AnswerError | null }

const phaseOf = (run: Run | null, job: JobState | undefined): ImportJob<JobCommand>['phase'] => {
  if (run === null) return 'idle'
  if (run.error !== null) return 'failed'
  return job === undefined ? 'running' : job.state
}

/** @param onDone receives the result of a finished job with the key of its question, once. */
export const useImportJob = <Name extends JobCommand>(
  name: Name,
  onDone: (key: string, result: ResultOf[Name]) => void,
): ImportJob<Name> => {
  const command = useCommand(name, { quiet: true })
  const [run, setRun] = useState<Run | null>(null)
  /** The run that counts now; answers of earlier ones are dropped and their jobs cancelled. */
  const latest = useRef<Run | null>(null)
  const wantsCancel = useRef(false)
  const found = useJob(run?.job ?? null)
  const job = found !== undefined && found.id === run?.job ? found : undefined

  const stop = useCallback((): void => {
    const held = latest.current
    if (held?.job !== null && held?.job !== undefined) void cancelJob(held.job)
  }, [])

  const begin = async (begun: Run, input: Input<Name>): Promise<void> => {
    const answer = await command.run(input)
    if (latest.current !== begun) {
      if (answer.ok) void cancelJob(answer.value.job)
      return
    }
    const next: Run = answer.ok ? { ...begun, job: answer.value.job } : { ...begun, error: answer.error }
    latest.current = next
    setRun(next)
    if (wantsCancel.current) stop()
  }

  const start = (key: string, input: Input<Name>): void => {
    stop()
    wantsCancel.current = false
    const begun: Run = { key, job: null, error: null }
    latest.current = begun
    setRun(begun)
    void begin(begun, input)
  }

  const cancel = (): void => {
    wantsCancel.current = true
    stop()
  }

  const delivered = useRef<JobId | null>(null)
  const deliver = useEffectEvent(onDone)
  useEffect(() => {
    if (job?.state !== 'done' || run === null || delivered.current === job.id) return
    delivered.current = job.id
    deliver(run.key, job.result as ResultOf[Name])
  }, [job, run])

  useEffect(
    () => () => {
      stop()
      latest.current = null
    },
    [stop],
  )

  const error = run?.error ?? (job?.state === 'failed' ? job.error : null)
  return { phase: phaseOf(run, job), job, error, start, cancel }
}
