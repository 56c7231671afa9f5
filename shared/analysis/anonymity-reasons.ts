/** The anonymity floor over a table of reasons by groups of people: rows add up over the groups, columns do not. */
import { ANONYMITY_FLOOR, suppressSmallGroups, type CountedGroup, type Hiding } from './anonymity-floor.ts'

export type ReasonRow = {
  readonly key: string
  /** How many of each group named the reason, by the position of the group; at most the group's answers. */
  readonly counts: readonly number[]
}

export type FlooredReasonTable<Group extends CountedGroup, Row extends ReasonRow> = {
  readonly groups: readonly { readonly group: Group; readonly hidden: Hiding | null }[]
  /** All who answered; null where their number must not be shown. */
  readonly total: number | null
  readonly rows: readonly {
    readonly row: Row
    /** By the position of the group; null where not shown. */
    readonly cells: readonly (number | null)[]
    /** All who named the reason; null where not shown. */
    readonly total: number | null
  }[]
}

type Cell = { readonly position: number; readonly key: string; readonly count: number; readonly size: number }

const add = (cells: readonly Cell[], of: 'count' | 'size'): number => cells.reduce((total, cell) => total + cell[of], 0)

/** With the rest known, hidden cells are certain where nobody in them named the reason, or all did. */
const isCertain = (hidden: readonly Cell[]): boolean =>
  hidden.length === 1 || add(hidden, 'count') === 0 || add(hidden, 'count') === add(hidden, 'size')

/** The cells to hide in one row: those of hidden groups, and the smallest others that keep these from being worked out. */
const hideInRow = (cells: readonly Cell[], isHidden: (cell: Cell) => boolean): readonly Cell[] => {
  const hidden = cells.filter(isHidden)
  if (hidden.length === 0) return hidden
  const others = cells
    .filter(cell => !isHidden(cell) && cell.size > 0)
    .sort((left, right) => left.count - right.count || (left.key < right.key ? -1 : 1))
  while (isCertain(hidden)) {
    const helps = add(hidden, 'count') === 0 ? (cell: Cell) => cell.count > 0 : (cell: Cell) => cell.count < cell.size
    const next = others.findIndex(helps)
    if (next < 0) break
    hidden.push(...others.splice(next, 1))
  }
  return hidden
}

/**
 * Hides whole groups under the floor with their complement, and in every row what would give a hidden cell away: a
 * further cell, or where none can help the row's total. A cell of a shown group may be small: who named a reason within a
 * group of at least `floor` cannot be told.
 */
export const suppressReasonTable = <Group extends CountedGroup, Row extends ReasonRow>(
  groups: readonly Group[],
  rows: readonly Row[],
  floor = ANONYMITY_FLOOR,
): FlooredReasonTable<Group, Row> => {
  const floored = suppressSmallGroups(groups, floor)
  const hiddenGroups = new Set(floored.groups.filter(entry => entry.hidden !== null).map(entry => entry.group.key))
  const isNobodyShown = floored.total === null
  return {
    ...floored,
    rows: rows.map(row => {
      const cells = groups.map(({ key, count: size }, position) => ({
        position,
        key,
        count: row.counts[position] ?? 0,
        size,
      }))
      const hidden = hideInRow(cells, cell => hiddenGroups.has(cell.key))
      const positions = new Set(hidden.map(cell => cell.position))
      const isTotalHidden = isNobodyShown || (hidden.length > 0 && isCertain(hidden))
      return {
        row,
        cells: cells.map(cell => (positions.has(cell.position) ? null : cell.count)),
        total: isTotalHidden ? null : add(cells, 'count'),
      }
    }),
  }
}
