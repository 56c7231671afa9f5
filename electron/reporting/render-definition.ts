/** A document definition in, a finished PDF out: drawn, read back and proved complete. */
import { readFileSync } from 'node:fs'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { findLostText, sourceTexts } from './find-lost-text.ts'
import { fitGlyphs, type Coverages } from './fit-glyphs.ts'
import { readCoverage, type Coverage } from './font-coverage.ts'
import { FONT_FAMILIES, FONT_STYLES, fontDictionary, fontPath } from './fonts.ts'
import { readPdfText } from './read-pdf-text.ts'

/** Hundredths of the work: the jobs room shows them as they are. */
export type RenderProgress = { readonly done: number; readonly total: number; readonly unit: 'steps' }

export type RenderOptions = {
  /** `resources/fonts`, which holds the report's eight font files. */
  readonly fontsFolder: string
  readonly onProgress?: (progress: RenderProgress) => void
  readonly signal?: AbortSignal
}

export type RenderedReport = { readonly bytes: Uint8Array; readonly pages: number }

const TOTAL = 100
const BUILT = 5
const DRAWN = 60

const readCoverages = (folder: string): Coverages => {
  const styles = (family: (typeof FONT_FAMILIES)[number]) =>
    Object.fromEntries(
      FONT_STYLES.map((style): [string, Coverage] => [
        style,
        readCoverage(readFileSync(fontPath(folder, family, style))),
      ]),
    )
  return Object.fromEntries(FONT_FAMILIES.map(family => [family, styles(family)])) as Coverages
}

/** pdfmake keeps its settings in one shared object: they are set anew for every report. */
const draw = async (definition: TDocumentDefinitions, folder: string, onDrawn: (share: number) => void) => {
  const fonts = new Set(FONT_FAMILIES.flatMap(family => FONT_STYLES.map(style => fontPath(folder, family, style))))
  pdfmake.setFonts(fontDictionary(folder))
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(path => fonts.has(path))
  pdfmake.setProgressCallback(onDrawn)
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer())
}

/**
 * @param pictures markup of pictures whose words are no text of the document
 * @returns the PDF and its number of pages; failures: `cancelled`; `glyph-missing` {character, codePoint, text} where
 * no font of the report has a character; `report-text-lost` {text} where a text of the document is not in the file.
 * The same definition gives the same bytes.
 */
export const renderDefinition = async (
  definition: TDocumentDefinitions,
  pictures: ReadonlySet<string>,
  options: RenderOptions,
): Promise<Result<RenderedReport>> => {
  const report = (done: number): void => options.onProgress?.({ done: Math.round(done), total: TOTAL, unit: 'steps' })
  const isCancelled = (): boolean => options.signal?.aborted === true

  report(0)
  const fitted = fitGlyphs(definition, readCoverages(options.fontsFolder))
  if (!fitted.ok) return fitted
  // Collected before drawing, for pdfmake writes into the definition.
  const texts = sourceTexts(definition.content, pictures)
  if (isCancelled()) return fail('cancelled')
  report(BUILT)
  const bytes = await draw(definition, options.fontsFolder, share => report(BUILT + share * (DRAWN - BUILT)))
  if (isCancelled()) return fail('cancelled')
  const pages = await readPdfText(bytes, (read, total) => report(DRAWN + (read / total) * (TOTAL - DRAWN)))
  if (isCancelled()) return fail('cancelled')
  const lost = findLostText(texts, pages)
  if (lost !== undefined) return fail('report-text-lost', { text: lost.slice(0, 200).toWellFormed() })
  return ok({ bytes, pages: pages.length })
}
