import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { LossClient, LossEstimate, LossFigures } from '#shared/analysis/figures.ts'
import { annualValue, isLostOn, lossFigures, lostRuleInUse } from '#shared/analysis/losses.ts'
import type { LostRule } from '#shared/domain/frame.ts'
import { addDays } from '#shared/kit/day.ts'
import { toMinor } from '#shared/kit/money.ts'
import { lossClient, PERIOD, YEAR_BEFORE } from './loss-clients.ts'
import { readTelco, telcoPath } from './telco.ts'

const CONTRACTUAL: LostRule = { kind: 'contractual' }
const gap = (days: number, segments: { segment: string; days: number }[] = []): LostRule => ({
  kind: 'gap',
  days,
  segments,
})

const figures = (
  clients: readonly LossClient[],
  rule: LostRule = CONTRACTUAL,
  estimates: readonly LossEstimate[] = [],
): LossFigures => lossFigures({ clients, rule, period: PERIOD, previousYear: YEAR_BEFORE, estimates })

describe('the annual value of a client', () => {
  test('is the imported year before twelve months before the orders', () => {
    expect(annualValue(lossClient({ revenueYear: 5, revenueMonth: 1, trailingRevenue: 7 }))).toBe(5)
    expect(annualValue(lossClient({ revenueMonth: 1, trailingRevenue: 7 }))).toBe(12)
    expect(annualValue(lossClient({ trailingRevenue: 7 }))).toBe(7)
    expect(annualValue(lossClient())).toBeNull()
  })
})

describe('losses by the clients’ own yes or no', () => {
  test.skipIf(telcoPath === undefined)('give the published figures of the Telco data', () => {
    const clients = readTelco(telcoPath ?? '').map(row =>
      lossClient({
        segment: row.contract,
        tenureMonths: row.tenure,
        lost: row.churned,
        revenueMonth: toMinor(Number(row.monthly), 'USD'),
      }),
    )
    const result = figures(clients)
    expect(result.method).toBe('flags')
    expect(result.clients).toBe(7043)
    expect(result.lostEver).toBe(1869)
    expect(result.current).toMatchObject({
      clients: 1869,
      base: 7043,
      moneyMonth: 13_913_085,
      moneyYear: 13_913_085 * 12,
      baseMoneyYear: 45_611_660 * 12,
      clientsWithoutMoney: 0,
      clientsBasis: 'data',
      moneyBasis: 'data',
    })
    expect(result.current.share).toBeCloseTo(0.2653698708, 10)
    expect(result.bySegment.map(row => [row.segment, row.clients, row.base])).toEqual([
      ['Month-to-month', 1655, 3875],
      ['One year', 166, 1473],
      ['Two year', 48, 1695],
    ])
    expect(result.previous).toMatchObject({ clients: null, base: null, share: null, clientsBasis: 'missing' })
    expect(result.leftOut).toEqual([])
  })

  test('leave out clients whose standing nobody gave', () => {
    const result = figures([lossClient({ lost: true }), lossClient({ lost: false }), lossClient()])
    expect(result.current).toMatchObject({ clients: 1, base: 2, share: 0.5 })
    expect(result.leftOut).toEqual([{ code: 'no-dates', count: 1 }])
  })

  test('are used under the gap rule too where no order is known', () => {
    const clients = [lossClient({ lost: true }), lossClient({ lost: false })]
    expect(figures(clients, gap(90))).toMatchObject({ method: 'flags', lostEver: 1, thresholds: [] })
    expect(lostRuleInUse(clients, gap(90))).toEqual(CONTRACTUAL)
  })

  test('are absent where there is neither date nor word', () => {
    const result = figures([lossClient({ start: '2020-01-01' })])
    expect(result).toMatchObject({ method: 'none', current: { clients: null, share: null, clientsBasis: 'missing' } })
  })
})

