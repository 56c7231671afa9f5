import { describe, expect, test } from 'vitest'
import type { EngagementId } from '#shared/kit/id.ts'
import { FRAME } from '#tests/helpers/frame.ts'
import { clientsOf, createHost, type Host } from './host.ts'

const ORDERS = [
  'Order;Client ID;Date;Amount',
  '1;001;2025-11-10;100,00',
  '2;001;2026-09-30;50,00',
  '3;002;2025-12-20;10,00',
  '4;002;2026-04-01;20,00',
  '5;009;2025-12-01;5,50',
  '5;009;2025-12-01;4,50',
].join('\n')

const withGapRule = async (): Promise<{ host: Host; engagement: EngagementId }> => {
  const host = createHost()
  const engagement = await host.create()
  await host.import(engagement, await host.hand('c.csv', 'Client ID;Client\n001;Bakery\n002;Mill'), 'clients')
  const frame = { ...FRAME, lostRule: { kind: 'gap' as const, days: 90, segments: [] } }
  await host.call('frame.save', { engagement, frame })
  return { host, engagement }
}

describe('orders', () => {
  test('of a client in no roster make that client, and the gap rule says who is lost', async () => {
    const { host, engagement } = await withGapRule()
    const summary = await host.import(engagement, await host.hand('o.csv', ORDERS), 'transactions')
    expect(summary).toMatchObject({ rowsRead: 6, added: 6, rejected: 0 })
    expect((await host.call('engagement.get', { engagement })).counts).toMatchObject({ clients: 3, orders: 6 })
    // 31 October 2026 less 90 days is 2 August: Bakery ordered after it, the two others before.
    expect(await clientsOf(host, engagement)).toMatchObject([
      { id: '009', name: '009', isLost: true, value: 1000, last_order: '2025-12-01' },
      { id: '001', name: 'Bakery', isLost: false, value: 15_000, last_order: '2026-09-30' },
      { id: '002', name: 'Mill', isLost: true, value: 3000 },
    ])
    const { figures } = await host.call('losses.get', { engagement })
    expect(figures.current).toMatchObject({ clients: 2, base: 3 })
  })

  test('read again are the same, and a changed amount is an update', async () => {
    const { host, engagement } = await withGapRule()
    await host.import(engagement, await host.hand('o.csv', ORDERS), 'transactions')
    expect(await host.import(engagement, await host.hand('o2.csv', ORDERS), 'transactions')).toMatchObject({
      added: 0,
      updated: 0,
      same: 6,
    })
    const corrected = ORDERS.replace('4;002;2026-04-01;20,00', '4;002;2026-10-01;21,00')
    expect(await host.import(engagement, await host.hand('o3.csv', corrected), 'transactions')).toMatchObject({
      updated: 1,
      same: 5,
    })
    expect((await host.call('engagement.get', { engagement })).counts.orders).toBe(6)
    expect((await clientsOf(host, engagement)).find(client => client.id === '002')).toMatchObject({ isLost: false })
  })

  test('without a number of their own are counted each, and not doubled by a second import', async () => {
    const { host, engagement } = await withGapRule()
    const bare = 'Client ID;Date;Amount\n001;2026-01-10;5,00\n001;2026-01-10;5,00\n002;2026-01-11;7,00'
    const slot = await host.hand('bare.csv', bare)
    expect(await host.import(engagement, slot, 'transactions')).toMatchObject({ added: 3, rejected: 0 })
    expect(await host.import(engagement, slot, 'transactions')).toMatchObject({ added: 0, same: 3 })
  })

  test('without a client, day or amount are left out, each with its row', async () => {
    const { host, engagement } = await withGapRule()
    const bad =
      'Order;Client ID;Date;Amount\n1;;2026-01-10;5,00\n2;001;31/02/2026;5,00\n3;001;2026-01-10;\n4;001;2026-01-10;1,00'
    const summary = await host.import(engagement, await host.hand('bad.csv', bad), 'transactions')
    expect(summary).toMatchObject({ added: 1, rejected: 3 })
    expect(summary.problems).toMatchObject([
      { row: 2, code: 'no-client' },
      { row: 3, code: 'not-a-day', value: '31/02/2026', severity: 'error' },
      { row: 4, code: 'required-empty', column: 'Amount' },
    ])
  })
})
