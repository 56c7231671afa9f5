/** One raw row becomes one record with its problems; the rest of the import only counts and stores. */
import type { ColumnMapping, ColumnSettings } from './column-mapping.ts'
import { fieldKind, fieldNames, type FieldOf, type ImportRecord, type RecordKind } from './fields.ts'
import { missingKindOfCell } from './missing.ts'
import { quoteValue, type Problem, type ProblemCode } from './problem.ts'
import { cellText, type RawRow } from './raw-cell.ts'
import { readField, type FieldValue } from './read-field.ts'

/** What every row of one import shares, whatever its kind. */
type SharedContext = {
  readonly kind: RecordKind
  readonly sheet: string
  readonly headers: readonly string[]
  readonly settings: readonly ColumnSettings[]
  /** ISO 4217 code of the engagement; money in the record is in its minor units. */
  readonly currency: string
}

/** What every row of one import shares. */
export type RowContext<Kind extends RecordKind> = SharedContext & {
  readonly kind: Kind
  readonly mapping: ColumnMapping<Kind>
}

/** `record` is null where the row is rejected (problems say why) or holds nothing in the mapped columns (no problems). */
export type RowOutcome<Kind extends RecordKind> = {
  readonly record: ImportRecord<Kind> | null
  readonly problems: readonly Problem[]
}

type Draft = {
  readonly values: Record<string, FieldValue | null>
  readonly problems: Problem[]
}

/** Fields without which an order is no order. */
const REQUIRED: Readonly<Record<RecordKind, readonly string[]>> = { client: [], order: ['date', 'amount'] }

const problemAt = (
  context: SharedContext,
  row: RawRow,
  column: number | undefined,
  reason: ProblemCode,
  severity: Problem['severity'],
): Problem => ({
  sheet: context.sheet,
  row: row.row,
  column: column === undefined ? '' : (context.headers[column] ?? ''),
  value: column === undefined ? '' : quoteValue(cellText(row.cells[column] ?? null)),
  reason,
  severity,
})

const readCell = (context: SharedContext, row: RawRow, column: number, field: string, draft: Draft): void => {
  const cell = row.cells[column] ?? null
  const kind = fieldKind(context.kind, field)
  if (kind === undefined) return
  const reading = readField(kind, cell, context.settings[column] ?? {}, context.currency)
  const severity = REQUIRED[context.kind].includes(field) ? 'error' : 'warning'
  const report = (reason: ProblemCode, grade: Problem['severity']): number =>
    draft.problems.push(problemAt(context, row, column, reason, grade))
  if (reading.parsed.t === 'problem') report(reading.parsed.reason, severity)
  else if (reading.parsed.t === 'missing') {
    if (severity === 'error') report('required-empty', 'error')
  } else {
    draft.values[field] = reading.parsed.value
    if (reading.note !== undefined) report(reading.note, 'warning')
  }
}

/** Fills a client's missing id or name from the other: its name then serves as id. @returns what is missing for good. */
const settleIdentity = (kind: RecordKind, values: Draft['values']): ProblemCode | undefined => {
  if (kind === 'order') return values['client_id'] === null ? 'no-client' : undefined
  values['id'] ??= values['name'] ?? null
  values['name'] ??= values['id']
  return values['id'] === null ? 'no-client' : undefined
}

const rowProblems = (context: SharedContext, row: RawRow): Problem[] => {
  const beyond = row.cells.findIndex(
    (cell, column) => column >= context.headers.length && missingKindOfCell(cell) === undefined,
  )
  const extra = beyond === -1 ? [] : [problemAt(context, row, beyond, 'extra-cells', 'warning')]
  const quotes = row.brokenQuotes === true ? [problemAt(context, row, undefined, 'broken-quotes', 'warning')] : []
  return [...extra, ...quotes]
}

/**
 * Reads one row. A bad optional value leaves its field empty and is reported as a warning; a missing identity or a
 * bad required value rejects the row. Never throws.
 */
export const mapRow = <Kind extends RecordKind>(row: RawRow, context: RowContext<Kind>): RowOutcome<Kind> => {
  const values: Draft['values'] = Object.fromEntries(fieldNames(context.kind).map(field => [field, null]))
  const draft: Draft = { values, problems: [] }
  const mapped = context.mapping.flatMap((field, column): [number, FieldOf<Kind>][] =>
    field === null ? [] : [[column, field]],
  )
  if (mapped.every(([column]) => missingKindOfCell(row.cells[column] ?? null) !== undefined)) {
    return { record: null, problems: [] }
  }
  for (const [column, field] of mapped) readCell(context, row, column, field, draft)
  draft.problems.push(...rowProblems(context, row))
  const reason = settleIdentity(context.kind, values)
  if (reason !== undefined) draft.problems.push(problemAt(context, row, undefined, reason, 'error'))
  for (const field of REQUIRED[context.kind]) {
    if (!context.mapping.some(mappedField => mappedField === field)) {
      draft.problems.push({ ...problemAt(context, row, undefined, 'required-empty', 'error'), column: field })
    }
  }
  const rejected = draft.problems.some(problem => problem.severity === 'error')
  // The values were read by the kinds of FIELDS, field by field, so the record has exactly their types.
  const record = rejected ? null : (values as unknown as ImportRecord<Kind>)
  return { record, problems: draft.problems }
}