describe('losses by contract', () => {
  test('count 7 of 100 at the start as 7 %, and new clients in neither', () => {
    const clients = [
      ...Array.from({ length: 93 }, () => lossClient({ start: '2023-05-01' })),
      ...Array.from({ length: 7 }, () => lossClient({ start: '2023-05-01', end: '2025-06-30' })),
      ...Array.from({ length: 20 }, () => lossClient({ start: '2025-02-01' })),
    ]
    const result = figures(clients)
    expect(result.method).toBe('dates')
    expect(result.current).toMatchObject({ clients: 7, base: 100, share: 0.07 })
    expect(result.previous).toMatchObject({ clients: 0, base: 100, clientsBasis: 'data' })
  })

  test('take both days of the period into it', () => {
    const ends = ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01']
    const result = figures(ends.map(end => lossClient({ start: '2020-01-01', end })))
    expect(result.current).toMatchObject({ clients: 2, base: 3 })
    expect(result.previous).toMatchObject({ clients: 1, base: 4 })
    expect(result.lostEver).toBe(3)
  })

  test('leave out who came and left within the period, and say so', () => {
    const result = figures([
      lossClient({ start: '2025-03-01', end: '2025-09-01' }),
      lossClient({ start: '2024-03-01', end: '2025-09-01' }),
    ])
    expect(result.current).toMatchObject({ clients: 1, base: 1 })
    expect(result.leftOut).toEqual([{ code: 'starts-later', count: 1 }])
  })

  test('count nowhere a client whose contract ends before it starts', () => {
    const result = figures([
      lossClient({ start: '2024-06-01', end: '2024-05-31' }),
      lossClient({ start: '2024-01-01', end: '2025-05-31' }),
    ])
    expect(result.current).toMatchObject({ clients: 1, base: 1 })
    expect(result.lostEver).toBe(1)
    expect(result.leftOut).toEqual([{ code: 'end-before-start', count: 1 }])
  })

  test('take an end beside "not lost" as planned', () => {
    const planned = lossClient({ start: '2020-01-01', end: '2025-05-31', lost: false })
    expect(figures([planned, lossClient({ end: '2025-02-01' })]).current).toMatchObject({ clients: 1, base: 2 })
    expect(isLostOn(planned, CONTRACTUAL, '2025-12-31')).toBe(false)
  })

  test('count a client lost without a day once, in the current period', () => {
    const result = figures([
      lossClient({ start: '2020-01-01', lost: true }),
      lossClient({ start: '2020-01-01', end: '2024-04-04' }),
      lossClient({ start: '2020-01-01' }),
    ])
    expect(result.current).toMatchObject({ clients: 1, base: 2 })
    expect(result.previous).toMatchObject({ clients: 1, base: 3 })
  })

  test('leave the year before empty where no day of leaving is known', () => {
    const result = figures([lossClient({ start: '2020-01-01', lost: true }), lossClient({ start: '2021-01-01' })])
    expect(result.method).toBe('dates')
    expect(result.current).toMatchObject({ clients: 1, base: 2 })
    expect(result.previous.clientsBasis).toBe('missing')
  })

  test('say how many lost clients have no money, and never make unknown money nothing', () => {
    const left = { start: '2020-01-01', end: '2025-05-05' }
    const partly = figures([
      lossClient({ ...left, revenueYear: 700 }),
      lossClient(left),
      lossClient({ revenueYear: 1 }),
    ])
    expect(partly.current).toMatchObject({ moneyYear: 700, clientsWithoutMoney: 1, baseMoneyYear: 701 })
    const unknown = figures([lossClient(left), lossClient({ revenueYear: 1 })])
    expect(unknown.current).toMatchObject({ moneyYear: null, moneyBasis: 'missing' })
    const nobody = figures([lossClient({ start: '2020-01-01', end: '2027-01-01', revenueYear: 1 })])
    expect(nobody.current).toMatchObject({ clients: 0, moneyYear: 0, moneyMonth: null })
  })
})

describe('losses by the gap between orders', () => {
  const N = 90
  const orders = (periodFrom: string | null, periodTo: string | null): LossClient =>
    lossClient({ lastOrders: { periodFrom, periodTo, previousFrom: null, previousTo: null } })

  test('lose a client on the day after the threshold, not on it', () => {
    const atThreshold = orders('2024-12-30', addDays(PERIOD.to, -N))
    const past = orders('2024-12-30', addDays(PERIOD.to, -N - 1))
    expect(isLostOn(atThreshold, gap(N), PERIOD.to)).toBe(false)
    expect(isLostOn(past, gap(N), PERIOD.to)).toBe(true)
    expect(figures([atThreshold, past], gap(N)).current).toMatchObject({ clients: 1, base: 2 })
  })

  test('read the four days alone, whatever else a row carries', () => {
    const row = { periodFrom: '2024-12-30', periodTo: '2024-12-30', previousFrom: null, previousTo: null }
    const lastOrders = { ...row, clientId: '0017', trailingRevenue: 99 }
    expect(isLostOn(lossClient({ lastOrders }), gap(N), PERIOD.to)).toBe(true)
  })

  test('take into the base only who ordered within the threshold before the start', () => {
    const result = figures([orders('2024-06-01', '2024-06-01'), orders('2024-12-01', '2025-12-01')], gap(N))
    expect(result.method).toBe('orders')
    expect(result.current).toMatchObject({ clients: 0, base: 1 })
    expect(result.lostEver).toBe(1)
  })

  test('say nothing of a period to whose first day no order reaches back', () => {
    const result = figures([orders('2024-12-30', '2024-12-30')], gap(N))
    expect(result.current).toMatchObject({ clients: 1, base: 1 })
    expect(result.previous).toMatchObject({ clients: null, base: null, share: null, moneyYear: null })
  })

  test('name the possibly lost, the came-and-left and the clients without orders', () => {
    const result = figures(
      [
        orders('2024-12-30', addDays(PERIOD.to, -46)),
        orders('2024-12-30', addDays(PERIOD.to, -45)),
        orders(null, '2025-03-01'),
        lossClient({ start: '2020-01-01', lost: true }),
      ],
      gap(N),
    )
    expect(result.possiblyLost).toBe(1)
    expect(result.current).toMatchObject({ clients: 0, base: 2 })
    expect(result.leftOut).toEqual([
      { code: 'no-order', count: 1 },
      { code: 'starts-later', count: 1 },
    ])
  })

  test('keep to the segment’s own number of days', () => {
    const slow = { ...orders('2024-12-30', addDays(PERIOD.to, -120)), segment: 'projects' }
    const quick = { ...orders('2024-12-30', addDays(PERIOD.to, -120)), segment: 'retail' }
    const result = figures([slow, quick], gap(N, [{ segment: 'projects', days: 200 }]))
    expect(result.current.clients).toBe(1)
    expect(result.bySegment.map(row => [row.segment, row.clients])).toEqual([
      ['retail', 1],
      ['projects', 0],
    ])
    expect(result.thresholds).toContainEqual({ days: N, clients: 1 })
  })

  test('show the count at the offered thresholds and at the chosen one, ascending', () => {
    const clients = [10, 40, 70, 100, 200, 364].map(days => orders('2025-01-01', addDays(PERIOD.to, -days)))
    expect(figures(clients, gap(60)).thresholds).toEqual([
      { days: 30, clients: 5 },
      { days: 45, clients: 4 },
      { days: 60, clients: 4 },
      { days: 90, clients: 3 },
      { days: 180, clients: 2 },
      { days: 360, clients: 1 },
    ])
  })

  test('take a client of the roster as active from the start to the last order', () => {
    const known = lossClient({ start: '2024-05-01', lastOrder: '2025-06-01' })
    expect(isLostOn(known, gap(N), '2024-04-30')).toBe(false)
    expect(isLostOn(known, gap(N), '2025-01-01')).toBe(false)
    expect(isLostOn(known, gap(N), '2025-12-31')).toBe(true)
    const result = figures([known, lossClient({ start: '2025-02-01', lastOrder: '2025-12-01' })], gap(N))
    expect(result.current).toMatchObject({ clients: 1, base: 1 })
    expect(result.previous).toMatchObject({ clients: 0, base: 0, share: null })
  })
})

