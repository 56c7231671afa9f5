/** Which columns of the list of clients have anything to show: what no client seen so far has is left out. */
import { CLIENT_SORTS, type ClientRow } from '#shared/contract/clients.ts'

/** Columns that stay in sight even where they are empty. */
const ALWAYS: ReadonlySet<string> = new Set(['name', 'isLost', 'value'])

/** @returns the ids of the columns that these rows fill and those known before; the same set where nothing is new. */
export const filledColumns = (known: ReadonlySet<string>, rows: readonly ClientRow[]): ReadonlySet<string> => {
  const found = CLIENT_SORTS.filter(id => !known.has(id) && rows.some(row => row[id] !== null && row[id] !== ''))
  return found.length === 0 ? known : new Set([...known, ...found])
}

/** Leaves out the columns of which the data say nothing. */
export const columnsInUse = <Column extends { readonly id: string }>(
  columns: readonly Column[],
  filled: ReadonlySet<string>,
): readonly Column[] => columns.filter(({ id }) => ALWAYS.has(id) || filled.has(id))
