/** What every service is given: the open engagements, the library, the clock, and the rooms behind interfaces. Nothing is global. */
import type { ChangedArea, HostEvent, JobState } from '#shared/contract/plan.ts'
import type { ParsedInput, Output, ProcedureName } from '#shared/contract/contract.ts'
import type { Role } from '#shared/contract/procedure.ts'
import type { EngagementId, ExportTicket, JobId, UploadSlot } from '#shared/kit/id.ts'
import type { Language } from '#shared/kit/language.ts'
import type { Result } from '#shared/kit/result.ts'
import type { EngagementFile } from '#electron/storage/engagement-file.ts'
import type { LibraryFile } from '#electron/storage/library-file.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import type { Resources } from './resources.ts'

/** Who asks; the door decides, never the process. */
export type Caller = { readonly role: Role; readonly language: Language }

export type Handler<Name extends ProcedureName> = (
  input: ParsedInput<Name>,
  caller: Caller,
) => Result<Output<Name>> | Promise<Result<Output<Name>>>
export type Handlers<Names extends ProcedureName> = { readonly [Name in Names]: Handler<Name> }

export type OpenEngagement = { readonly id: EngagementId; readonly file: EngagementFile; readonly reader: Reader }

export type Engagements = {
  /** Opens a file, or answers the one already open at that path. */
  open(path: string): Result<OpenEngagement>
  create(path: string, fill: (writer: Writer, id: EngagementId) => Result<null>): Result<OpenEngagement>
  /** `engagement-not-open` where the id is none of an open file. */
  find(id: EngagementId): Result<OpenEngagement>
  close(id: EngagementId): Result<null>
  list(): readonly OpenEngagement[]
  closeAll(): void
}

export type JobWork = {
  readonly kind: JobState['kind']
  readonly engagement: EngagementId
  readonly worker: 'preview' | 'import' | 'report' | 'exchange' | 'brainstorm-sheets'
  /** Plain data handed to the worker. */
  readonly data: unknown
  /** Shapes the worker's value into the job's result, on the main thread; may fail. */
  readonly finish: (value: unknown, caller: Caller) => Result<unknown> | Promise<Result<unknown>>
}

export type Jobs = {
  start(work: JobWork, caller: Caller): JobId
  find(id: JobId): JobState | undefined
  cancel(id: JobId): boolean
  /** Cancels what runs for one engagement (or all) and waits until it has let go of the file. */
  stop(engagement?: EngagementId): Promise<void>
}

/** Files on their way in and out. */
export type Files = {
  findUpload(slot: UploadSlot): { readonly path: string; readonly name: string } | undefined
  /** A private path for work in progress; what is written there goes with the program at the latest. */
  scratchPath(): string
  /** A private path for a file that will be offered for saving. */
  createExport(fileName: string, mediaType: string): { readonly ticket: ExportTicket; readonly path: string }
  /** Removes every file that was kept on its way in or out: they may hold words that were erased. */
  forget(): void
}

export type ServiceContext = {
  readonly clock: () => number
  readonly newId: <Kind extends string>() => Kind
  readonly version: string
  readonly libraryFolder: string
  readonly profileFolder: string
  readonly library: LibraryFile
  readonly resources: Resources
  readonly engagements: Engagements
  readonly jobs: Jobs
  readonly files: Files
  readonly emit: (event: HostEvent) => void
}

/** Runs a query on an open engagement. */
export const withEngagement = <Value>(
  context: ServiceContext,
  id: EngagementId,
  work: (open: OpenEngagement) => Result<Value>,
): Result<Value> => {
  const open = context.engagements.find(id)
  return open.ok ? work(open.value) : open
}

/** One undoable command: a named step in one transaction; windows are told after the commit, never before. */
export const edit = <Value>(
  context: ServiceContext,
  id: EngagementId,
  step: { readonly label: string; readonly areas: readonly ChangedArea[] },
  work: (writer: Writer, open: OpenEngagement) => Result<Value>,
): Result<Value> =>
  withEngagement(context, id, open => {
    const result = open.file.edit(step.label, writer => work(writer, open))
    if (result.ok) context.emit({ type: 'changed', engagement: id, areas: ['engagement', ...step.areas] })
    return result
  })
