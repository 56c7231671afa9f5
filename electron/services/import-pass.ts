/** One pass of an import over the rows of a sheet: each is read, judged and handed on, and every problem is noted. */
import type { ImportRecord, RecordKind } from '#shared/domain/import/fields.ts'
import { createDuplicateFinder } from '#shared/domain/import/find-duplicates.ts'
import { mapRow, type RowContext } from '#shared/domain/import/map-row.ts'
import type { RawRow } from '#shared/domain/import/raw-cell.ts'
import type { ImportId } from '#shared/kit/id.ts'
import type { ImportCounts, ProblemRow } from '#electron/storage/queries/import-queries.ts'
import { duplicateValue } from './duplicate-value.ts'
import type { Sink } from './import-sinks.ts'

/** Problems handed out at once. */
export const PROBLEMS_SHOWN = 500

type Counts = { -readonly [name in keyof ImportCounts]: number }

export const NO_COUNTS: ImportCounts = {
  rowsRead: 0,
  added: 0,
  updated: 0,
  same: 0,
  rejected: 0,
  excluded: 0,
  problemCount: 0,
}

export type ImportPass = {
  readonly counts: ImportCounts
  /** The first problems; all of them were noted. */
  readonly shown: readonly ProblemRow[]
  /** Takes one row of the sheet. */
  take(row: RawRow): void
}

/** The id by which a repeated record is known; null where the kind or the row has none. */
const ownId = (record: Readonly<Record<string, unknown>>, kind: RecordKind): string | null => {
  const id = record[kind === 'order' ? 'order_id' : 'id']
  return typeof id === 'string' ? id : null
}

/** One pass over the rows: map, find repetitions, hand on to the sink, note every problem. */
export const createPass = <Kind extends RecordKind>(
  context: RowContext<Kind>,
  isExcluded: (row: RawRow) => boolean,
  sink: Sink<ImportRecord<Kind>>,
  note: (problem: ProblemRow, seq: number) => void,
  importId: ImportId,
): ImportPass => {
  const counts: Counts = { ...NO_COUNTS }
  const shown: ProblemRow[] = []
  const findDuplicate = createDuplicateFinder(context.kind)
  const keep = (problem: ProblemRow): void => {
    counts.problemCount += 1
    note(problem, counts.problemCount)
    if (shown.length < PROBLEMS_SHOWN) shown.push(problem)
  }
  return {
    counts,
    shown,
    take: row => {
      counts.rowsRead += 1
      if (isExcluded(row)) {
        counts.excluded += 1
        return
      }
      const { record, problems } = mapRow(row, context)
      for (const problem of problems)
        keep({
          sheet: problem.sheet,
          row: problem.row,
          column: problem.column || null,
          value: problem.value || null,
          code: problem.reason,
          severity: problem.severity,
        })
      if (record === null) {
        counts.rejected += problems.length > 0 ? 1 : 0
        counts.excluded += problems.length > 0 ? 0 : 1
        return
      }
      const id = ownId(record, context.kind)
      const duplicate = findDuplicate(row, id)
      if (duplicate !== undefined) {
        counts.rejected += 1
        keep({
          sheet: context.sheet,
          row: row.row,
          column: null,
          value: duplicateValue(duplicate.firstRow, duplicate.reason === 'duplicate-id' ? id : null),
          code: duplicate.reason,
          severity: 'error',
        })
        return
      }
      counts[sink.put(record, { importId, sheet: context.sheet, row: row.row })] += 1
    },
  }
}
