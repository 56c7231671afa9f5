import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suppressSmallGroups } from '#shared/analysis/anonymity-floor.ts'
import { suppressReasonTable } from '#shared/analysis/anonymity-reasons.ts'
import { suppressTable } from '#shared/analysis/anonymity-table.ts'

const groupsOf = (counts: readonly number[]) => counts.map((count, index) => ({ key: `group ${index}`, count }))

const shown = (...counts: number[]): { cells: (number | null)[]; total: number | null } => {
  const { groups, total } = suppressSmallGroups(groupsOf(counts))
  return { cells: groups.map(entry => (entry.hidden === null ? entry.group.count : null)), total }
}

/** All ways to fill the hidden places of a table so that every shown total holds; hidden means at least one answer. */
const fillings = (
  cells: readonly (readonly (number | null)[])[],
  rowTotals: readonly (number | null)[],
  columnTotals: readonly (number | null)[],
  total: number | null,
  most: number,
): number[][] => {
  const flat = cells.flat()
  const hidden = flat.flatMap((cell, index) => (cell === null ? [index] : []))
  const width = cells[0]?.length ?? 0
  const found: number[][] = []
  const filled = flat.map(cell => cell ?? 0)
  const holds = (): boolean => {
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
    const rows = rowTotals.every((t, r) => t === null || t === sum(filled.slice(r * width, (r + 1) * width)))
    const columns = columnTotals.every((t, c) => t === null || t === sum(filled.filter((_, i) => i % width === c)))
    return rows && columns && (total === null || total === sum(filled))
  }
  const fill = (place: number): void => {
    const index = hidden[place]
    if (index === undefined) {
      if (holds()) found.push(hidden.map(position => filled[position] ?? 0))
      return
    }
    for (let value = 1; value <= most; value += 1) {
      filled[index] = value
      fill(place + 1)
    }
  }
  fill(0)
  return found
}

const everyPlaceIsOpen = (solutions: readonly number[][]): boolean =>
  (solutions[0] ?? []).every((value, place) => solutions.some(solution => solution[place] !== value))

describe('the anonymity floor of one grouping', () => {
  test('shows groups of five and more as they are', () => {
    expect(shown(5, 9, 12)).toEqual({ cells: [5, 9, 12], total: 26 })
  })

  test('hides a small group and the next smallest, which subtraction would need', () => {
    expect(shown(3, 9, 12)).toEqual({ cells: [null, null, 12], total: 24 })
    expect(shown(12, 9, 3)).toEqual({ cells: [12, null, null], total: 24 })
  })

  test('hides a third one where two small groups together are still too few', () => {
    expect(shown(1, 2, 9, 12)).toEqual({ cells: [null, null, null, 12], total: 24 })
    expect(shown(2, 3, 9, 12)).toEqual({ cells: [null, null, 9, 12], total: 26 })
  })

  test('shows an empty group as empty and does not use it as cover', () => {
    expect(shown(0, 9, 12)).toEqual({ cells: [0, 9, 12], total: 21 })
    expect(shown(0, 3, 9, 12)).toEqual({ cells: [0, null, null, 12], total: 24 })
  })

  test('hides the total where it is the small group itself, or gives every group away', () => {
    expect(shown(3)).toEqual({ cells: [null], total: null })
    expect(shown(9, 0)).toEqual({ cells: [9, 0], total: 9 })
    expect(shown(1, 1, 1, 1, 1, 1)).toEqual({ cells: [null, null, null, null, null, null], total: null })
    expect(shown()).toEqual({ cells: [], total: 0 })
  })

  test('never leaves one reading only of what is hidden', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 5 }), counts => {
        const { cells, total } = shown(...counts)
        expect(everyPlaceIsOpen(fillings([cells], [total], [], total, 20))).toBe(true)
        for (const cell of cells) expect(cell === null || cell === 0 || cell >= 5).toBe(true)
        const hiddenSum = counts.filter((_, index) => cells[index] === null).reduce((a, b) => a + b, 0)
        expect(total === null || hiddenSum === 0 || hiddenSum >= 5).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('does not depend on the order of the groups', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }), counts => {
        const groups = groupsOf(counts)
        const hidden = (given: typeof groups): ReadonlyMap<string, string | null> =>
          new Map(suppressSmallGroups(given).groups.map(entry => [entry.group.key, entry.hidden]))
        expect(hidden([...groups].reverse())).toEqual(hidden(groups))
      }),
    )
  })
})

