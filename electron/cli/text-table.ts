/** Rows of text as aligned columns for a terminal. */

const letters = new Intl.Segmenter()

/** Places that a text takes: a letter and its marks take one. */
const width = (text: string): number => Array.from(letters.segment(text)).length

/** @param right columns (0-based) whose cells stand at the right edge, as figures do; the last column is never padded on its right */
export const textTable = (rows: readonly (readonly string[])[], right: readonly number[] = []): string => {
  const columns = Math.max(0, ...rows.map(row => row.length))
  const widths = Array.from({ length: columns }, (_, index) => Math.max(0, ...rows.map(row => width(row[index] ?? ''))))
  return rows
    .map(row =>
      row
        .map((cell, index) => {
          const gap = ' '.repeat((widths[index] ?? 0) - width(cell))
          return right.includes(index) ? gap + cell : cell + gap
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
