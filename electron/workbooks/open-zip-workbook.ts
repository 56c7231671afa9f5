/** Opens .xlsx, .xlsm and .ods: guards the zip, counts each sheet, and lets SheetJS read only what passed. */
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { checkExtent } from './check-extent.ts'
import { chooseSheet } from './choose-sheet.ts'
import { createDelivery, viewsOf } from './deliver-rows.ts'
import type { ReadLimits } from './limits.ts'
import { readSheetJs, usesDate1904 } from './read-sheetjs.ts'
import { scanOds } from './scan-ods.ts'
import { scanXlsxSheet, type SheetScan } from './scan-xlsx-sheet.ts'
import { sheetRows, type SheetContent } from './sheetjs-cells.ts'
import type { ReadRequest, RowsRead, SheetInfo, Workbook } from './workbook.ts'
import { listXlsxSheets, workbookPath } from './xlsx-directory.ts'
import { declaresEntities } from './xml-text.ts'
import { openZip, type GuardedZip } from './zip-guard.ts'

type ScannedSheet = SheetInfo & {
  readonly rows: number
  readonly columns: number
  readonly index: number
  readonly scan: SheetScan
}

const BLANK: SheetScan = { rows: 0, columns: 0, cells: 0, filledRows: 0, formulasWithoutValue: new Set() }

const scanXlsx = (zip: GuardedZip): ScannedSheet[] =>
  listXlsxSheets(zip).map(({ name, hidden, path, index }) => {
    const xml = path === undefined ? undefined : zip.read(path)
    const scan = xml === undefined ? BLANK : scanXlsxSheet(xml)
    return { name, hidden, index, scan, rows: scan.rows, columns: scan.columns }
  })

const scanOdsTables = (zip: GuardedZip): ScannedSheet[] =>
  scanOds(zip.read('content.xml') ?? Buffer.alloc(0)).map((scan, index) => ({
    name: scan.name,
    hidden: scan.hidden,
    index,
    scan,
    rows: scan.rows,
    columns: scan.columns,
  }))

/** The XML parts that are parsed; pictures and the like may hold what they want. */
const isParsedPart = (name: string): boolean =>
  /(?:^|\/)(?:workbook|sharedstrings|styles|content|sheet[^/]*)\.xml$/iu.test(name)

/** @returns which kind of workbook the zip is, or why it is none that we read. */
const kindOf = (zip: GuardedZip, file: string): Result<'xlsx' | 'ods'> => {
  const manifest = zip.read('META-INF/manifest.xml')
  if (manifest?.includes('encryption-data') === true) return fail('file-password-protected', { file })
  if (zip.names.some(name => /^index\/document\.iwa$|^index\.zip$/iu.test(name))) {
    return fail('file-format-not-read', { file, format: 'Numbers' })
  }
  if (/\.bin$/iu.test(workbookPath(zip)) || zip.read('xl/workbook.bin') !== undefined) {
    return fail('file-format-not-read', { file, format: 'XLSB' })
  }
  const kind = zip.read(workbookPath(zip)) !== undefined ? 'xlsx' : 'ods'
  const mime = zip.read('mimetype')?.toString('latin1') ?? ''
  const isOds = zip.read('content.xml') !== undefined && (mime === '' || mime.includes('spreadsheet'))
  if (kind === 'ods' && !isOds) return fail('file-not-a-spreadsheet', { file, is: mime === '' ? 'ZIP' : mime })
  const hasEntities = zip.names.filter(isParsedPart).some(name => declaresEntities(zip.read(name) ?? Buffer.alloc(0)))
  return hasEntities ? fail('file-not-safe', { file }) : ok(kind)
}

/** SheetJS unfolds the repeats of every table of an .ods, so all tables together must stay within the cells. */
const checkSheet = (
  sheet: ScannedSheet,
  all: readonly ScannedSheet[],
  kind: string,
  limits: ReadLimits,
  file: string,
): Result<true> => {
  const together = all.reduce((sum, other) => sum + other.scan.cells, 0)
  return checkExtent({ ...sheet.scan, cells: kind === 'ods' ? together : sheet.scan.cells }, limits, file, sheet.name)
}

/** Rows between two steps of the progress. */
const STEP = 5000

