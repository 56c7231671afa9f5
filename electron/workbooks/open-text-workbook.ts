/** Opens CSV, TSV and plain text tables of any size; encoding and delimiter are found, or given by the consultant. */
import { statSync } from 'node:fs'
import { ok, type Result } from '#shared/kit/result.ts'
import { checkExtent } from './check-extent.ts'
import { chooseSheet } from './choose-sheet.ts'
import { createDelivery, type Delivery } from './deliver-rows.ts'
import { delimiterHint, guessDelimiter } from './guess-delimiter.ts'
import type { ReadLimits } from './limits.ts'
import { createTextRows } from './parse-text-rows.ts'
import { detectFileEncoding, textPieces, type TextPiece } from './text-pieces.ts'
import type { ReadRequest, RowsRead, SheetInfo, Workbook } from './workbook.ts'

/** What the consultant may set instead of the guess. */
export type TextOptions = { readonly encoding?: string | undefined; readonly delimiter?: string | undefined }

type TextLayout = {
  readonly encoding: string
  readonly delimiter: string
  readonly newline: '\n' | '\r'
  /** Characters of a leading `sep=;` line, which is not a row. */
  readonly skip: number
}

const detectLayout = (path: string, options: TextOptions): TextLayout => {
  const encoding = options.encoding ?? detectFileEncoding(path)
  const head = textPieces(path, encoding).next().value?.text ?? ''
  const hint = delimiterHint(head)
  const body = head.slice(hint?.length ?? 0)
  const newline = !body.includes('\n') && body.includes('\r') ? '\r' : '\n'
  const sample = newline === '\r' ? body.replaceAll('\r', '\n') : body
  const delimiter = options.delimiter ?? hint?.delimiter ?? guessDelimiter(sample)
  return { encoding, delimiter, newline, skip: hint?.length ?? 0 }
}

/** Feeds pieces until the delivery has enough; @returns the failure that ended it, if any. */
const feed = async (
  pieces: Iterable<TextPiece>,
  layout: TextLayout,
  context: { readonly file: string; readonly sheet: string; readonly bytes: number; readonly limits: ReadLimits },
  delivery: Delivery,
): Promise<Result<true>> => {
  const rows = createTextRows(layout.delimiter, layout.newline, context.file)
  let skip = layout.skip
  const give = async (found: ReturnType<typeof rows.end>, share: number): Promise<Result<boolean>> => {
    if (!found.ok) return found
    const columns = found.value.reduce((widest, row) => Math.max(widest, row.cells.length), 0)
    const fits = checkExtent({ columns, rows: 0, cells: 0 }, context.limits, context.file, context.sheet)
    return fits.ok ? ok(await delivery.take(found.value, share)) : fits
  }
  for (const piece of pieces) {
    const text = piece.text.slice(skip)
    skip = Math.max(0, skip - piece.text.length)
    const given = await give(rows.push(text), Math.min(1, piece.bytesRead / context.bytes))
    if (!given.ok) return given
    if (!given.value) return ok(true)
  }
  const last = await give(rows.end(), 1)
  return last.ok ? ok(true) : last
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
  const readRows = async (request: ReadRequest): Promise<Result<RowsRead>> => {
    const chosen = chooseSheet([sheet], request.sheet, file)
    if (!chosen.ok) return chosen
    const delivery = createDelivery(request, sheet.name, file)
    const context = { file, sheet: sheet.name, bytes: Math.max(1, statSync(path).size), limits }
    const fed = await feed(textPieces(path, layout.encoding), layout, context, delivery)
    return fed.ok ? delivery.finish() : fed
  }
  return ok({ file, format: 'text', sheets: [sheet], encoding: layout.encoding, delimiter: layout.delimiter, readRows })
}
