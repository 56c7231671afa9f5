/** What every reader of a client's file offers, whatever the format; preview and import use the same calls. */
import type { RawRow } from '#shared/domain/import/raw-cell.ts'
import type { RowView } from '#shared/domain/import/row-view.ts'
import type { Result } from '#shared/kit/result.ts'

/** `text` is CSV, TSV and their kin. */
export type WorkbookFormat = 'text' | 'xlsx' | 'xls' | 'ods'

export type SheetInfo = {
  readonly name: string
  readonly hidden: boolean
  /** Number of the last filled row and column; null where only reading the file would tell. */
  readonly rows: number | null
  readonly columns: number | null
}

export type ReadProgress = {
  /** 0 to 1. */
  readonly share: number
  readonly rows: number
}

export type ReadRequest = {
  /** Name of the sheet; the first visible sheet that holds anything where absent. */
  readonly sheet?: string | undefined
  /** First row to hand out, as the file counts them, from 1. */
  readonly fromRow?: number | undefined
  /** How many filled rows to hand out at most (a workbook with blank rows between may give fewer); all where absent. */
  readonly maxRows?: number | undefined
  /** Looked at between batches. */
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined
  /** Receives rows in file order, in batches; wholly empty rows are left out. Awaited before reading goes on. */
  readonly onRows: (rows: readonly RawRow[]) => void | Promise<void>
}

/** Reading without an object for each cell: for files of a million rows. */
export type ViewRequest = Omit<ReadRequest, 'onRows'> & {
  /** Receives the rows in file order, wholly empty ones left out; the view is filled anew for the next row. */
  readonly onRow: (view: RowView) => void
}

export type RowsRead = {
  readonly sheet: string
  /** Filled rows handed out. */
  readonly rows: number
  /** Widest row, in columns. */
  readonly columns: number
  /** False where maxRows ended the reading before the end of the sheet. */
  readonly complete: boolean
}

/** An opened file. Nothing needs closing: files are open only while they are read. */
export type Workbook = {
  /** File name without its folder. */
  readonly file: string
  readonly format: WorkbookFormat
  readonly sheets: readonly SheetInfo[]
  /** Text files only: the encoding and delimiter in use. */
  readonly encoding: string | null
  readonly delimiter: string | null
  /**
   * Reads one sheet. A failure may come after rows were handed out: store them in one transaction.
   * Codes: sheet-not-found, sheet-empty, file-damaged, too-many-columns, too-many-rows, too-many-cells, unclosed-quote, cancelled.
   */
  readRows(request: ReadRequest): Promise<Result<RowsRead>>
  /** The same rows as views, with the same codes. */
  readViews(request: ViewRequest): Promise<Result<RowsRead>>
}

/** Every code with which opening or reading can fail; each has a sentence `error.<code>` in three languages. */
export const WORKBOOK_ERROR_CODES = [
  'file-not-found',
  'file-not-readable',
  'file-empty',
  'file-not-a-spreadsheet',
  'file-format-not-read',
  'file-damaged',
  'file-not-safe',
  'file-password-protected',
  'file-too-large',
  'file-too-large-inside',
  'encoding-not-known',
  'sheet-not-found',
  'sheet-empty',
  'too-many-columns',
  'too-many-rows',
  'too-many-cells',
  'unclosed-quote',
  'reader-stalled',
  'import-miscounted',
  'cancelled',
] as const
