/** Opens CSV, TSV and plain text tables of any size; encoding and delimiter are found, or given by the consultant. */
import { statSync } from 'node:fs'
import { ok, type Result } from '#shared/kit/result.ts'
import type { RawRow } from '#shared/domain/import/raw-cell.ts'
import { RowView } from '#shared/domain/import/row-view.ts'
import { checkExtent } from './check-extent.ts'
import { chooseSheet } from './choose-sheet.ts'
import { createDelivery, createViewDelivery, viewsOf, type Delivery } from './deliver-rows.ts'
import { delimiterHint, guessDelimiter } from './guess-delimiter.ts'
import type { ReadLimits } from './limits.ts'
import { createTextRows } from './parse-text-rows.ts'
import { sliceText } from './slice-text.ts'
import { createTextSplitter, isByteDelimiter, type TakeView } from './split-text.ts'
import { detectFileEncoding, textPieces } from './text-pieces.ts'
import { utf8Pieces } from './utf8-pieces.ts'
import type { RowsRead, SheetInfo, Workbook } from './workbook.ts'

/** What the consultant may set instead of the guess. */
export type TextOptions = { readonly encoding?: string | undefined; readonly delimiter?: string | undefined }

type TextLayout = {
  readonly encoding: string
  readonly delimiter: string
  readonly newline: '\n' | '\r'
  /** A leading `sep=;` line, which is not a row. */
  readonly hint: string
}

const detectLayout = (path: string, options: TextOptions): TextLayout => {
  const encoding = options.encoding ?? detectFileEncoding(path)
  const head = textPieces(path, encoding).next().value?.text ?? ''
  const hint = delimiterHint(head)
  const body = head.slice(hint?.length ?? 0)
  const newline = !body.includes('\n') && body.includes('\r') ? '\r' : '\n'
  const sample = newline === '\r' ? body.replaceAll('\r', '\n') : body
  const delimiter = options.delimiter ?? hint?.delimiter ?? guessDelimiter(sample)
  return { encoding, delimiter, newline, hint: head.slice(0, hint?.length ?? 0) }
}

type Source = {
  readonly path: string
  readonly file: string
  readonly sheet: string
  readonly layout: TextLayout
  readonly limits: ReadLimits
}

const sizeOf = (path: string): number => Math.max(1, statSync(path).size)

/** Text through papaparse, for delimiters that are no single byte; feeds the delivery until it has enough. */
const feedText = async (source: Source, delivery: Delivery): Promise<Result<true>> => {
  const { path, file, sheet, layout, limits } = source
  const rows = createTextRows(layout.delimiter, layout.newline, file)
  const size = sizeOf(path)
  let skip = layout.hint.length
  const give = async (found: Result<readonly RawRow[]>, share: number): Promise<Result<boolean>> => {
    if (!found.ok) return found
    const columns = found.value.reduce((widest, row) => Math.max(widest, row.cells.length), 0)
    const fits = checkExtent({ columns, rows: 0, cells: 0 }, limits, file, sheet)
    return fits.ok ? ok(await delivery.take(found.value, share)) : fits
  }
  for (const piece of textPieces(path, layout.encoding)) {
    const text = piece.text.slice(skip)
    skip = Math.max(0, skip - piece.text.length)
    const given = await give(rows.push(text), Math.min(1, piece.bytesRead / size))
    if (!given.ok) return given
    if (!given.value) return ok(true)
  }
  const last = await give(rows.end(), 1)
  return last.ok ? ok(true) : last
}

/** Bytes through the splitter. @param pause is asked after each piece and ends the reading with false. */
const feedBytes = async (
  source: Source,
  take: TakeView,
  pause: (share: number) => Promise<boolean>,
): Promise<Result<true>> => {
  const { path, layout, file } = source
  const view = new RowView(sliceText)
  const splitter = createTextSplitter({ ...layout, file }, view, take)
  const size = sizeOf(path)
  let skip = Buffer.byteLength(layout.hint)
  for (const { bytes, bytesRead } of utf8Pieces(path, layout.encoding)) {
    const given = splitter.push(bytes.subarray(skip))
    skip = Math.max(0, skip - bytes.length)
    if (!given.ok) return given
    if (!(await pause(Math.min(1, bytesRead / size))) || !given.value) return ok(true)
  }
  const last = splitter.end()
  if (!last.ok) return last
  await pause(1)
  return ok(true)
}

const rowsByBytes = (source: Source): Workbook['readRows'] => {
  const { file, sheet, limits } = source
  return async request => {
    const delivery = createDelivery(request, sheet, file)
    let found: RawRow[] = []
    let widest = 0
    const take: TakeView = view => {
      widest = Math.max(widest, view.count)
      found.push(view.toRow())
      return true
    }
    const fits = (): Result<true> => checkExtent({ columns: widest, rows: 0, cells: 0 }, limits, file, sheet)
    const fed = await feedBytes(source, take, async share => {
      const rows = found
      found = []
      return fits().ok && delivery.take(rows, share)
    })
    const fit = fits()
    return !fed.ok ? fed : fit.ok ? delivery.finish() : fit
  }
}

const viewsByBytes =
  (source: Source): Workbook['readViews'] =>
  async request => {
    const delivery = createViewDelivery(request, source.sheet, source.file, source.limits.columns)
    const fed = await feedBytes(source, delivery.take, delivery.pause)
    return fed.ok ? delivery.finish() : fed
  }

const rowsByText =
  (source: Source): Workbook['readRows'] =>
  async (request): Promise<Result<RowsRead>> => {
    const delivery = createDelivery(request, source.sheet, source.file)
    const fed = await feedText(source, delivery)
    return fed.ok ? delivery.finish() : fed
  }

/** @param file name without folder; the only sheet carries it without its ending. */
export const openTextWorkbook = (
  path: string,
  file: string,
  limits: ReadLimits,
  options: TextOptions,
): Result<Workbook> => {
  const layout = detectLayout(path, options)
  const sheet: SheetInfo = { name: file.replace(/\.[^.]*$/u, ''), hidden: false, rows: null, columns: null }
  const source: Source = { path, file, sheet: sheet.name, layout, limits }
  const onBytes = isByteDelimiter(layout.delimiter)
  const readRows = onBytes ? rowsByBytes(source) : rowsByText(source)
  const readViews = onBytes ? viewsByBytes(source) : viewsOf(readRows)
  return ok({
    file,
    format: 'text',
    sheets: [sheet],
    encoding: layout.encoding,
    delimiter: layout.delimiter,
    readRows: async request => {
      const chosen = chooseSheet([sheet], request.sheet, file)
      return chosen.ok ? readRows(request) : chosen
    },
    readViews: async request => {
      const chosen = chooseSheet([sheet], request.sheet, file)
      return chosen.ok ? readViews(request) : chosen
    },
  })
}
