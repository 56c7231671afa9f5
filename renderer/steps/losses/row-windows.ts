/** Which windows of rows a virtualised list needs, so that 100,000 rows are asked for two hundred at a time. */

/** Rows of one window; the contract answers at most 500 clients at once. */
export const WINDOW_SIZE = 200

export type RowWindow<Row> = { readonly offset: number; readonly rows: readonly Row[] }

/**
 * The first row numbers (0-based, multiples of WINDOW_SIZE) of the two windows that cover the visible rows.
 * The second equals the first where one window is enough. A screen never shows more than WINDOW_SIZE rows.
 * @param first first visible row, 0-based
 * @param last last visible row, 0-based, inclusive
 */
export const windowOffsets = (first: number, last: number): readonly [number, number] => {
  const from = Math.floor(Math.max(0, first) / WINDOW_SIZE) * WINDOW_SIZE
  const to = Math.floor(Math.max(0, first, last) / WINDOW_SIZE) * WINDOW_SIZE
  return [from, Math.min(to, from + WINDOW_SIZE)]
}

/** @returns the row of that 0-based number, or undefined while its window is not there yet. */
export const rowInWindows = <Row>(index: number, windows: readonly RowWindow<Row>[]): Row | undefined => {
  const window = windows.find(({ offset }) => index >= offset && index < offset + WINDOW_SIZE)
  return window?.rows[index - window.offset]
}