describe('estimates', () => {
  const clients = [
    lossClient({ start: '2020-01-01', end: '2025-05-05', revenueYear: 100 }),
    lossClient({ start: '2020-01-01', revenueYear: 300 }),
  ]

  test('fill a year for which there are no data', () => {
    const typed: LossEstimate = { period: 'previous', clients: 29, base: 302, money: 54_000_000 }
    const result = figures([lossClient({ lost: true })], CONTRACTUAL, [typed])
    expect(result.previous).toMatchObject({
      clients: 29,
      base: 302,
      share: 29 / 302,
      moneyYear: 54_000_000,
      clientsBasis: 'estimated',
      baseBasis: 'estimated',
      moneyBasis: 'estimated',
    })
  })

  test('change exactly what was typed, and mark it', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null })
    const estimate = fc.record({
      period: fc.constantFrom('current' as const, 'previous' as const),
      clients: amount,
      base: amount,
      money: amount,
    })
    fc.assert(
      fc.property(estimate, typed => {
        const before = figures(clients)
        const after = figures(clients, CONTRACTUAL, [typed])
        const [old, result] = [before[typed.period], after[typed.period]]
        const other = typed.period === 'current' ? 'previous' : 'current'
        expect(after[other]).toEqual(before[other])
        expect(result.clients).toBe(typed.clients ?? old.clients)
        expect(result.base).toBe(typed.base ?? old.base)
        expect(result.moneyYear).toBe(typed.money ?? old.moneyYear)
        expect(result.clientsBasis).toBe(typed.clients === null ? old.clientsBasis : 'estimated')
        expect(result.baseBasis).toBe(typed.base === null ? old.baseBasis : 'estimated')
        expect(result.moneyBasis).toBe(typed.money === null ? old.moneyBasis : 'estimated')
        expect(result.share).toBe(result.base === 0 ? null : (result.clients ?? 0) / (result.base ?? 1))
      }),
    )
  })
})

test('the order of the clients changes no figure', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map(days => addDays('2022-06-01', days))
  const known = fc.record(
    {
      segment: fc.constantFrom('a', 'b', null),
      start: day,
      end: day,
      lost: fc.boolean(),
      lastOrder: day,
      revenueYear: fc.nat(1000),
    },
    { requiredKeys: [] },
  )
  const rule = fc.constantFrom(CONTRACTUAL, gap(90))
  fc.assert(
    fc.property(fc.array(known, { maxLength: 12 }), rule, (list, lostRule) => {
      const clients = list.map(lossClient)
      const result = figures(clients, lostRule)
      expect(figures([...clients].reverse(), lostRule)).toEqual(result)
      expect(result.current.clients ?? 0).toBeLessThanOrEqual(result.current.base ?? 0)
      const inSegments = result.bySegment.reduce((sum, row) => sum + row.clients, 0)
      if (result.bySegment.length > 0) expect(inSegments).toBe(result.current.clients)
    }),
  )
})