describe('the anonymity floor of a table of people by two groupings', () => {
  test('hides a rectangle around one small cell', () => {
    const { cells, total } = suppressTable([
      [3, 9, 20],
      [8, 30, 40],
      [25, 35, 45],
    ])
    expect(cells).toEqual([
      [null, null, 20],
      [null, null, 40],
      [25, 35, 45],
    ])
    expect(total).toBe(215)
  })

  test('shows a table without small cells whole', () => {
    expect(
      suppressTable([
        [5, 0],
        [9, 7],
      ]),
    ).toEqual({
      cells: [
        [5, 0],
        [9, 7],
      ],
      rowTotals: [5, 16],
      columnTotals: [14, 7],
      total: 21,
    })
    expect(suppressTable([])).toEqual({ cells: [], rowTotals: [], columnTotals: [], total: 0 })
  })

  test('never leaves one reading only of a hidden cell', () => {
    const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 7 }))
    const row = fc.tuple(count, count, count)
    fc.assert(
      fc.property(fc.tuple(row, row), table => {
        const { cells, rowTotals, columnTotals, total } = suppressTable(table)
        expect(everyPlaceIsOpen(fillings(cells, rowTotals, columnTotals, total, 9))).toBe(true)
        for (const cell of [...cells.flat(), ...rowTotals, ...columnTotals, total])
          expect(cell === null || cell === 0 || cell >= 5).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the anonymity floor of reasons by groups of people', () => {
  test('hides the cells of a small group and of its complement, and keeps the totals', () => {
    const table = suppressReasonTable(groupsOf([3, 6, 10]), [{ key: 'price', counts: [2, 4, 5] }])
    expect(table.rows[0]).toMatchObject({ cells: [null, null, 5], total: 11 })
    expect(table.total).toBe(19)
  })

  test('hides a further cell where nobody in the hidden groups named the reason', () => {
    const table = suppressReasonTable(groupsOf([3, 6, 10, 12]), [{ key: 'price', counts: [0, 0, 5, 7] }])
    expect(table.rows[0]).toMatchObject({ cells: [null, null, null, 7], total: 12 })
  })

  test('hides the total of a row where no cell could cover', () => {
    const table = suppressReasonTable(groupsOf([3, 6]), [{ key: 'price', counts: [3, 6] }])
    expect(table.rows[0]).toMatchObject({ cells: [null, null], total: null })
  })

  test('shows nothing of a poll that fewer than five answered', () => {
    const table = suppressReasonTable(groupsOf([4]), [{ key: 'price', counts: [2] }])
    expect(table).toMatchObject({ total: null, rows: [{ cells: [null], total: null }] })
  })

  test('never leaves one reading only of a hidden cell', () => {
    const group = fc.integer({ min: 1, max: 8 }).chain(size => fc.tuple(fc.constant(size), fc.nat({ max: size })))
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 4 }), groups => {
        const sizes = groups.map(([size]) => size)
        const counts = groups.map(([, count]) => count)
        const { cells, total } = suppressReasonTable(groupsOf(sizes), [{ key: 'price', counts }]).rows[0] ?? {
          cells: [],
          total: null,
        }
        if (total === null) return
        const hidden = cells.flatMap((cell, index) => (cell === null ? [index] : []))
        const left = total - cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0)
        for (const position of hidden) {
          const others = hidden.filter(other => other !== position).reduce((sum, other) => sum + (sizes[other] ?? 0), 0)
          const least = Math.max(0, left - others)
          const most = Math.min(sizes[position] ?? 0, left)
          expect(most).toBeGreaterThan(least)
        }
      }),
    )
  })
})
