/** The services as every door has them, in scratch folders: typed calls, files handed in, jobs awaited. */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { createServices, type Services } from '#electron/gate/create-services.ts'
import type { Input, Output, ProcedureName } from '#shared/contract/contract.ts'
import type { ImportKind, ImportPreview, ImportSummary } from '#shared/contract/imports.ts'
import type { JobState } from '#shared/contract/plan.ts'
import type { Answer } from '#shared/contract/procedure.ts'
import type { EngagementId, JobId, UploadSlot } from '#shared/kit/id.ts'
import type { Language } from '#shared/kit/language.ts'
import { scratchFolder } from '#tests/helpers/scratch.ts'

export const SHIPPED_RESOURCES = resolve(import.meta.dirname, '../../../resources')
/** 22 November 2026, noon. */
export const NOW = Date.UTC(2026, 10, 22, 12)

type RunOptions = Partial<Omit<Input<'import.run'>, 'engagement' | 'slot' | 'kind'>>

export type Host = {
  readonly folder: string
  readonly services: Services
  ask<Name extends ProcedureName>(name: Name, input: Input<Name>, language?: Language): Promise<Answer<Output<Name>>>
  /** @throws where the answer is an error */
  call<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>>
  create(currency?: string): Promise<EngagementId>
  /** Writes a file and hands it in. */
  hand(name: string, content: string | Uint8Array): Promise<UploadSlot>
  /** Hands in a file where it lies. */
  handPath(path: string): Promise<UploadSlot>
  ended(job: JobId): Promise<JobState>
  preview(engagement: EngagementId, slot: UploadSlot, kind: ImportKind): Promise<ImportPreview>
  startImport(
    engagement: EngagementId,
    slot: UploadSlot,
    kind: ImportKind,
    options?: RunOptions,
    language?: Language,
  ): Promise<JobId>
  /** @throws where the job does not end well */
  import(engagement: EngagementId, slot: UploadSlot, kind: ImportKind, options?: RunOptions): Promise<ImportSummary>
}

const valueOf = <Value>(answer: Answer<Value>, what: string): Value => {
  if (!answer.ok) throw new Error(`${what}: ${answer.error.code} (${answer.error.message})`)
  return answer.value
}

/** @returns services that are closed when the running test is over. */
export const createHost = (folder = scratchFolder(), resourcesFolder = SHIPPED_RESOURCES): Host => {
  let moment = NOW
  const services = createServices({
    profileFolder: join(folder, 'profile'),
    libraryFolder: join(folder, 'library'),
    resourcesFolder,
    version: '0.0.0',
    clock: () => (moment += 1),
  })
  onTestFinished(() => services.close())
  const ask: Host['ask'] = async (name, input, language = 'en') =>
    (await services.dispatch({ role: 'consultant', language }, name, input)) as Answer<Output<typeof name>>
  const call: Host['call'] = async (name, input) => valueOf(await ask(name, input), name)
  const handPath: Host['handPath'] = async path => {
    const offered = await services.files.offerPath(path)
    if (!offered.ok) throw new Error(offered.error.code)
    return offered.value.slot
  }
  const ended: Host['ended'] = job =>
    new Promise((done, failed) => {
      const hear = (state: JobState): void => {
        if (state.state === 'running') return
        stop()
        done(state)
      }
      const stop = services.onEvent(event => {
        if (event.type === 'job' && event.job.id === job) hear(event.job)
      })
      // It may have ended before anybody listened.
      call('jobs.get', { job }).then(hear, failed)
    })
  const resultOf = async (job: JobId): Promise<unknown> => {
    const state = await ended(job)
    if (state.state === 'done') return state.result
    throw new Error(state.state === 'failed' ? `${state.error.code}: ${state.error.message}` : state.state)
  }
  const startImport: Host['startImport'] = async (engagement, slot, kind, options = {}, language = 'en') => {
    const input = { engagement, slot, kind, reading: {}, dryRun: false, ...options }
    return valueOf(await ask('import.run', input, language), 'import.run').job
  }
  return {
    folder,
    services,
    ask,
    call,
    create: async (currency = 'EUR') => {
      const made = await call('engagement.create', { clientCompany: 'Northwind', market: 'b2b', currency })
      return made.engagement
    },
    hand: async (name, content) => {
      const path = join(folder, name)
      writeFileSync(path, content)
      return handPath(path)
    },
    handPath,
    ended,
    preview: async (engagement, slot, kind) => {
      const { job } = await call('import.preview', { engagement, slot, kind, reading: {} })
      return (await resultOf(job)) as ImportPreview
    },
    startImport,
    import: async (engagement, slot, kind, options) =>
      (await resultOf(await startImport(engagement, slot, kind, options))) as ImportSummary,
  }
}

/** All clients, by id. */
export const clientsOf = async (host: Host, engagement: EngagementId) =>
  (
    await host.call('clients.list', {
      engagement,
      text: '',
      status: 'all',
      sort: 'name',
      descending: false,
      offset: 0,
      limit: 500,
    })
  ).rows
