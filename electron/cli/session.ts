/** One run of a verb on the gate: typed calls that refuse instead of answering an error, files opened once and closed in the end. */
import { resolve } from 'node:path'
import type { Services } from '#electron/gate/create-services.ts'
import { answerFailure } from '#electron/gate/answer.ts'
import type { Input, Output, ProcedureName } from '#shared/contract/contract.ts'
import type { EngagementView } from '#shared/contract/library.ts'
import type { JobState } from '#shared/contract/plan.ts'
import { translator, type Translate } from '#shared/i18n/translate.ts'
import type { JobId } from '#shared/kit/id.ts'
import type { Language } from '#shared/kit/language.ts'
import type { Result } from '#shared/kit/result.ts'
import { Refusal } from './refusal.ts'

/** What the command line needs of its terminal. */
export type Terminal = {
  readonly print: (text: string) => void
  /** Sentences and progress, apart from the figures. */
  readonly warn: (text: string) => void
  /** Only a terminal that a person watches is shown progress. */
  readonly showsProgress: boolean
  readonly workingFolder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly onInterrupt: (stop: () => void) => void
}

export type Session = {
  readonly t: Translate
  readonly language: Language
  readonly terminal: Terminal
  readonly services: Services
  /** @throws Refusal with the sentence of the error */
  call<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>>
  /** @throws Refusal with the sentence of the failure */
  must<Value>(result: Result<Value>): Value
  /** Opens the engagement file named on the command line. */
  open(file: string): Promise<EngagementView>
  /** Waits for a job's end, showing how it goes; an interrupt cancels it. @returns its result */
  finish(job: JobId): Promise<unknown>
  /** Full path of a file named on the command line. */
  path(file: string): string
}

export const createSession = (services: Services, language: Language, terminal: Terminal): Session => {
  const t = translator(language)
  const must = <Value>(result: Result<Value>): Value => {
    if (!result.ok) throw new Refusal(answerFailure(result.error, language).message)
    return result.value
  }
  const call = async <Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
    const answer = await services.dispatch({ role: 'consultant', language }, name, input)
    if (!answer.ok) throw new Refusal(answer.error.message)
    return answer.value as Output<Name>
  }
  const path = (file: string): string => resolve(terminal.workingFolder, file)

  const showProgress = ({ progress }: JobState): void => {
    if (!terminal.showsProgress || progress.total === null || progress.total === 0) return
    terminal.warn(`\r${Math.round((100 * progress.done) / progress.total)} %  `)
  }
  const ended = (job: JobId): Promise<JobState> =>
    new Promise((done, failed) => {
      const hear = (state: JobState): void => {
        if (state.state === 'running') return showProgress(state)
        stop()
        if (terminal.showsProgress) terminal.warn('\r        \r')
        done(state)
      }
      const stop = services.onEvent(event => {
        if (event.type === 'job' && event.job.id === job) hear(event.job)
      })
      // It may have ended before anybody listened.
      call('jobs.get', { job }).then(hear, failed)
    })

  return {
    t,
    language,
    terminal,
    services,
    call,
    must,
    path,
    open: async file => {
      const { engagement } = await call('engagement.open', { path: path(file) })
      return call('engagement.get', { engagement })
    },
    finish: async job => {
      terminal.onInterrupt(() => void services.dispatch({ role: 'consultant', language }, 'jobs.cancel', { job }))
      const state = await ended(job)
      if (state.state === 'done') return state.result
      throw new Refusal(state.state === 'failed' ? state.error.message : t('cli.cancelled'))
    },
  }
}
