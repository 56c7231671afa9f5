/** The one place where the rooms are wired together: storage, workbooks, reporting and jobs behind the services, the services behind the gate. */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '#shared/contract/procedure.ts'
import type { HostEvent } from '#shared/contract/plan.ts'
import type { JobId } from '#shared/kit/id.ts'
import { createJobRunner } from '#electron/jobs/job-runner.ts'
import { checkLogo } from '#electron/reporting/check-logo.ts'
import { createAgreementService } from '#electron/services/agreement-service.ts'
import { createBrainstormService } from '#electron/services/brainstorm-service.ts'
import { createBrandService } from '#electron/services/brand-service.ts'
import { createClientService, createFactsCache } from '#electron/services/client-service.ts'
import { createCodingService } from '#electron/services/coding-service.ts'
import { createCodebookService } from '#electron/services/codebook-service.ts'
import type { Jobs, ServiceContext } from '#electron/services/context.ts'
import { createDraftService } from '#electron/services/draft-service.ts'
import { createEngagements } from '#electron/services/engagements.ts'
import { createEvidenceService } from '#electron/services/evidence-service.ts'
import { createExchangeService } from '#electron/services/exchange-service.ts'
import { createImportService } from '#electron/services/import-service.ts'
import { createInterviewService } from '#electron/services/interview-service.ts'
import { createJobService } from '#electron/services/job-service.ts'
import { createLibraryService, readDeviceSettings } from '#electron/services/library-service.ts'
import { createLossService } from '#electron/services/loss-service.ts'
import { createPlanService } from '#electron/services/plan-service.ts'
import { createReasonService } from '#electron/services/reason-service.ts'
import { createReportService } from '#electron/services/report-service.ts'
import { loadResources } from '#electron/services/resources.ts'
import { createStaffService } from '#electron/services/staff-service.ts'
import { createSurvivalService } from '#electron/services/survival-service.ts'
import { createSurveySampleService } from '#electron/services/survey-sample-service.ts'
import { createSurveyService } from '#electron/services/survey-service.ts'
import { createWorksheetService } from '#electron/services/worksheet-service.ts'
import { createSideBySideService } from '#electron/services/side-by-side-service.ts'
import { createWhyService } from '#electron/services/why-service.ts'
import { openLibraryFile } from '#electron/storage/library-file.ts'
import { answerFailure } from './answer.ts'
import { createGate, type Caller } from './dispatch.ts'
import { createFaultLog } from './fault-log.ts'
import { createFileDesk, type FileDesk } from './file-desk.ts'
import { temporaryFolder } from './temporary-folder.ts'

export type { Caller } from './dispatch.ts'
export type { FileDesk } from './file-desk.ts'

export type HostOptions = {
  /** Library file, backups, logs, private temporary files. */
  readonly profileFolder: string
  /** Where new engagements are kept unless the user says otherwise. */
  readonly libraryFolder: string
  /** The shipped `resources`. */
  readonly resourcesFolder: string
  readonly version: string
  /** UTC milliseconds; the system's clock where absent. */
  readonly clock?: () => number
}

export type Services = {
  dispatch(caller: Caller, name: string, input: unknown): Promise<Answer<unknown>>
  onEvent(listener: (event: HostEvent) => void): () => void
  readonly files: FileDesk
  /** Ends the jobs, writes back and closes every file. Safe to call twice. */
  close(): Promise<void>
}

/** Opens the library and wires all rooms; whoever calls this closes what it answers. @throws where the profile cannot be used */
export const createServices = (options: HostOptions): Services => {
  const clock = options.clock ?? Date.now
  const newId = <Kind extends string>(): Kind => randomUUID() as string as Kind
  mkdirSync(options.profileFolder, { recursive: true, mode: 0o700 })
  const logFault = createFaultLog(join(options.profileFolder, 'logs'), clock)
  const listeners = new Set<(event: HostEvent) => void>()
  const library = openLibraryFile(join(options.profileFolder, 'library.db'))
  const files = createFileDesk(temporaryFolder(join(options.profileFolder, 'temporary')))
  const engagements = createEngagements({ clock, newId, profileFolder: options.profileFolder })
  const facts = createFactsCache()

  const emit = (event: HostEvent): void => {
    if (event.type === 'changed' && event.areas.some(area => area === 'clients' || area === 'losses'))
      facts.drop(event.engagement)
    for (const listener of listeners) {
      // The edit is committed: a window that cannot hear of it must not make it look refused.
      try {
        listener(event)
      } catch (error) {
        logFault(error)
      }
    }
  }
  const runner = createJobRunner(job => emit({ type: 'job', job }), logFault)
  const jobs: Jobs = {
    start: (work, caller) => {
      const id = newId<JobId>()
      runner.start(id, {
        ...work,
        finish: value => work.finish(value, caller),
        explain: failure => answerFailure(failure, caller.language, work.worker === 'report' ? 'general' : 'import'),
      })
      return id
    },
    find: runner.find,
    cancel: runner.cancel,
    stop: runner.stop,
  }
  const context: ServiceContext = {
    clock,
    newId,
    version: options.version,
    libraryFolder: options.libraryFolder,
    profileFolder: options.profileFolder,
    library,
    resources: loadResources(options.resourcesFolder),
    engagements,
    jobs,
    files,
    emit,
  }
  const dispatch = createGate({
    handlers: {
      ...createLibraryService(context),
      ...createAgreementService(context),
      ...createBrandService(context, checkLogo),
      ...createImportService(context),
      ...createClientService(context, facts),
      ...createLossService(context, facts),
      ...createSurvivalService(context, facts),
      ...createEvidenceService(context),
      ...createBrainstormService(context),
      ...createCodingService(context),
      ...createDraftService(context),
      ...createReasonService(context, facts),
      ...createSideBySideService(context, facts),
      ...createPlanService(context, facts),
      ...createReportService(context, facts),
      ...createStaffService(context),
      ...createExchangeService(context, facts),
      ...createCodebookService(context),
      ...createInterviewService(context),
      ...createWhyService(context),
      ...createSurveyService(context, facts),
      ...createSurveySampleService(context, facts),
      ...createJobService(context),
      ...createWorksheetService(context, facts),
    },
    defaultLanguage: () => readDeviceSettings(library.reader).language,
    logFault,
  })
  let closed: Promise<void> | undefined
  const close = async (): Promise<void> => {
    await runner.stop()
    engagements.closeAll()
    files.close()
    library.close()
  }
  return {
    dispatch,
    onEvent: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    files,
    close: () => (closed ??= close()),
  }
}
