/** Where a key press moves the active cell of a grid. */

export type GridPlace = { readonly row: number; readonly column: number }
export type GridSize = { readonly rows: number; readonly columns: number; readonly page: number }

const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value))

/** @returns the new place, or undefined where the key means nothing to a grid. Ctrl+Home and Ctrl+End go to the corners. */
export const moveInGrid = (
  place: GridPlace,
  key: string,
  withControl: boolean,
  size: GridSize,
): GridPlace | undefined => {
  const { row, column } = place
  const lastRow = Math.max(0, size.rows - 1)
  const lastColumn = Math.max(0, size.columns - 1)
  switch (key) {
    case 'ArrowDown':
      return { row: clamp(row + 1, lastRow), column }
    case 'ArrowUp':
      return { row: clamp(row - 1, lastRow), column }
    case 'ArrowRight':
      return { row, column: clamp(column + 1, lastColumn) }
    case 'ArrowLeft':
      return { row, column: clamp(column - 1, lastColumn) }
    case 'PageDown':
      return { row: clamp(row + size.page, lastRow), column }
    case 'PageUp':
      return { row: clamp(row - size.page, lastRow), column }
    case 'Home':
      return withControl ? { row: 0, column: 0 } : { row, column: 0 }
    case 'End':
      return withControl ? { row: lastRow, column: lastColumn } : { row, column: lastColumn }
    default:
      return undefined
  }
}