type OpenedZip = {
  readonly bytes: Buffer
  readonly file: string
  readonly kind: 'xlsx' | 'ods'
  readonly sheets: readonly ScannedSheet[]
  readonly limits: ReadLimits
}

/** Reads one sheet down to a row and makes sure that nothing above it was lost. */
const readContent = (opened: OpenedZip, sheet: ScannedSheet, maxRow: number): Result<SheetContent> => {
  const { bytes, file, kind } = opened
  const book = readSheetJs(bytes, file, { maxRow, ...(kind === 'xlsx' ? { sheet: sheet.index } : {}) })
  if (!book.ok) return book
  const name = book.value.SheetNames[sheet.index]
  const parsed = name === undefined ? undefined : book.value.Sheets[name]
  if (parsed === undefined) return fail('file-damaged', { file })
  const formulas = [...sheet.scan.formulasWithoutValue].filter(place => Number.parseInt(place, 10) <= maxRow)
  const content = sheetRows(parsed, usesDate1904(book.value), formulas)
  // Fewer rows than were counted beforehand: the reader lost some, and an import must not.
  const lost = maxRow >= sheet.rows && content.readRows < sheet.scan.filledRows
  return lost ? fail('file-damaged', { file }) : ok(content)
}

/** A preview reads only as far down as it must, unless everything there is blank. */
const readWanted = (
  opened: OpenedZip,
  sheet: ScannedSheet,
  request: ReadRequest,
): Result<SheetContent & { readonly cut: boolean }> => {
  const wantedRow = (request.fromRow ?? 1) + (request.maxRows ?? Number.POSITIVE_INFINITY)
  const part = wantedRow < sheet.rows ? readContent(opened, sheet, wantedRow) : undefined
  if (part !== undefined && !part.ok) return part
  const cut = part?.value.rows.some(row => row.row >= (request.fromRow ?? 1)) === true
  const content = cut && part !== undefined ? part : readContent(opened, sheet, sheet.rows)
  return content.ok ? ok({ ...content.value, cut }) : content
}

const readSheet = async (opened: OpenedZip, request: ReadRequest): Promise<Result<RowsRead>> => {
  const { file, kind, sheets, limits } = opened
  const chosen = chooseSheet(sheets, request.sheet, file)
  if (!chosen.ok) return chosen
  const sheet = chosen.value
  if (sheet.rows === 0) return fail('sheet-empty', { file, sheet: sheet.name })
  const fits = checkSheet(sheet, sheets, kind, limits, file)
  if (!fits.ok) return fits
  if (request.signal?.aborted === true) return fail('cancelled', { file })
  request.onProgress?.({ share: 0.1, rows: 0 })
  const content = readWanted(opened, sheet, request)
  if (!content.ok) return content
  const { rows, cut } = content.value
  const delivery = createDelivery(request, sheet.name, file)
  for (let start = 0; start < rows.length; start += STEP) {
    const share = 0.5 + (0.5 * Math.min(start + STEP, rows.length)) / rows.length
    if (!(await delivery.take(rows.slice(start, start + STEP), share))) break
  }
  const read = delivery.finish()
  return read.ok && cut ? ok({ ...read.value, complete: false }) : read
}

/** Codes: those of the zip guard, and file-format-not-read, file-not-a-spreadsheet. Sheets are counted here and read on demand. */
export const openZipWorkbook = (bytes: Buffer, file: string, limits: ReadLimits): Result<Workbook> => {
  const zip = openZip(bytes, file, limits)
  if (!zip.ok) return zip
  const kind = kindOf(zip.value, file)
  if (!kind.ok) return kind
  const sheets = kind.value === 'xlsx' ? scanXlsx(zip.value) : scanOdsTables(zip.value)
  if (sheets.length === 0) return fail('file-damaged', { file })
  const opened: OpenedZip = { bytes, file, kind: kind.value, sheets, limits }
  const readRows: Workbook['readRows'] = request => readSheet(opened, request)
  return ok({
    file,
    format: kind.value,
    sheets: sheets.map(({ name, hidden, rows, columns }) => ({ name, hidden, rows, columns })),
    encoding: null,
    delimiter: null,
    readRows,
    readViews: viewsOf(readRows),
  })
}
