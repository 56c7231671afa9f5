import { describe, expect, test } from 'vitest'
import type { EngagementId } from '#shared/kit/id.ts'
import { FRAME } from '#tests/helpers/frame.ts'
import { testData } from '#tests/helpers/test-data.ts'
import { createHost, type Host } from './host.ts'

/** The frame's period is January to October 2026. */
const ROSTER = [
  'Client ID;Client;Segment;Manager;Contract start;Contract end;Annual revenue;Reason',
  '1;Bakery;Shops;Anna;2020-01-01;2026-03-31;1000;Too dear',
  '2;Mill;Shops;Anna;2024-11-01;;2000;',
  '3;Brewery;Plants;Ben;2025-09-01;2026-03-15;500;TOO  DEAR',
  '4;Dairy;Plants;Ben;2022-06-01;2026-10-01;700;',
  '5;Farm;Plants;Anna;2015-06-01;;-50;',
  '6;Inn;Shops;Ben;2027-01-01;;10;',
].join('\n')

const open = async (roster: string): Promise<{ host: Host; engagement: EngagementId }> => {
  const host = createHost()
  const engagement = await host.create()
  await host.call('frame.save', { engagement, frame: FRAME })
  await host.import(engagement, await host.hand('c.csv', roster), 'clients')
  return { host, engagement }
}

describe('a roster with contracts', () => {
  test('is broken down so that every table adds up to the boxes', async () => {
    const { host, engagement } = await open(ROSTER)
    const { figures } = await host.call('losses.get', { engagement })
    expect(figures.current).toMatchObject({ clients: 3, base: 5 })
    for (const by of ['segment', 'manager', 'month', 'tenure'] as const) {
      const rows = await host.call('losses.breakdown', { engagement, by })
      expect(
        rows.reduce((sum, row) => sum + row.clients, 0),
        by,
      ).toBe(3)
      expect(
        rows.reduce((sum, row) => sum + (row.moneyYear ?? 0), 0),
        by,
      ).toBe(figures.current.moneyYear)
    }
    const managers = await host.call('losses.breakdown', { engagement, by: 'manager' })
    expect(managers).toMatchObject([
      { key: 'Ben', clients: 2, base: 2, share: 1 },
      { key: 'Anna', clients: 1, base: 3 },
    ])
  })

  test('shows each month on the base that is still there when it begins', async () => {
    const { host, engagement } = await open(ROSTER)
    const months = await host.call('losses.breakdown', { engagement, by: 'month' })
    expect(months).toHaveLength(10)
    expect(months.find(row => row.key === '2026-03')).toMatchObject({ clients: 2, base: 5 })
    expect(months.find(row => row.key === '2026-10')).toMatchObject({ clients: 1, base: 3 })
  })

  test('gives survival by segment, leaving out who comes later, and a log-rank test', async () => {
    const { host, engagement } = await open(ROSTER)
    const view = await host.call('survival.get', { engagement, by: 'segment' })
    expect(view.overall.curve).toMatchObject({ clients: 5, events: 3 })
    expect(view.groups.map(group => [group.key, group.curve.clients])).toEqual([
      ['Plants', 3],
      ['Shops', 2],
    ])
    expect(view.logRank?.degrees).toBe(1)
    expect(view.leftOut).toEqual([{ code: 'starts-later', count: 1, ids: ['6'] }])
  })

  test('takes clients older than the list’s first loss as at risk from then on, once that is said', async () => {
    const { host, engagement } = await open(ROSTER)
    const before = await host.call('survival.get', { engagement, by: null })
    await host.call('survival.saveKnownSince', { engagement, day: '2025-11-01' })
    const after = await host.call('survival.get', { engagement, by: null })
    expect(after.knownSince).toBe('2025-11-01')
    expect(after.overall.curve.steps[0]?.atRisk).toBeLessThan(before.overall.curve.steps[0]?.atRisk ?? 0)
    await host.call('history.undo', { engagement })
    expect(await host.call('survival.get', { engagement, by: null })).toEqual(before)
  })

  test('follows the reasons noted by the company, written differently, as one; the others as not known', async () => {
    const { host, engagement } = await open(ROSTER)
    const found = await host.call('survival.byReason', { engagement, source: 'crm' })
    expect(found.causes).toEqual([
      { cause: 'too dear', events: 2 },
      { cause: '', events: 1 },
    ])
    expect(found.names['too dear']).toBe('Too dear')
  })

  test('names doubtful records', async () => {
    const { host, engagement } = await open(ROSTER)
    const found = await host.call('losses.quality', { engagement })
    expect(found).toEqual([{ code: 'negative-revenue', count: 1, base: 6, ids: ['5'] }])
  })
})

