/** Starts the drawing of a PDF in a worker and offers the finished file for saving: reports, worksheets and a brainstorm's sheets alike. */
import { join } from 'node:path'
import type { ReportFile } from '#shared/contract/plan.ts'
import type { EngagementId, JobId } from '#shared/kit/id.ts'
import { ok } from '#shared/kit/result.ts'
import type { Caller, JobWork, ServiceContext } from './context.ts'

/** What a worker that draws answers. */
export type PrintDone = { readonly pages: number; readonly bytes: number }

export type PrintWork<Task> = {
  readonly engagement: EngagementId
  readonly kind: Extract<JobWork['kind'], 'report.export' | 'worksheets.export'>
  readonly worker: Extract<JobWork['worker'], 'report' | 'brainstorm-sheets'>
  readonly fileName: string
  /** The worker's task; it writes the file at `target`. */
  readonly task: (place: { readonly target: string; readonly fontsFolder: string }) => Task
}

export const startPrintJob = <Task>(
  context: Pick<ServiceContext, 'files' | 'jobs' | 'resources'>,
  { engagement, kind, worker, fileName, task }: PrintWork<Task>,
  caller: Caller,
): JobId => {
  const { ticket, path } = context.files.createExport(fileName, 'application/pdf')
  const data = task({ target: path, fontsFolder: join(context.resources.folder, 'fonts') })
  const finish: JobWork['finish'] = value => {
    const { pages, bytes } = value as PrintDone
    const file: ReportFile = { ticket, fileName, pages, bytes }
    return ok(file)
  }
  return context.jobs.start({ kind, engagement, worker, data, finish }, caller)
}
