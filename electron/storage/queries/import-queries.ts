/** The record of imports: what came from which file, and every problem row. */
import type { ImportRecord } from '#shared/contract/imports.ts'
import type { ImportId } from '#shared/kit/id.ts'
import type { Reader, Writer } from '../sqlite.ts'

export type NewImport = ImportRecord & { readonly sha256: string; readonly mapping: string }

type Row = {
  id: string
  at: number
  file_name: string
  sheet: string
  kind: ImportRecord['kind']
  rows_read: number
  added: number
  updated: number
  same: number
  rejected: number
  excluded: number
  problem_count: number
}

export const listImports = (reader: Reader): ImportRecord[] =>
  reader
    .all<Row>(
      'SELECT id, at, file_name, sheet, kind, rows_read, added, updated, same, rejected, excluded, problem_count FROM imports ORDER BY at DESC, id',
    )
    .map(row => ({
      id: row.id as ImportId,
      at: row.at,
      fileName: row.file_name,
      sheet: row.sheet,
      kind: row.kind,
      rowsRead: row.rows_read,
      added: row.added,
      updated: row.updated,
      same: row.same,
      rejected: row.rejected,
      excluded: row.excluded,
      problemCount: row.problem_count,
    }))

/** @returns a text that every import changes: clients and orders come by imports alone. */
export const latestImport = (reader: Reader): string => {
  const row = reader.get<{ n: number; at: number | null; clients: number; orders: number }>(
    `SELECT count(*) AS n, max(at) AS at, (SELECT count(*) FROM clients) AS clients, (SELECT count(*) FROM orders) AS orders FROM imports`,
  )
  return [row?.n, row?.at, row?.clients, row?.orders].join(' ')
}

/** Notes an import before its rows, so that they can point at it; `finishImport` brings the counts. */
export const insertImport = (writer: Writer, record: NewImport): void => {
  writer.run(
    `INSERT INTO imports (id, at, file_name, sha256, sheet, kind, mapping, rows_read, added, updated, same, rejected, excluded, problem_count)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      record.id,
      record.at,
      record.fileName,
      record.sha256,
      record.sheet,
      record.kind,
      record.mapping,
      record.rowsRead,
      record.added,
      record.updated,
      record.same,
      record.rejected,
      record.excluded,
      record.problemCount,
    ],
  )
}

export type ImportCounts = Pick<
  ImportRecord,
  'rowsRead' | 'added' | 'updated' | 'same' | 'rejected' | 'excluded' | 'problemCount'
>

export const finishImport = (writer: Writer, id: ImportId, counts: ImportCounts): void => {
  writer.run(
    'UPDATE imports SET rows_read = ?, added = ?, updated = ?, same = ?, rejected = ?, excluded = ?, problem_count = ? WHERE id = ?',
    [
      counts.rowsRead,
      counts.added,
      counts.updated,
      counts.same,
      counts.rejected,
      counts.excluded,
      counts.problemCount,
      id,
    ],
  )
}

export type ProblemRow = {
  readonly sheet: string
  readonly row: number
  readonly column: string | null
  readonly value: string | null
  readonly code: string
  readonly severity: 'error' | 'warning'
}

export const insertProblem = (writer: Writer, id: ImportId, seq: number, problem: ProblemRow): void => {
  writer.run(
    'INSERT INTO import_problems (import_id, seq, sheet, row, col, value, code, severity) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    [id, seq, problem.sheet, problem.row, problem.column, problem.value, problem.code, problem.severity],
  )
}

export const listProblems = (reader: Reader, id: ImportId, offset: number, limit: number): ProblemRow[] =>
  reader.all<ProblemRow>(
    'SELECT sheet, row, col AS "column", value, code, severity FROM import_problems WHERE import_id = ? ORDER BY seq LIMIT ? OFFSET ?',
    [id, limit, offset],
  )
