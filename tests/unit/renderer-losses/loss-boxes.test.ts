/** Each of the six boxes says its number, what it is a share of, and whether the client company estimated it. */
import { describe, expect, test } from 'vitest'
import { boxContent, typedFigure, withEstimate } from '#renderer/steps/losses/loss-boxes.ts'
import type { LossEstimate, LossFigures, PeriodLoss } from '#shared/analysis/figures.ts'

const loss: PeriodLoss = {
  period: { from: '2026-01-01', to: '2026-12-31' },
  clients: 42,
  base: 318,
  share: 42 / 318,
  moneyYear: 102_830_000,
  moneyMonth: null,
  baseMoneyYear: 411_320_000,
  clientsWithoutMoney: 0,
  clientsBasis: 'data',
  baseBasis: 'data',
  moneyBasis: 'data',
}

const nothing: PeriodLoss = {
  ...loss,
  period: { from: '2025-01-01', to: '2025-12-31' },
  clients: null,
  base: null,
  share: null,
  moneyYear: null,
  baseMoneyYear: null,
  clientsBasis: 'missing',
  baseBasis: 'missing',
  moneyBasis: 'missing',
}

const figures: LossFigures = {
  rule: { kind: 'gap', days: 90, segments: [] },
  method: 'orders',
  clients: 400,
  lostEver: 60,
  current: loss,
  previous: nothing,
  possiblyLost: 11,
  thresholds: [],
  bySegment: [],
  leftOut: [],
}

describe('the clients box', () => {
  test('names the clients that are possibly lost in the running period', () => {
    expect(boxContent(figures, 'current', 'clients')).toEqual({
      value: 42,
      notes: [{ name: 'possiblyLost', count: 11 }],
      isEstimated: false,
    })
  })

  test('counted from flags names the list, for no day is known', () => {
    expect(boxContent({ ...figures, method: 'flags' }, 'current', 'clients').notes).toEqual([{ name: 'lostInList' }])
  })

  test('of a period without data says that it is missing, and estimates nothing', () => {
    expect(boxContent(figures, 'previous', 'clients')).toEqual({
      value: null,
      notes: [{ name: 'missing' }],
      isEstimated: false,
    })
  })
})

describe('the share of the base', () => {
  test('names its base and the day on which it was counted', () => {
    const box = boxContent(figures, 'current', 'base')
    expect(box.value).toBeCloseTo(0.132, 3)
    expect(box.notes).toEqual([{ name: 'ofActive', count: 318, day: '2026-01-01' }])
  })

  test('counted from flags is a share of the list, for no day is known', () => {
    expect(boxContent({ ...figures, method: 'flags' }, 'current', 'base').notes).toEqual([
      { name: 'ofList', count: 318 },
    ])
  })

  test('is an estimate as soon as one of its two numbers is', () => {
    const typed = { ...figures, current: { ...loss, clientsBasis: 'estimated' as const } }
    expect(boxContent(typed, 'current', 'base').isEstimated).toBe(true)
    expect(boxContent(typed, 'current', 'money').isEstimated).toBe(false)
  })
})

describe('the money box', () => {
  test('shows the money of a month where the data hold it, and its share of all revenue', () => {
    const monthly = { ...figures, current: { ...loss, moneyMonth: 8_569_167 } }
    expect(boxContent(monthly, 'current', 'money').notes).toEqual([
      { name: 'month', money: 8_569_167 },
      { name: 'moneyShare', share: 0.25 },
    ])
  })

  test('says by how many clients it is understated', () => {
    const partial = { ...figures, current: { ...loss, baseMoneyYear: null, clientsWithoutMoney: 3 } }
    expect(boxContent(partial, 'current', 'money').notes).toEqual([
      { name: 'moneyYear' },
      { name: 'withoutMoney', count: 3 },
    ])
  })

  test('of a typed figure says nothing of the data it replaces', () => {
    const typed = { ...figures, current: { ...loss, clientsWithoutMoney: 3, moneyBasis: 'estimated' as const } }
    const box = boxContent(typed, 'current', 'money')
    expect(box.isEstimated).toBe(true)
    expect(box.notes.some(note => note.name === 'withoutMoney')).toBe(false)
  })
})

describe('typing a figure by hand', () => {
  const estimates: readonly LossEstimate[] = [{ period: 'previous', clients: 29, base: null, money: 54_000_000 }]

  test('changes one figure and keeps the others of the period', () => {
    expect(withEstimate(estimates, 'previous', 'base', 302)).toEqual({
      period: 'previous',
      clients: 29,
      base: 302,
      money: 54_000_000,
    })
  })

  test('begins from nothing in a period without typed figures', () => {
    expect(withEstimate(estimates, 'current', 'clients', 40)).toEqual({
      period: 'current',
      clients: 40,
      base: null,
      money: null,
    })
  })

  test('is taken back with null', () => {
    expect(withEstimate(estimates, 'previous', 'clients', null).clients).toBeNull()
    expect(typedFigure(estimates, 'previous', 'clients')).toBe(29)
    expect(typedFigure(estimates, 'current', 'clients')).toBeNull()
  })
})
