import { describe, expect, test } from 'vitest'
import { establishedPairs, rankSets, rejectByHolm } from '#shared/analysis/rank-sets.ts'

const sets = (...counts: number[]): string[] => rankSets(counts).map(({ best, worst }) => `${best}-${worst}`)

describe('rank sets', () => {
  test('leave every rank open where 24 answers cannot order six reasons', () => {
    expect(sets(9, 6, 4, 3, 1, 1)).toEqual(['1-6', '1-6', '1-6', '1-6', '1-6', '1-6'])
  })

  test('narrow with 92 answers', () => {
    expect(sets(40, 22, 12, 10, 5, 3)).toEqual(['1-2', '1-4', '2-6', '2-6', '3-6', '3-6'])
  })

  test('do not depend on the order of the counts', () => {
    expect(sets(3, 40, 12, 22, 5, 10)).toEqual(['3-6', '1-2', '2-6', '1-4', '3-6', '2-6'])
  })

  test('establish nothing without answers, and an order with many', () => {
    expect(establishedPairs([0, 0])).toEqual([
      [false, false],
      [false, false],
    ])
    expect(sets(900, 100)).toEqual(['1-1', '2-2'])
    expect(rankSets([])).toEqual([])
  })
})

test('Holm stops at the first hypothesis that stands', () => {
  expect(rejectByHolm([0.01, 0.04, 0.03, 0.005], 0.05)).toEqual([true, false, false, true])
})
