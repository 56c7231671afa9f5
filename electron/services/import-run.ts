/** Reads a client's spreadsheet into an engagement; runs inside a worker thread. Nothing is stored unless all of it is. */
import {
  RECORD_KIND_OF,
  type ImportMapping,
  type ImportPreview,
  type ImportSummary,
  type TableKind,
} from '#shared/contract/imports.ts'
import type { JobState } from '#shared/contract/plan.ts'
import { isTotalsRow } from '#shared/domain/import/detect-header.ts'
import { cellText, type RawRow } from '#shared/domain/import/raw-cell.ts'
import type { ImportId } from '#shared/kit/id.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import type { Workbook } from '#electron/workbooks/workbook.ts'
import type { EngagementFile } from '#electron/storage/engagement-file.ts'
import { finishImport, insertImport, insertProblem, type ProblemRow } from '#electron/storage/queries/import-queries.ts'
import type { LongTransaction } from '#electron/storage/sqlite.ts'
import type { ServiceContext } from './context.ts'
import { FORMATS, openSource, readSample, sha256Of, type ImportSource } from './import-file.ts'
import { createPass, NO_COUNTS } from './import-pass.ts'
import { hasIdentity, planImport, type ImportPlan } from './import-plan.ts'
import { createClientSink } from './import-sinks.ts'
import { runOrderImport } from './order-import.ts'

/** The file of a table of clients or orders. */
export type TableSource = ImportSource & { readonly kind: TableKind }

export type ImportRequest = TableSource & {
  readonly currency: string
  readonly mapping?: ImportMapping | undefined
  readonly map?: Readonly<Record<string, string>> | undefined
  readonly dryRun: boolean
  /** Where the waiting room of a large import may stand: a path in the program's private temporary folder. */
  readonly scratch: string
}

/** What the import may ask of the thread it runs in. */
export type ImportControl = {
  isCancelled(): boolean
  progress(progress: JobState['progress']): void
  startsWriting(): void
}

export type ImportTools = Pick<ServiceContext, 'resources' | 'newId' | 'clock'>

/** The summary without sentences, which belong to the caller's language, and the headers for remembering the mapping. */
export type ImportResult = Omit<ImportSummary, 'problems'> & {
  readonly problems: readonly ProblemRow[]
  readonly headers: readonly string[]
}
export type PreviewResult = Omit<ImportPreview, 'remembered'> & { readonly headers: readonly string[] }

const PREVIEW_ROWS = 50
const SAMPLES = 5

const previewOf = (workbook: Workbook, sheet: string, plan: ImportPlan, rows: readonly RawRow[]): PreviewResult => {
  const data = rows.filter(row => row.row > plan.headerRow)
  const texts = (row: RawRow): string[] => plan.headers.map((_, column) => cellText(row.cells[column] ?? null).trim())
  return {
    fileName: workbook.file,
    format: FORMATS[workbook.format],
    sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
    reading: { sheet, encoding: workbook.encoding, delimiter: workbook.delimiter, headerRow: plan.headerRow },
    columns: plan.headers.map((header, column) => ({
      header,
      field: plan.mapping[column] ?? null,
      samples: data
        .map(row => cellText(row.cells[column] ?? null).trim())
        .filter(text => text !== '')
        .slice(0, SAMPLES),
    })),
    rows: data.slice(0, PREVIEW_ROWS).map(row => ({ row: row.row, cells: texts(row) })),
    asks: plan.asks,
    totalsRows: plan.totalsRows,
    survey: null,
    headers: plan.headers,
  }
}

/** Reads the first rows and proposes how to import them; stores nothing. */
export const previewImport = async (source: TableSource): Promise<Result<PreviewResult>> => {
  const workbook = openSource(source)
  if (!workbook.ok) return workbook
  const sample = await readSample(workbook.value, source)
  if (!sample.ok) return sample
  const plan = planImport({
    kind: RECORD_KIND_OF[source.kind],
    rows: sample.value.rows,
    headerRow: source.reading.headerRow,
  })
  return plan.ok ? ok(previewOf(workbook.value, sample.value.sheet, plan.value, sample.value.rows)) : plan
}

/** `lastSeen`: the last row of the sample, which the user could judge. */
export type Prepared = {
  readonly workbook: Workbook
  readonly sheet: string
  readonly plan: ImportPlan
  readonly lastSeen: number
}

