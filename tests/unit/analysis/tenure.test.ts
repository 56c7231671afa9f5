import { describe, expect, test } from 'vitest'
import { tenureBand, tenureSpells, type TenureClient } from '#shared/analysis/tenure.ts'
import { kaplanMeier } from '#shared/analysis/survival.ts'
import type { ClientId } from '#shared/kit/id.ts'
import { readTelco, telcoPath } from './telco.ts'

const client = (id: string, change: Partial<TenureClient>): TenureClient => ({
  id: id as ClientId,
  start: null,
  leftOn: null,
  isLost: false,
  tenureMonths: null,
  ...change,
})

describe('spells of tenure', () => {
  test('end on the day of leaving, or are open on the last known day', () => {
    const { spells } = tenureSpells(
      [
        client('a', { start: '2024-01-01', leftOn: '2024-12-31', isLost: true }),
        client('b', { start: '2025-01-01' }),
        client('c', { tenureMonths: 7, isLost: true }),
      ],
      '2025-12-31',
      null,
    )
    expect(spells).toMatchObject([
      { id: 'a', left: true },
      { id: 'b', left: false },
      { id: 'c', left: true, time: 7 },
    ])
    expect(spells[0]?.time).toBeCloseTo(365 / 30.4375, 9)
    expect(spells[1]?.time).toBeCloseTo(364 / 30.4375, 9)
  })

  test('name whom the data say too little of', () => {
    const { spells, leftOut } = tenureSpells(
      [
        client('a', {}),
        client('b', { start: '2024-01-01', isLost: true }),
        client('c', { start: '2024-05-01', leftOn: '2024-04-01', isLost: true }),
        client('d', { start: '2026-05-01' }),
      ],
      '2025-12-31',
      null,
    )
    expect(spells).toEqual([])
    expect(leftOut).toEqual([
      { code: 'no-start', ids: ['a'] },
      { code: 'no-end', ids: ['b'] },
      { code: 'end-before-start', ids: ['c'] },
      { code: 'starts-later', ids: ['d'] },
    ])
  })

  test('of a list that knows the lost only from a day on, older clients are at risk from that day', () => {
    const { spells } = tenureSpells(
      [client('old', { start: '2020-01-01' }), client('new', { start: '2025-02-01' })],
      '2025-12-31',
      '2025-01-01',
    )
    expect(spells[0]?.entry).toBeCloseTo(1827 / 30.4375, 9)
    expect(spells[1]?.entry).toBeUndefined()
  })

  test.skipIf(telcoPath === undefined)('of the Telco clients give R’s curve at 12, 24 and 36 months', () => {
    const rows = readTelco(telcoPath ?? '')
    const { spells } = tenureSpells(
      rows.map((row, index) => client(String(index), { tenureMonths: row.tenure, isLost: row.churned })),
      '2025-12-31',
      null,
    )
    const { steps, median } = kaplanMeier(spells)
    const at = (time: number): number => steps.findLast(step => step.time <= time)?.survival ?? 1
    expect(at(12)).toBeCloseTo(0.8431995538, 9)
    expect(at(24)).toBeCloseTo(0.7887363984, 9)
    expect(at(36)).toBeCloseTo(0.7485454149, 9)
    expect(median).toBe(null)
  })
})

test.each([
  [0, 0],
  [5.9, 0],
  [6, 1],
  [23, 2],
  [59, 4],
  [60, 5],
  [400, 5],
])('%d months of tenure stand in band %i', (months, band) => {
  expect(tenureBand(months)).toBe(band)
})
