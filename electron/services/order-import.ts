/**
 * Imports orders: the file is read into a waiting room beside the engagement, and what stands there goes in at the end, in one
 * transaction of a few statements. A cancel or a crash before that leaves the engagement untouched.
 */
import { statSync } from 'node:fs'
import { createTotalsTest } from '#shared/domain/import/totals-test.ts'
import type { RowView } from '#shared/domain/import/row-view.ts'
import type { ImportId } from '#shared/kit/id.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import type { EngagementFile } from '#electron/storage/engagement-file.ts'
import type { Staging } from '#electron/storage/import-staging.ts'
import { finishImport, insertImport, type ImportCounts } from '#electron/storage/queries/import-queries.ts'
import {
  judgeStagedOrders,
  storeStagedOrders,
  type OrderCounts,
} from '#electron/storage/queries/staged-order-queries.ts'
import { sha256Of } from './import-file.ts'
import { NO_COUNTS } from './import-pass.ts'
import {
  mappingText,
  type ImportControl,
  type ImportRequest,
  type ImportResult,
  type ImportTools,
  type Prepared,
} from './import-run.ts'
import { createOrderPass, type OrderPass } from './order-pass.ts'

const exclusion = (request: ImportRequest, lastSeen: number): ((view: RowView) => boolean) => {
  const isTotals = createTotalsTest()
  const chosen = request.mapping === undefined ? undefined : new Set(request.mapping.excludedRows)
  // Rows of totals that the user saw in the preview are his to leave out; those he could not see are left out by themselves.
  return view => {
    const judged = chosen !== undefined && view.row <= lastSeen
    return chosen?.has(view.row) === true || (!judged && isTotals(view))
  }
}

/** Bytes of a row of a text table with few columns; more would be room for rows that never come. */
const ROW_BYTES = 150
const MOST_EXPECTED = 1_000_000

const expectedRows = (path: string, { format }: Prepared['workbook']): number =>
  format === 'text' ? Math.min(MOST_EXPECTED, Math.floor(statSync(path).size / ROW_BYTES)) : 0

const readOrders = async (
  request: ImportRequest,
  { workbook, sheet, plan, lastSeen }: Prepared,
  staging: Staging,
  control: ImportControl,
): Promise<Result<{ readonly pass: OrderPass; readonly ascending: boolean }>> => {
  const { headers, settings } = plan
  const pass = createOrderPass(
    { kind: 'order', sheet, headers, settings, currency: request.currency, mapping: plan.mapping },
    exclusion(request, lastSeen),
    staging.writer,
    expectedRows(request.path, workbook),
  )
  const stop = new AbortController()
  const read = await workbook.readViews({
    sheet,
    fromRow: plan.headerRow + 1,
    signal: stop.signal,
    onRow: pass.take,
    onProgress: ({ share, rows }) => {
      if (control.isCancelled()) stop.abort()
      const total = share > 0 ? Math.max(rows, Math.round(rows / share)) : null
      control.progress({ done: rows, total, unit: 'rows' })
    },
  })
  if (!read.ok) return read
  if (control.isCancelled()) return fail('cancelled')
  const { ascending } = pass.finish()
  staging.filled()
  return pass.counts.rowsRead === read.value.rows
    ? ok({ pass, ascending })
    : fail('import-miscounted', { file: request.fileName })
}

/** Every row that was read was stored, or is accounted for. */
const addsUp = (counts: ImportCounts): boolean =>
  counts.rowsRead === counts.added + counts.updated + counts.same + counts.rejected + counts.excluded

const store = async (
  request: ImportRequest,
  prepared: Prepared,
  file: EngagementFile,
  tools: ImportTools,
  control: ImportControl,
  read: { readonly pass: OrderPass; readonly ascending: boolean },
): Promise<Result<{ readonly importId: ImportId; readonly counts: ImportCounts }>> => {
  const sha256 = await sha256Of(request.path)
  control.startsWriting()
  const copy = file.backUp()
  if (!copy.ok) return copy
  const begun = file.begin(null)
  if (!begun.ok) return begun
  const { writer, commit, rollback } = begun.value
  try {
    const importId = tools.newId<ImportId>()
    const { fileName, kind } = request
    const { sheet, plan } = prepared
    insertImport(writer, {
      id: importId,
      at: tools.clock(),
      fileName,
      sha256,
      sheet,
      kind,
      mapping: mappingText(plan),
      ...NO_COUNTS,
    })
    const { ascending, pass } = read
    const stored = storeStagedOrders(writer, { importId, sheet, ascending, isCancelled: control.isCancelled })
    if (stored === null) return fail('cancelled')
    const counts = withStored(pass, stored)
    if (!addsUp(counts)) return fail('import-miscounted', { file: fileName })
    finishImport(writer, importId, counts)
    const committed = commit()
    return committed.ok ? ok({ importId, counts }) : committed
  } finally {
    // After a commit there is nothing left to roll back.
    rollback()
  }
}

const withStored = ({ counts }: OrderPass, stored: OrderCounts): ImportCounts => {
  const { rowsRead, rejected, excluded, problemCount } = counts
  return { rowsRead, ...stored, rejected, excluded, problemCount }
}

/** Reads all orders of the file and, unless it is a trial, stores them after a backup. */
export const runOrderImport = async (
  request: ImportRequest,
  prepared: Prepared,
  file: EngagementFile,
  tools: ImportTools,
  control: ImportControl,
): Promise<Result<ImportResult>> => {
  const staging = file.stage(request.scratch)
  try {
    const read = await readOrders(request, prepared, staging, control)
    if (!read.ok) return read
    const { pass } = read.value
    const shared = {
      dryRun: request.dryRun,
      newReasons: 0,
      survey: null,
      problems: pass.shown,
      headers: prepared.plan.headers,
    }
    if (request.dryRun) {
      const counts = withStored(pass, judgeStagedOrders(file.reader))
      return addsUp(counts)
        ? ok({ importId: null, ...shared, ...counts })
        : fail('import-miscounted', { file: request.fileName })
    }
    const stored = await store(request, prepared, file, tools, control, read.value)
    return stored.ok ? ok({ importId: stored.value.importId, ...shared, ...stored.value.counts }) : stored
  } finally {
    staging.close()
  }
}