const prepare = async (request: ImportRequest): Promise<Result<Prepared>> => {
  const workbook = openSource(request)
  if (!workbook.ok) return workbook
  const sample = await readSample(workbook.value, request)
  if (!sample.ok) return sample
  const plan = planImport({
    kind: RECORD_KIND_OF[request.kind],
    rows: sample.value.rows,
    headerRow: request.reading.headerRow,
    mapping: request.mapping,
    map: request.map,
  })
  if (!plan.ok) return plan
  if (!hasIdentity(plan.value)) return fail('no-identity-column', { file: request.fileName })
  return ok({
    workbook: workbook.value,
    sheet: sample.value.sheet,
    plan: plan.value,
    lastSeen: sample.value.rows.at(-1)?.row ?? 0,
  })
}

const passFor = (
  request: ImportRequest,
  { plan, sheet, lastSeen }: Prepared,
  file: EngagementFile,
  transaction: LongTransaction | null,
  importId: ImportId,
) => {
  const target = { reader: file.reader, writer: transaction?.writer ?? null, importId }
  const shared = { sheet, headers: plan.headers, settings: plan.settings, currency: request.currency }
  const chosen = request.mapping === undefined ? undefined : new Set(request.mapping.excludedRows)
  // Rows of totals that the user saw in the preview are his to leave out; those he could not see are left out by themselves.
  const excluded = (row: RawRow): boolean => {
    const judged = chosen !== undefined && row.row <= lastSeen
    return chosen?.has(row.row) === true || (!judged && isTotalsRow(row))
  }
  const note = (problem: ProblemRow, seq: number): void => {
    if (transaction !== null) insertProblem(transaction.writer, importId, seq, problem)
  }
  return createPass(
    { ...shared, kind: 'client', mapping: plan.mapping },
    excluded,
    createClientSink(target),
    note,
    importId,
  )
}

/** The mapping as the record of the import keeps it: field by header. */
export const mappingText = (plan: ImportPlan): string =>
  JSON.stringify(Object.fromEntries(plan.headers.map((header, column) => [header, plan.mapping[column] ?? null])))

const beginWriting = async (
  request: ImportRequest,
  prepared: Prepared,
  file: EngagementFile,
  tools: ImportTools,
  importId: ImportId,
): Promise<Result<LongTransaction>> => {
  const sha256 = await sha256Of(request.path)
  const copy = file.backUp()
  if (!copy.ok) return copy
  const begun = file.begin(null)
  if (!begun.ok) return begun
  insertImport(begun.value.writer, {
    id: importId,
    at: tools.clock(),
    fileName: request.fileName,
    sha256,
    sheet: prepared.sheet,
    kind: request.kind,
    mapping: mappingText(prepared.plan),
    ...NO_COUNTS,
  })
  return begun
}

/** Reads all rows and judges them; unless it is a trial, stores them in one transaction after a backup. A cancel or a failure stores nothing. */
export const runImport = async (
  request: ImportRequest,
  file: EngagementFile,
  tools: ImportTools,
  control: ImportControl,
): Promise<Result<ImportResult>> => {
  const prepared = await prepare(request)
  if (!prepared.ok) return prepared
  const { workbook, plan, sheet } = prepared.value
  if (plan.kind === 'order') return runOrderImport(request, prepared.value, file, tools, control)
  const importId = tools.newId<ImportId>()
  if (!request.dryRun) control.startsWriting()
  const transaction = request.dryRun ? null : await beginWriting(request, prepared.value, file, tools, importId)
  if (transaction !== null && !transaction.ok) return transaction
  const writing = transaction?.value ?? null
  try {
    const pass = passFor(request, prepared.value, file, writing, importId)
    const stop = new AbortController()
    const read = await workbook.readRows({
      sheet,
      fromRow: plan.headerRow + 1,
      signal: stop.signal,
      onRows: batch => {
        if (control.isCancelled()) stop.abort()
        else for (const row of batch) pass.take(row)
      },
      onProgress: ({ share, rows }) =>
        control.progress({
          done: rows,
          total: share > 0 ? Math.max(rows, Math.round(rows / share)) : null,
          unit: 'rows',
        }),
    })
    if (!read.ok) return read
    if (control.isCancelled()) return fail('cancelled')
    if (writing !== null) {
      finishImport(writing.writer, importId, pass.counts)
      const committed = writing.commit()
      if (!committed.ok) return committed
    }
    return ok({
      importId: writing === null ? null : importId,
      dryRun: request.dryRun,
      ...pass.counts,
      newReasons: 0,
      survey: null,
      problems: pass.shown,
      headers: plan.headers,
    })
  } finally {
    // After a commit there is nothing left to roll back.
    writing?.rollback()
  }
}
