/** The one place where SheetJS reads: with everything off that we do not need, and its errors turned into codes. */
import * as XLSX from 'xlsx'
import { fail, ok, type Result } from '#shared/kit/result.ts'

/** `nodim` keeps it from believing a declared extent; `sheetRows` from walking to a far corner. */
const OPTIONS = {
  type: 'buffer',
  dense: true,
  nodim: true,
  cellNF: true,
  cellText: false,
  cellFormula: false,
  cellHTML: false,
  cellDates: false,
  bookVBA: false,
} as const satisfies XLSX.ParsingOptions & { readonly nodim: boolean }

/** @returns the failure that a thrown reader error stands for. */
const failureOf = (error: unknown, file: string): Result<never> => {
  const message = error instanceof Error ? error.message : String(error)
  if (/password|encrypt/iu.test(message)) return fail('file-password-protected', { file })
  if (/cannot find workbook stream/iu.test(message)) return fail('file-not-a-spreadsheet', { file, is: '?' })
  return fail('file-damaged', { file })
}

/** @param sheet index of the only sheet wanted (honoured for .xlsx); all where absent. */
export const readSheetJs = (
  bytes: Buffer,
  file: string,
  options: { readonly maxRow: number; readonly sheet?: number },
): Result<XLSX.WorkBook> => {
  try {
    const only = options.sheet === undefined ? {} : { sheets: options.sheet }
    return ok(XLSX.read(bytes, { ...OPTIONS, sheetRows: options.maxRow, ...only }))
  } catch (error) {
    return failureOf(error, file)
  }
}

export const usesDate1904 = (book: XLSX.WorkBook): boolean => book.Workbook?.WBProps?.date1904 === true
