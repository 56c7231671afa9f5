/** Decides how a sheet is to be imported: which row is the header, which column fills which field, how its texts are read. */
import type { ImportMapping, ImportPreview } from '#shared/contract/imports.ts'
import type { ColumnMapping, ColumnSettings } from '#shared/domain/import/column-mapping.ts'
import { detectHeader, detectTotalsRows, headerTexts } from '#shared/domain/import/detect-header.ts'
import { fieldKind, fieldNames, type FieldKind, type RecordKind } from '#shared/domain/import/fields.ts'
import { guessMapping } from '#shared/domain/import/guess-mapping.ts'
import { guessSettings, textsOf } from '#shared/domain/import/guess-settings.ts'
import { guessDateOrder } from '#shared/domain/import/parse-day.ts'
import { guessDecimalMark } from '#shared/domain/import/parse-number.ts'
import type { RawRow } from '#shared/domain/import/raw-cell.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'

export type ImportPlan = {
  readonly kind: RecordKind
  /** Row of the file, 0 where it begins with data. */
  readonly headerRow: number
  readonly headers: readonly string[]
  readonly mapping: ColumnMapping
  readonly settings: readonly ColumnSettings[]
  readonly totalsRows: readonly number[]
  readonly asks: ImportPreview['asks']
}

export type PlanRequest = {
  readonly kind: RecordKind
  /** The first rows of the sheet, header and titles among them. */
  readonly rows: readonly RawRow[]
  readonly headerRow?: number | undefined
  readonly mapping?: ImportMapping | undefined
  /** Field by header text, over the guess. */
  readonly map?: Readonly<Record<string, string>> | undefined
}

const NUMBERS: ReadonlySet<FieldKind> = new Set(['money', 'number'])

/** What only the user can say: columns whose texts read both ways. */
const openQuestions = (kind: RecordKind, mapping: ColumnMapping, rows: readonly RawRow[]): ImportPreview['asks'] => {
  const columns = mapping.flatMap((field, column) =>
    field === null ? [] : [{ sort: fieldKind(kind, field), texts: textsOf(rows, column) }],
  )
  const dates = columns.some(
    ({ sort, texts }) => sort === 'day' && guessDateOrder(texts) === 'ambiguous' && texts.some(text => /\d/.test(text)),
  )
  const marks = columns.some(
    ({ sort, texts }) =>
      sort !== undefined &&
      NUMBERS.has(sort) &&
      guessDecimalMark(texts) === 'ambiguous' &&
      texts.some(text => /\d[.,]\d{3}(\D|$)/.test(text)),
  )
  return [...(dates ? (['date-order'] as const) : []), ...(marks ? (['decimal-mark'] as const) : [])]
}

const withMap = (
  kind: RecordKind,
  headers: readonly string[],
  guessed: ColumnMapping,
  map: Readonly<Record<string, string>>,
): Result<ColumnMapping> => {
  const mapping: (string | null)[] = [...guessed]
  for (const [header, field] of Object.entries(map)) {
    const column = headers.findIndex(one => one === header || one.toLowerCase() === header.trim().toLowerCase())
    if (column === -1) return fail('column-unknown', { column: header })
    const before = mapping.indexOf(field)
    if (before !== -1) mapping[before] = null
    mapping[column] = field === '' ? null : field
  }
  return checkFields(kind, mapping)
}

const checkFields = (kind: RecordKind, fields: readonly (string | null)[]): Result<ColumnMapping> => {
  const used = fields.filter(field => field !== null)
  const known: readonly string[] = fieldNames(kind)
  const unknown = used.find(field => !known.includes(field))
  if (unknown !== undefined) return fail('field-unknown', { field: unknown })
  const twice = used.find((field, index) => used.indexOf(field) !== index)
  if (twice !== undefined) return fail('field-twice', { field: twice })
  // Every name was just found among the kind's own.
  return ok(fields as ColumnMapping)
}

/** Without one of these no row can say whose it is. */
const IDENTITY: { readonly [kind in RecordKind]: readonly string[] } = {
  client: ['id', 'name'],
  order: ['client_id'],
}

/** True where the mapping holds what every row of the kind needs. */
export const hasIdentity = (plan: ImportPlan): boolean =>
  plan.mapping.some(field => field !== null && IDENTITY[plan.kind].includes(field))

/** @returns the plan; or `field-unknown`, `field-twice`, `column-unknown` for a mapping that cannot be. */
export const planImport = (request: PlanRequest): Result<ImportPlan> => {
  const { kind, rows } = request
  const detected = detectHeader(rows)
  const headerRow = request.headerRow ?? (detected === undefined ? 0 : (rows[detected]?.row ?? 0))
  const data = rows.filter(row => row.row > headerRow)
  const width = Math.max(0, ...rows.map(row => row.cells.length))
  const headers = headerTexts(
    rows.find(row => row.row === headerRow),
    width,
  ).map((text, column) => (text === '' ? `#${column + 1}` : text))
  const guessed = guessMapping(kind, headers, data).mapping
  const chosen =
    request.mapping === undefined
      ? withMap(kind, headers, guessed, request.map ?? {})
      : checkFields(
          kind,
          headers.map((_, column) => request.mapping?.fields[column] ?? null),
        )
  if (!chosen.ok) return chosen
  const { dateOrder, decimalMark } = request.mapping ?? {}
  const settings = guessSettings(kind, headers, chosen.value, data).map((setting): ColumnSettings => ({
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(decimalMark === undefined ? {} : { decimalMark }),
    ...setting,
  }))
  return ok({
    kind,
    headerRow,
    headers,
    mapping: chosen.value,
    settings,
    totalsRows: detectTotalsRows(data),
    asks: openQuestions(kind, chosen.value, data),
  })
}
