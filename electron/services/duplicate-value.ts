/** How the problem of a repeated row keeps two facts in its one value: the row that came first and, where an id repeats, that id. */

/** @param firstRow row number of the file; @param id null where the whole row repeats */
export const duplicateValue = (firstRow: number, id: string | null): string =>
  id === null ? String(firstRow) : `${firstRow} ${id}`

/** Takes apart what `duplicateValue` put together; ids may hold spaces themselves. */
export const readDuplicateValue = (value: string): { readonly firstRow: string; readonly id: string | null } => {
  const end = value.indexOf(' ')
  return end === -1 ? { firstRow: value, id: null } : { firstRow: value.slice(0, end), id: value.slice(end + 1) }
}
