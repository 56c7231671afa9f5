/** Reference values: R survival 3.5, as given beside the public data sets; lifelines' documentation and tests for those it publishes. */
import { readFileSync } from 'node:fs'
import { array, assert, boolean, integer, property, record } from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { logRank } from '#shared/analysis/log-rank.ts'
import type { Spell } from '#shared/analysis/survival.ts'
import { testData } from '#tests/helpers/test-data.ts'
import { readTelco, telcoPath } from './telco.ts'

const spells = (times: readonly number[], left: readonly number[]): Spell[] =>
  times.map((time, index) => ({ time, left: left[index] === 1 }))

const rowsOf = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data
const groupsBy = (
  path: string,
  group: string,
  time: string,
  left: (row: Record<string, string>) => boolean,
): Spell[][] =>
  [...Map.groupBy(rowsOf(path), row => row[group] ?? '').values()].map(rows =>
    rows.map(row => ({ time: Number(row[time]), left: left(row) })),
  )

describe('the log-rank test', () => {
  test.each([
    [[10, 20, 30], [1, 1, 1], [10, 20, 50], [1, 1, 1], 0.254237, 0.614107],
    [[10, 20, 30], [1, 0, 1], [10, 20, 50], [1, 0, 1], 0.384615, 0.535143],
  ])('of %j %j against %j %j is that of R', (first, firstLeft, second, secondLeft, chiSquare, p) => {
    const found = logRank([spells(first, firstLeft), spells(second, secondLeft)])
    expect(found.chiSquare).toBeCloseTo(chiSquare, 6)
    expect(found.p).toBeCloseTo(p, 6)
    expect(found.degrees).toBe(1)
  })

  const waltons = testData('survival/waltons_dataset.csv')
  test.skipIf(waltons === undefined)('of the Waltons flies is 122.2491', () => {
    const found = logRank(groupsBy(waltons ?? '', 'group', 'T', row => Number(row['E']) === 1))
    expect(found.chiSquare).toBeCloseTo(122.2491256, 4)
  })

  const dd = testData('survival/dd.csv')
  test.skipIf(dd === undefined)(
    'of the regimes of the DD data is 322.5991 over six kinds, 260.4695 between two',
    () => {
      const left = (row: Record<string, string>): boolean => row['observed'] === '1'
      const regimes = logRank(groupsBy(dd ?? '', 'regime', 'duration', left))
      expect(regimes.chiSquare).toBeCloseTo(322.5990778, 4)
      expect(regimes.degrees).toBe(5)
      expect(logRank(groupsBy(dd ?? '', 'democracy', 'duration', left)).chiSquare).toBeCloseTo(260.4695391, 4)
    },
  )

  test.skipIf(telcoPath === undefined)('of the contracts of the Telco clients is 2352.87 on two degrees', () => {
    const groups = [...Map.groupBy(readTelco(telcoPath ?? ''), row => row.contract).values()]
    const found = logRank(groups.map(rows => rows.map(row => ({ time: row.tenure, left: row.churned }))))
    expect(found.chiSquare).toBeCloseTo(2352.872538, 3)
    expect(found.degrees).toBe(2)
  })

  test('says nothing of one group, of nobody leaving, or of groups never there together', () => {
    const nothing = { chiSquare: null, degrees: 0, p: null }
    expect(logRank([spells([1, 2], [1, 1])])).toMatchObject(nothing)
    expect(logRank([spells([1], [0]), spells([2], [0])])).toMatchObject(nothing)
    expect(logRank([])).toMatchObject(nothing)
    expect(logRank([[], spells([1, 2, 3], [1, 1, 0])])).toMatchObject(nothing)
  })

  test('expects in all groups together as many as left, and does not mind the order of clients or groups', () => {
    const group = array(record({ time: integer({ min: 1, max: 20 }), left: boolean() }), {
      minLength: 1,
      maxLength: 25,
    })
    assert(
      property(group, group, group, (one, two, three) => {
        const found = logRank([one, two, three])
        const total = (of: 'observed' | 'expected'): number => found.groups.reduce((sum, own) => sum + own[of], 0)
        expect(total('expected')).toBeCloseTo(total('observed'), 8)
        const turned = logRank([three.toReversed(), one, two])
        if (found.chiSquare === null) expect(turned.chiSquare).toBe(null)
        else expect(turned.chiSquare).toBeCloseTo(found.chiSquare, 6)
      }),
    )
  })
})
