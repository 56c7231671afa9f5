/** Which character parts the cells of a text file, judged by how evenly its rows come out. */
import Papa from 'papaparse'

/** In order of preference where two are equally even. */
export const DELIMITERS = ['\t', ';', '|', ','] as const
export type Delimiter = (typeof DELIMITERS)[number]

const SAMPLE_ROWS = 200
/** Excel's own hint, honoured as a first line. */
const HINT = /^sep=(.)(?:\r\n|\r|\n|$)/iu

/** @returns the delimiter that a first line `sep=;` names, and the length of that line. */
export const delimiterHint = (text: string): { readonly delimiter: string; readonly length: number } | undefined => {
  const found = HINT.exec(text)
  return found === null ? undefined : { delimiter: found[1] ?? ';', length: found[0].length }
}

const widths = (text: string, delimiter: string): number[] => {
  const rows = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', preview: SAMPLE_ROWS }).parse(text, 0, false)
    .data as string[][]
  return rows.filter(row => row.length > 1 || (row[0] ?? '').trim() !== '').map(row => row.length)
}

/** Share of the rows that have the commonest width, where that is more than one cell. */
const evenness = (counts: readonly number[]): number => {
  const byWidth = new Map<number, number>()
  for (const count of counts) byWidth.set(count, (byWidth.get(count) ?? 0) + 1)
  const [width = 1, rows = 0] = [...byWidth].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  return width > 1 ? rows / counts.length : 0
}

/** @param text the beginning of the file. @returns the likeliest delimiter; a tab where the file has one column. */
export const guessDelimiter = (text: string): Delimiter => {
  const sample = text.slice(0, 200_000)
  let best: { delimiter: Delimiter; score: number } = { delimiter: '\t', score: 0 }
  for (const delimiter of DELIMITERS) {
    const score = evenness(widths(sample, delimiter))
    if (score > best.score + 0.001) best = { delimiter, score }
  }
  return best.delimiter
}
