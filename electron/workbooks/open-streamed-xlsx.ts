/** Opens a large .xlsx without holding it: its sheets are read as streams, its shared texts kept as bytes. */
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { chooseSheet } from './choose-sheet.ts'
import { createDelivery, createViewDelivery } from './deliver-rows.ts'
import type { RawRow } from '#shared/domain/import/raw-cell.ts'
import type { ReadLimits } from './limits.ts'
import { createDayTest, formatOf } from './sheetjs-cells.ts'
import { readSharedTexts, type SharedTexts } from './shared-texts.ts'
import { SheetReader, type SheetParts } from './stream-sheet.ts'
import type { TakeView } from './split-text.ts'
import type { ReadRequest, RowsRead, SheetInfo, ViewRequest, Workbook } from './workbook.ts'
import { listXlsxSheets, partPath, workbookPath, type PartReader } from './xlsx-directory.ts'
import { attributeOf, declaresEntities } from './xml-text.ts'
import { createXmlWalk } from './xml-walk.ts'
import { openZipFile, ReadingEnded, unpackEntry, unpackSmall, type ZipFile } from './zip-entries.ts'
import type { ZipEntry } from './zip-guard.ts'

type Sheet = SheetInfo & { readonly path: string }

/** Styles and lists of sheets are small; a larger part of that name is none. */
const SMALL_PART = 16 * 1024 * 1024
/** Rows looked at to tell how wide a sheet is. */
const PEEKED_ROWS = 50
const MOST_ROWS = 1_048_576

const readSmall = (zip: ZipFile, entry: ZipEntry): Buffer => {
  const part = unpackSmall(zip, entry, SMALL_PART)
  if (declaresEntities(part)) throw new ReadingEnded('file-not-safe')
  return part
}

/** The parts that say how to read the sheets, all of them small. */
const readDirectory = (zip: ZipFile): PartReader => {
  const small = zip.entries.filter(({ name }) =>
    /(?:\.rels|\[content_types\]\.xml|workbook\d*\.xml|styles\d*\.xml)$/iu.test(name),
  )
  const parts = new Map(small.map(entry => [entry.name.toLowerCase(), readSmall(zip, entry)]))
  return { read: name => parts.get(name.replace(/^\//u, '').toLowerCase()) }
}

/** By style number: whether its format shows a day. */
const dayStyles = (styles: string): boolean[] => {
  const own = new Map<number, string>()
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/gu))
    own.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '')
  const formats = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/u.exec(styles)?.[0] ?? ''
  const isDay = createDayTest()
  return [...formats.matchAll(/<(?:\w+:)?xf\s[^>]*>/gu)].map(([tag]) => {
    const id = Number(attributeOf(tag, 'numFmtId') ?? 0)
    return isDay(own.get(id) ?? formatOf(id))
  })
}

type Opened = {
  readonly zip: ZipFile
  readonly file: string
  readonly limits: ReadLimits
  readonly parts: Omit<SheetParts, 'shared'>
  shared(): Promise<SharedTexts>
  /** Lets go of the shared texts; whoever reads again reads them again. */
  release(): void
}

/** Feeds the rows of a sheet; `pause` is asked between pieces and ends the reading with false. */
const feed = async (
  opened: Opened,
  sheet: Sheet,
  shared: SharedTexts,
  take: TakeView,
  pause: (share: number) => Promise<boolean>,
): Promise<void> => {
  const { zip, limits, parts } = opened
  const entry = zip.find(sheet.path)
  if (entry === undefined) throw new ReadingEnded('file-damaged')
  const reader = new SheetReader({ ...parts, shared }, take)
  const walk = createXmlWalk(reader)
  for await (const { bytes, share } of unpackEntry(zip, entry, limits)) {
    // Behind the rows nothing is read, but the checksum of all of it must hold.
    if (!reader.ended) walk.push(bytes)
    if (!(await pause(share)) || (reader.stopped && !reader.ended)) return
  }
  if (!reader.ended) throw new ReadingEnded('file-damaged')
}

const failureOf = (error: unknown, file: string, sheet: string, limits: ReadLimits): Result<never> => {
  if (!(error instanceof ReadingEnded)) throw error
  const details: Record<string, { readonly [name: string]: number }> = {
    'file-too-large-inside': { limit: Math.round(limits.streamedBytes / 1_048_576) },
    'too-many-rows': { rows: MOST_ROWS + 1, limit: MOST_ROWS },
    'too-many-columns': { columns: 16_385, limit: limits.columns },
  }
  return fail(error.code, { file, sheet, ...details[error.code] })
}

