/** Proof that the finished file holds every text of its definition: nothing vanished on the way to paper. */
import { svgTexts } from './svg-texts.ts'

/**
 * Letters that count: no white space and no hyphens, which line breaks may add or take; compatible forms made one,
 * because a font may draw two code points with one glyph.
 */
export const essence = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{Pd}\u00ad]+/gu, '')

/** Texts shorter than this are sought but not counted: they stand inside others too often. */
const COUNTED_LETTERS = 12

/** @returns every string of the content that must be printed, logos (`ignoredSvgs`) left out. */
export const sourceTexts = (content: unknown, ignoredSvgs: ReadonlySet<string>): string[] => {
  if (typeof content === 'string') return [content]
  if (Array.isArray(content)) return content.flatMap(item => sourceTexts(item, ignoredSvgs))
  if (typeof content !== 'object' || content === null) return []
  const node = content as { readonly [key: string]: unknown }
  const svg = typeof node['svg'] === 'string' && !ignoredSvgs.has(node['svg']) ? svgTexts(node['svg']) : []
  const table = node['table'] as { readonly body?: unknown } | undefined
  const toc = node['toc'] as { readonly title?: unknown } | undefined
  const parts = [node['text'], node['stack'], node['columns'], node['ul'], node['ol'], table?.body, toc?.title]
  return [...parts.flatMap(part => sourceTexts(part, ignoredSvgs)), ...svg]
}

const countIn = (page: string, text: string): number => {
  let count = 0
  for (let at = page.indexOf(text); at !== -1; at = page.indexOf(text, at + text.length)) count += 1
  return count
}

/** Length of the longest beginning of `text` that stands on the page. */
const longestStart = (page: string, text: string): number => {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (page.includes(text.slice(0, middle))) low = middle
    else high = middle - 1
  }
  return low
}

/** Whether `text` begins on page `index` and ends on a later one, each page in between holding its part. */
const flowsFrom = (pages: readonly string[], index: number, text: string): boolean => {
  const page = pages[index]
  if (page === undefined) return false
  if (page.includes(text)) return true
  const start = longestStart(page, text)
  return start > 0 && flowsFrom(pages, index + 1, text.slice(start))
}

/** How often a text is printed: whole on a page, or flowing from one page to the next. */
const printed = (pages: readonly string[], text: string, enough: number): number => {
  let count = 0
  for (const page of pages) {
    count += countIn(page, text)
    if (count >= enough) return count
  }
  pages.forEach((page, index) => {
    if (count < enough && !page.includes(text) && flowsFrom(pages, index, text)) count += 1
  })
  return count
}

/**
 * @param texts of the definition, as `sourceTexts` gives them.
 * @param pages the text of each page, in the order in which it was drawn.
 * @returns the first text that is missing, or stands there less often than it should; undefined where all is printed.
 */
export const findLostText = (texts: readonly string[], pages: readonly string[]): string | undefined => {
  const essences = pages.map(essence)
  const wanted = new Map<string, { readonly text: string; count: number }>()
  for (const text of texts) {
    const key = essence(text)
    const seen = wanted.get(key)
    if (seen === undefined) wanted.set(key, { text, count: 1 })
    else seen.count += 1
  }
  for (const [key, { text, count }] of wanted) {
    if (key === '') continue
    const enough = key.length < COUNTED_LETTERS ? 1 : count
    if (printed(essences, key, enough) < enough) return text
  }
  return undefined
}
