/** Opens .xls (Excel 97 to 2003), whose grid of 65,536 rows and 256 columns keeps SheetJS within bounds. */
import * as XLSX from 'xlsx'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { checkExtent } from './check-extent.ts'
import { chooseSheet } from './choose-sheet.ts'
import { createDelivery, viewsOf } from './deliver-rows.ts'
import type { ReadLimits } from './limits.ts'
import { readSheetJs, usesDate1904 } from './read-sheetjs.ts'
import { sheetRows, type SheetContent } from './sheetjs-cells.ts'
import type { SheetInfo, Workbook } from './workbook.ts'

type ReadSheet = SheetInfo & { readonly content: SheetContent }

const XLS_ROWS = 65_536
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')

/** A stream that is shorter than its directory says was cut off: SheetJS would read the rest without a word. */
const isCutOff = (bytes: Buffer): boolean => {
  try {
    const container = XLSX.CFB.read(bytes, { type: 'buffer' })
    const stream = XLSX.CFB.find(container, '/Workbook') ?? XLSX.CFB.find(container, '/Book')
    return stream !== null && stream.content.length < stream.size
  } catch {
    return true
  }
}

const listSheets = (book: XLSX.WorkBook): ReadSheet[] => {
  const date1904 = usesDate1904(book)
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name]
    if (sheet === undefined || sheet['!type'] === 'chart') return []
    const content = sheetRows(sheet, date1904, [])
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    return [{ name, hidden, rows: content.rows.at(-1)?.row ?? 0, columns: content.columns, content }]
  })
}

/** Codes: file-password-protected, file-damaged, file-not-a-spreadsheet; all sheets are read at once. */
export const openXlsWorkbook = (bytes: Buffer, file: string, limits: ReadLimits): Result<Workbook> => {
  if (bytes.includes(ENCRYPTED_STREAM)) return fail('file-password-protected', { file })
  const book = readSheetJs(bytes, file, { maxRow: XLS_ROWS })
  if (!book.ok) return book
  if (isCutOff(bytes)) return fail('file-damaged', { file })
  const sheets = listSheets(book.value)
  if (sheets.length === 0) return fail('file-damaged', { file })
  const readRows: Workbook['readRows'] = async request => {
    const chosen = chooseSheet(sheets, request.sheet, file)
    if (!chosen.ok) return chosen
    const { name, content, rows } = chosen.value
    const fits = checkExtent({ rows: rows ?? 0, columns: content.columns, cells: content.cells }, limits, file, name)
    if (!fits.ok) return fits
    const delivery = createDelivery(request, name, file)
    await delivery.take(content.rows, 1)
    return delivery.finish()
  }
  return ok({
    file,
    format: 'xls',
    sheets: sheets.map(({ name, hidden, rows, columns }) => ({ name, hidden, rows, columns })),
    encoding: null,
    delimiter: null,
    readRows,
    readViews: viewsOf(readRows),
  })
}
