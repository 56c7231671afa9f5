/** What a file may hold at most before it is refused with a sentence; nothing is ever cut off in silence. */

export type ReadLimits = {
  /** Size of a workbook (.xlsx, .xls, .ods), in bytes. */
  readonly workbookBytes: number
  /** Size of a text file, in bytes; it is read in pieces and never held whole. */
  readonly textBytes: number
  /** Files inside a workbook. */
  readonly entries: number
  /** Size of a workbook once unpacked, in bytes; below what one JavaScript string holds (536,870,888). */
  readonly inflatedBytes: number
  /** Largest ratio of unpacked to packed size of an entry of more than 1 MB; honest sheets stay below 100. */
  readonly ratio: number
  /** Size of one part of a workbook that is read as a stream and never held, in bytes. */
  readonly streamedBytes: number
  /** Shared texts of such a workbook, held as UTF-8, in bytes. */
  readonly sharedBytes: number
  /** From so many unpacked bytes of sheets and texts on an .xlsx is read as a stream. */
  readonly streamFrom: number
  readonly columns: number
  /** Rows of a sheet in a workbook, by the number of the last filled row. */
  readonly rows: number
  /** Filled cells of a sheet in a workbook. */
  readonly cells: number
}

export const DEFAULT_LIMITS: ReadLimits = {
  workbookBytes: 300 * 1024 * 1024,
  textBytes: 1024 * 1024 * 1024,
  entries: 2000,
  inflatedBytes: 500 * 1024 * 1024,
  ratio: 200,
  streamedBytes: 4 * 1024 * 1024 * 1024,
  sharedBytes: 192 * 1024 * 1024,
  streamFrom: 24 * 1024 * 1024,
  columns: 256,
  rows: 200_000,
  cells: 4_000_000,
}
