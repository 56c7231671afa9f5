/** Reads a finished PDF back with a reader that knows nothing of how it was made. */

/** Loads the reader on first use. While it loads it warns that it cannot draw, which nobody asks of it: that is not passed on. */
const loadReader = async () => {
  const { warn } = console
  console.warn = () => undefined
  try {
    const reader = await import('pdfjs-dist/legacy/build/pdf.mjs')
    // The reader runs in this thread: its worker, found here, need not be loaded from a file of its own.
    Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') })
    return reader
  } finally {
    console.warn = warn
  }
}

let reader: ReturnType<typeof loadReader> | undefined

type Run = { readonly str: string; readonly width: number; readonly transform: readonly number[] }

/** Points by which a run may pass the page's edge: the space after its last letter. */
const TOLERANCE = 3

/** Whether a level run lies within the page from left to right; what runs off it is in the file and on no paper. */
const isOnPaper = ({ width, transform }: Run, pageWidth: number): boolean => {
  const [, slope, , , left] = transform as [number, number, number, number, number]
  return slope !== 0 || (left >= -TOLERANCE && left + width <= pageWidth + TOLERANCE)
}

/**
 * @param bytes a PDF; they are copied, because the reader takes what it is given.
 * @param onPage called with the number of pages read and their total.
 * @returns the text of each page in the order in which it was drawn, without what runs off the paper.
 */
export const readPdfText = async (
  bytes: Uint8Array,
  onPage: (read: number, total: number) => void = () => undefined,
): Promise<string[]> => {
  reader ??= loadReader()
  const { getDocument, VerbosityLevel } = await reader
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
  })
  const document = await task.promise
  try {
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const content = await page.getTextContent({ disableNormalization: true })
      const width = page.getViewport({ scale: 1 }).width
      const runs = content.items.flatMap(item => ('str' in item && isOnPaper(item, width) ? [item.str] : []))
      pages.push(runs.join(''))
      page.cleanup()
      onPage(number, document.numPages)
    }
    return pages
  } finally {
    await task.destroy()
  }
}
