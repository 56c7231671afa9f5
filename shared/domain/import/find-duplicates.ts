/** Rows that repeat an earlier row of the same file, or claim an id that an earlier row already has. */
import type { RecordKind } from './fields.ts'
import { cellText, type RawRow } from './raw-cell.ts'

/** `duplicate-row`: every cell is the same; `duplicate-id`: the same id stands with other content. */
export type Duplicate = { readonly reason: 'duplicate-row' | 'duplicate-id'; readonly firstRow: number }

/** Asks one row after another, in file order; `id` is the client's id, null where the kind has none. */
export type DuplicateFinder = (row: RawRow, id: string | null) => Duplicate | undefined

/** Trailing empty cells do not make two rows differ. */
const contentOf = (row: RawRow): string => {
  const texts = row.cells.map(cell => cellText(cell).trim())
  while (texts.at(-1) === '') texts.pop()
  return JSON.stringify(texts)
}

/**
 * Creates the memory of one import. Only clients have ids of their own: two orders may share an order number (one
 * line each) and a respondent may name several reasons, so for those only identical rows repeat. Orders without an
 * order number may truly be identical; ask for them with `id` null and they pass.
 */
export const createDuplicateFinder = (kind: RecordKind): DuplicateFinder => {
  const rowByContent = new Map<string, number>()
  const rowById = new Map<string, number>()
  return (row, id) => {
    if (kind === 'order' && id === null) return undefined
    const content = contentOf(row)
    const same = rowByContent.get(content)
    if (same !== undefined) return { reason: 'duplicate-row', firstRow: same }
    rowByContent.set(content, row.row)
    if (kind !== 'client' || id === null) return undefined
    const first = rowById.get(id)
    if (first !== undefined) return { reason: 'duplicate-id', firstRow: first }
    rowById.set(id, row.row)
    return undefined
  }
}
