/** Reads an exported report as a stranger would: the words of each page, and what is drawn on it. */
import { readFileSync } from 'node:fs'
import { readPdfText } from '#electron/reporting/read-pdf-text.ts'

export type ReadReport = {
  /** The text of each page without spaces: lines may break anywhere. */
  readonly pages: readonly string[]
  /** Of the cover: how many pictures it holds, and the colours of its filled shapes as #rrggbb. */
  readonly cover: { readonly pictures: number; readonly fills: ReadonlySet<string> }
}

export const squeezed = (text: string): string => text.replaceAll(/\s+/g, '')

const readCover = async (bytes: Uint8Array): Promise<ReadReport['cover']> => {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS })
  try {
    const page = await (await task.promise).getPage(1)
    const { fnArray, argsArray } = await page.getOperatorList()
    const fills = fnArray.flatMap((operator, index) =>
      operator === OPS.setFillRGBColor ? [String((argsArray[index] as unknown[])[0])] : [],
    )
    return { pictures: fnArray.filter(operator => operator === OPS.paintImageXObject).length, fills: new Set(fills) }
  } finally {
    await task.destroy()
  }
}

export const readReport = async (path: string): Promise<ReadReport> => {
  const bytes = readFileSync(path)
  const texts = await readPdfText(bytes)
  return { pages: texts.map(squeezed), cover: await readCover(bytes) }
}

/** @returns the first of the texts that does not follow the ones before it in the page, or undefined where all do. */
export const firstOutOfOrder = (page: string, texts: readonly string[]): string | undefined => {
  let at = 0
  for (const text of texts) {
    const found = page.indexOf(squeezed(text), at)
    if (found === -1) return text
    at = found + squeezed(text).length
  }
  return undefined
}