describe('orders', () => {
  const ORDERS = [
    'Order;Client ID;Date;Amount',
    '1;a;2025-06-01;100',
    '2;a;2025-06-11;100',
    '3;a;2026-06-01;50',
    '4;a;2026-09-30;50',
    '5;b;2025-08-01;300',
    '6;b;2025-08-21;-20',
    '7;c;2026-01-01;10',
  ].join('\n')

  const openOrders = async () => {
    const { host, engagement } = await open('Client ID;Client;Segment\na;A;x\nb;B;y\nc;C;x\nd;D;x')
    const frame = { ...FRAME, lostRule: { kind: 'gap' as const, days: 90, segments: [{ segment: 'y', days: 150 }] } }
    await host.call('frame.save', { engagement, frame })
    await host.import(engagement, await host.hand('o.csv', ORDERS), 'transactions')
    return { host, engagement }
  }

  test('give the gaps that the choice of days is made on, by segment with its own number', async () => {
    const { host, engagement } = await openOrders()
    const gaps = await host.call('losses.gaps', { engagement })
    expect(gaps?.all).toMatchObject({ gaps: 4, median: 20 })
    expect(gaps?.longer).toBe(0.5)
    expect(gaps?.segments).toMatchObject([
      { segment: 'x', days: 90, longer: 2 / 3 },
      { segment: 'y', days: 150, longer: 0 },
    ])
  })

  test('give revenue churn on the opening base, and the data’s doubtful places', async () => {
    const { host, engagement } = await openOrders()
    const revenue = await host.call('losses.revenue', { engagement })
    // Only B ordered within 150 days before the period, and not again: all of its 280 are lost.
    expect(revenue).toMatchObject({ clients: 1, opening: 28_000, lost: 28_000, churn: 1 })
    const quality = await host.call('losses.quality', { engagement })
    expect(quality.map(({ code, count, base }) => [code, count, base])).toEqual([
      ['no-start', 1, 4],
      ['no-revenue', 1, 4],
      ['no-orders', 1, 4],
      ['negative-orders', 1, 7],
    ])
  })

  test('say under another threshold what they would say, and store nothing', async () => {
    const { host, engagement } = await openOrders()
    const stored = await host.call('losses.get', { engagement })
    const tried = await host.call('losses.get', { engagement, threshold: 360 })
    expect(tried.figures.rule).toEqual({ kind: 'gap', days: 360, segments: [] })
    expect(tried.figures.lostEver).toBe(1)
    expect(await host.call('losses.get', { engagement })).toEqual(stored)
    const rows = await host.call('losses.breakdown', { engagement, by: 'segment', threshold: 360 })
    expect(rows.reduce((sum, row) => sum + row.clients, 0)).toBe(tried.figures.current.clients)
  })

  test('begin the cohorts with the first of each client', async () => {
    const { host, engagement } = await openOrders()
    const { span, cohorts } = await host.call('losses.cohorts', { engagement })
    expect(span).toBe('quarter')
    expect(cohorts.map(cohort => [cohort.from, cohort.clients])).toEqual([
      ['2025-04-01', 1],
      ['2025-07-01', 1],
      ['2026-01-01', 1],
    ])
  })
})

const telco = testData('telco/Telco-Customer-Churn.csv')
test.skipIf(telco === undefined)(
  'the Telco clients have R’s survival and log-rank test by contract (survival 3.5)',
  async () => {
    const host = createHost()
    const engagement = await host.create('USD')
    await host.import(engagement, await host.handPath(telco ?? ''), 'clients', { map: { Contract: 'segment' } })
    const view = await host.call('survival.get', { engagement, by: 'segment' })
    expect(view.overall.curve).toMatchObject({ clients: 7043, events: 1869, median: null })
    expect(view.overall.milestones.map(({ step }) => step?.survival)).toEqual([
      expect.closeTo(0.8431995538, 9),
      expect.closeTo(0.7887363984, 9),
      expect.closeTo(0.7485454149, 9),
    ])
    expect(view.overall.milestones[0]?.step).toMatchObject({
      lower: expect.closeTo(0.8341686858, 9),
      upper: expect.closeTo(0.8517833207, 9),
    })
    expect(view.logRank?.chiSquare).toBeCloseTo(2352.872538, 3)
    expect(view.groups.map(group => group.curve.median)).toEqual([35, null, null])
  },
)