/** The width of a sheet by its first rows; 0 rows where it holds none. */
const peek = async (opened: Opened, sheet: Sheet, shared: SharedTexts): Promise<Sheet> => {
  let rows = 0
  let columns = 0
  const take: TakeView = view => {
    rows += 1
    columns = Math.max(columns, view.count)
    return rows < PEEKED_ROWS
  }
  await feed(opened, sheet, shared, take, async () => true)
  return rows === 0 ? { ...sheet, rows: 0, columns: 0 } : { ...sheet, columns }
}

const read = async (
  opened: Opened,
  sheets: readonly Sheet[],
  name: string | undefined,
  feedSheet: (sheet: Sheet, shared: SharedTexts) => Promise<Result<RowsRead>>,
): Promise<Result<RowsRead>> => {
  const { file, limits } = opened
  let reading = ''
  try {
    const shared = await opened.shared()
    const seen: Sheet[] = []
    for (const sheet of name === undefined ? sheets : []) seen.push(await peek(opened, sheet, shared))
    const chosen = chooseSheet(name === undefined ? seen : sheets, name, file)
    if (!chosen.ok) return chosen
    reading = chosen.value.name
    return await feedSheet(chosen.value, shared)
  } catch (error) {
    return failureOf(error, file, reading, limits)
  }
}

const readViews =
  (opened: Opened, sheets: readonly Sheet[]): Workbook['readViews'] =>
  (request: ViewRequest) =>
    read(opened, sheets, request.sheet, async (sheet, shared) => {
      const delivery = createViewDelivery(request, sheet.name, opened.file, opened.limits.columns)
      await feed(opened, sheet, shared, delivery.take, delivery.pause)
      opened.release()
      return delivery.finish()
    })

const readRows =
  (opened: Opened, sheets: readonly Sheet[]): Workbook['readRows'] =>
  (request: ReadRequest) =>
    read(opened, sheets, request.sheet, async (sheet, shared) => {
      const { file, limits } = opened
      const delivery = createDelivery(request, sheet.name, file)
      let rows: RawRow[] = []
      let widest = 0
      const take: TakeView = view => {
        widest = Math.max(widest, view.count)
        rows.push(view.toRow())
        return widest <= limits.columns
      }
      await feed(opened, sheet, shared, take, async share => {
        const found = rows
        rows = []
        return widest <= limits.columns && delivery.take(found, share)
      })
      return widest > limits.columns
        ? fail('too-many-columns', { file, sheet: sheet.name, columns: widest, limit: limits.columns })
        : delivery.finish()
    })

/** True where the sheets or texts of an .xlsx claim to be so large that they should not be held. */
export const isLargeXlsx = (path: string, limits: ReadLimits): boolean => {
  try {
    const { entries } = openZipFile(path, limits)
    const parts = entries.filter(({ name }) => /^xl\/(?:worksheets\/[^/]+|sharedStrings)\.xml$/iu.test(name))
    return parts.reduce((sum, entry) => sum + entry.unpacked, 0) >= limits.streamFrom
  } catch {
    return false
  }
}

/** Codes: as openZipWorkbook; the sheets are looked into only when they are read. */
export const openStreamedXlsx = (path: string, file: string, limits: ReadLimits): Result<Workbook> => {
  try {
    const zip = openZipFile(path, limits)
    const directory = readDirectory(zip)
    const sheets = listXlsxSheets(directory).flatMap(({ name, hidden, path: part }): Sheet[] =>
      part === undefined ? [] : [{ name, hidden, rows: null, columns: null, path: part }],
    )
    if (sheets.length === 0) return fail('file-damaged', { file })
    const book = directory.read(workbookPath(directory))?.toString('utf8') ?? ''
    const properties = /<(?:\w+:)?workbookPr\b[^>]*>/u.exec(book)?.[0] ?? ''
    const styles = directory.read(partPath(directory, 'styles') ?? 'xl/styles.xml')?.toString('utf8') ?? ''
    let shared: Promise<SharedTexts> | undefined
    const opened: Opened = {
      zip,
      file,
      limits,
      parts: {
        isDay: dayStyles(styles),
        date1904: /^(?:1|true|on)$/iu.test(attributeOf(properties, 'date1904') ?? ''),
        mostRows: MOST_ROWS,
      },
      shared: () =>
        (shared ??= readSharedTexts(zip, partPath(directory, 'sharedStrings') ?? 'xl/sharedStrings.xml', limits)),
      release: () => {
        shared = undefined
      },
    }
    return ok({
      file,
      format: 'xlsx',
      sheets: sheets.map(({ name, hidden, rows, columns }) => ({ name, hidden, rows, columns })),
      encoding: null,
      delimiter: null,
      readRows: readRows(opened, sheets),
      readViews: readViews(opened, sheets),
    })
  } catch (error) {
    return failureOf(error, file, '', limits)
  }
}
