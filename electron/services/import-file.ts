/** The file of an import: opened as the user says it is to be read, its first rows, its digest. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { ImportKind, Reading } from '#shared/contract/imports.ts'
import type { RawRow } from '#shared/domain/import/raw-cell.ts'
import { ok, type Result } from '#shared/kit/result.ts'
import { openWorkbook } from '#electron/workbooks/open-workbook.ts'
import type { Workbook } from '#electron/workbooks/workbook.ts'

/** The file to read, as the worker is handed it. */
export type ImportSource = {
  readonly path: string
  readonly fileName: string
  readonly kind: ImportKind
  readonly reading: Reading
}

/** Rows looked at before the columns' meaning is decided. */
const SAMPLE_ROWS = 5000

export const FORMATS = { text: 'csv', xlsx: 'xlsx', xls: 'xls', ods: 'ods' } as const

export const openSource = (source: ImportSource): Result<Workbook> =>
  openWorkbook(source.path, {
    fileName: source.fileName,
    encoding: source.reading.encoding,
    delimiter: source.reading.delimiter,
  })

export const readSample = async (
  workbook: Workbook,
  source: ImportSource,
): Promise<Result<{ readonly rows: readonly RawRow[]; readonly sheet: string }>> => {
  const rows: RawRow[] = []
  const read = await workbook.readRows({
    sheet: source.reading.sheet,
    maxRows: SAMPLE_ROWS,
    onRows: batch => void rows.push(...batch),
  })
  return read.ok ? ok({ rows, sheet: read.value.sheet }) : read
}

/** @returns the file's SHA-256 in hexadecimal. */
export const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
