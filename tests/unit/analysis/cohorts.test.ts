import { describe, expect, test } from 'vitest'
import { cohortRetention, cohortSpanFor, wholeMonths } from '#shared/analysis/cohorts.ts'

describe('whole months', () => {
  test.each([
    ['2025-01-15', '2025-02-14', 0],
    ['2025-01-15', '2025-02-15', 1],
    ['2025-01-31', '2025-02-28', 0],
    ['2024-12-01', '2026-01-01', 13],
    ['2025-05-05', '2025-05-05', 0],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(wholeMonths(from, to)).toBe(months)
  })
})

describe('retention by cohort', () => {
  const clients = [
    { start: '2024-01-10', lostOn: null },
    { start: '2024-02-01', lostOn: '2024-03-01' },
    { start: '2024-03-31', lostOn: '2024-12-31' },
    { start: '2024-05-02', lostOn: '2024-09-02' },
    { start: '2024-06-30', lostOn: null },
    { start: '2025-02-01', lostOn: null },
  ]

  test('counts who is still there after each quarter, only as far as all of the cohort could have come', () => {
    const [first, second, third] = cohortRetention(clients, 'quarter', '2025-03-31')
    expect(first).toMatchObject({ from: '2024-01-01', clients: 3 })
    expect(first?.cells.map(cell => cell.still)).toEqual([3, 2, 2, 2, 1])
    expect(second).toMatchObject({ from: '2024-04-01', clients: 2 })
    expect(second?.cells.map(cell => cell.share)).toEqual([1, 1, 0.5, 0.5])
    expect(third).toMatchObject({ from: '2025-01-01', clients: 1, cells: [{ base: 1, still: 1, share: 1 }] })
  })

  test('takes a loss after the last known day as not yet known, and leaves out who came later', () => {
    const found = cohortRetention(
      [
        { start: '2024-01-01', lostOn: '2024-08-01' },
        { start: '2024-07-15', lostOn: null },
      ],
      'month',
      '2024-07-01',
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.cells.map(cell => cell.still)).toEqual([1, 1, 1, 1, 1, 1, 1])
  })

  test('does not mind the order of clients, and shares never rise along a cohort', () => {
    const found = cohortRetention(clients, 'month', '2025-03-31')
    expect(cohortRetention(clients.toReversed(), 'month', '2025-03-31')).toEqual(found)
    for (const { cells } of found)
      expect(cells.map(cell => cell.share)).toEqual(cells.map(cell => cell.share).toSorted((a, b) => b - a))
  })

  test('are spans that give about a dozen rows', () => {
    expect(cohortSpanFor('2025-01-01', '2025-12-31')).toBe('month')
    expect(cohortSpanFor('2023-01-01', '2025-12-31')).toBe('quarter')
    expect(cohortSpanFor('1998-01-01', '2025-12-31')).toBe('year')
  })
})
