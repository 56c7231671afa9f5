/** What the consultant sees before an import: the file, its sheets, the first rows, and what we would make of them. */
import { ok, type Result } from '#shared/kit/result.ts'
import { describeTable, type TableDescription } from '#shared/domain/import/describe-table.ts'
import type { RecordKind } from '#shared/domain/import/fields.ts'
import type { RawRow } from '#shared/domain/import/raw-cell.ts'
import { openWorkbook, type OpenOptions } from './open-workbook.ts'
import type { SheetInfo, WorkbookFormat } from './workbook.ts'

/** Rows that the guesses are made from, and rows that are handed out. */
const SAMPLE_ROWS = 2000
const SHOWN_ROWS = 200

export type PreviewRequest<Kind extends RecordKind> = OpenOptions & {
  readonly kind: Kind
  readonly sheet?: string | undefined
  /** The consultant's choice of header row; null for none; found by itself where absent. */
  readonly headerRow?: number | null | undefined
  readonly shownRows?: number | undefined
  readonly signal?: AbortSignal | undefined
}

export type WorkbookPreview<Kind extends RecordKind> = TableDescription<Kind> & {
  readonly file: string
  readonly format: WorkbookFormat
  readonly sheets: readonly SheetInfo[]
  readonly sheet: string
  /** Text files only, else null. */
  readonly encoding: string | null
  readonly delimiter: string | null
  /** The first filled rows, those above the header and the header itself included. */
  readonly rows: readonly RawRow[]
  /** False where the sheet has more rows than were looked at. */
  readonly complete: boolean
}

/** Codes: those of openWorkbook and readRows. */
export const previewWorkbook = async <Kind extends RecordKind>(
  path: string,
  request: PreviewRequest<Kind>,
): Promise<Result<WorkbookPreview<Kind>>> => {
  const opened = openWorkbook(path, request)
  if (!opened.ok) return opened
  const rows: RawRow[] = []
  const { sheet, signal } = request
  const read = await opened.value.readRows({
    sheet,
    signal,
    maxRows: SAMPLE_ROWS,
    onRows: batch => void rows.push(...batch),
  })
  if (!read.ok) return read
  const { file, format, sheets, encoding, delimiter } = opened.value
  return ok({
    file,
    format,
    sheets,
    sheet: read.value.sheet,
    encoding,
    delimiter,
    rows: rows.slice(0, request.shownRows ?? SHOWN_ROWS),
    complete: read.value.complete,
    ...describeTable(request.kind, rows, request.headerRow),
  })
}
