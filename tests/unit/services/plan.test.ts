import { describe, expect, test } from 'vitest'
import type { Contact, Offer } from '#shared/domain/win-back.ts'
import { checkRules } from '#shared/domain/rules.ts'
import type { ClientId, OfferId, ReasonId } from '#shared/kit/id.ts'
import { FRAME } from '#tests/helpers/frame.ts'
import { createHost } from './host.ts'

const refused = (code: string) => ({ ok: false, error: { code } })

const contact = (clientName: string, more: Partial<Contact> = {}): Contact => ({
  clientId: clientName as ClientId,
  clientName,
  clientManager: null,
  toolId: null,
  offerId: null,
  assignedTo: '',
  plannedOn: null,
  state: 'planned',
  newOrderOn: null,
  note: '',
  position: 1,
  value: null,
  timesLost: null,
  ...more,
})

const offer = (title: string, more: Partial<Offer> = {}): Offer => ({
  id: title as OfferId,
  title,
  kind: 'special-terms',
  promise: '',
  deadline: null,
  errorRepaired: false,
  reasonIds: [],
  position: 1,
  ...more,
})

const NOTHING = { contacts: [], offers: [], lostClients: 0, unverifiedReasons: [] }

describe('the thirteen rules', () => {
  test.each([
    ['nothing', NOTHING, []],
    [
      'everyone who left is planned',
      { ...NOTHING, contacts: [contact('A'), contact('B')], lostClients: 2 },
      [{ rule: 4, code: 'everyone-planned', records: ['A', 'B'], count: 2 }],
    ],
    ['the only lost client is planned', { ...NOTHING, contacts: [contact('A')], lostClients: 1 }, []],
    [
      'a guarantee before the error is repaired',
      {
        ...NOTHING,
        offers: [
          offer('Sure', { kind: 'guarantee' }),
          offer('Mended', { kind: 'guarantee', errorRepaired: true }),
          offer('Terms'),
        ],
      },
      [{ rule: 8, code: 'promise-before-repair', records: ['Sure'], count: 1 }],
    ],
    [
      'an offer on a reason that nobody verified',
      {
        ...NOTHING,
        offers: [offer('On price', { reasonIds: ['r' as ReasonId] })],
        unverifiedReasons: ['r' as ReasonId],
      },
      [{ rule: 9, code: 'offer-on-stated-reason', records: ['On price'], count: 1 }],
    ],
    [
      'the manager who lost the client is to bring him back',
      {
        ...NOTHING,
        contacts: [
          contact('A', { assignedTo: ' olga ', clientManager: 'Olga' }),
          contact('B', { assignedTo: 'Ivan', clientManager: 'Olga' }),
          contact('C', { assignedTo: '', clientManager: '' }),
        ],
      },
      [{ rule: 10, code: 'loser-is-returner', records: ['A'], count: 1 }],
    ],
    [
      'returned without an order',
      {
        ...NOTHING,
        contacts: [contact('A', { state: 'returned' }), contact('B', { state: 'returned', newOrderOn: '2026-10-01' })],
      },
      [{ rule: 11, code: 'returned-without-order', records: ['A'], count: 1 }],
    ],
    [
      'lost for the second time',
      { ...NOTHING, contacts: [contact('A', { timesLost: 2 }), contact('B', { timesLost: 1 })] },
      [{ rule: 13, code: 'lost-twice', records: ['A'], count: 1 }],
    ],
  ])('%s', (_, input, findings) => expect(checkRules(input)).toEqual(findings))

  test('name twenty records at most and count all', () => {
    const contacts = Array.from({ length: 25 }, (_, index) => contact(`C${index}`, { timesLost: 3 }))
    expect(checkRules({ ...NOTHING, contacts })[0]).toMatchObject({ count: 25, records: { length: 20 } })
  })

  test('over an engagement see what its screens see', async () => {
    const host = createHost()
    const engagement = await host.create()
    await host.call('frame.save', { engagement, frame: FRAME })
    const roster =
      'Client;Start;End;Manager;Revenue\nBakery;2020-01-01;2026-03-01;Olga;10\nMill;2020-01-01;2026-04-01;Ivan;20'
    await host.import(engagement, await host.hand('c.csv', roster), 'clients')
    await host.call('contacts.add', { engagement, clientIds: ['Bakery', 'Mill'] })
    const draft = {
      clientId: 'Bakery',
      toolId: null,
      offerId: null,
      assignedTo: 'Olga',
      plannedOn: null,
      state: 'contacted' as const,
      newOrderOn: null,
      note: '',
    }
    await host.call('contacts.save', { engagement, draft })
    expect((await host.call('rules.check', { engagement })).map(({ rule, records }) => [rule, records])).toEqual([
      [4, ['Bakery', 'Mill']],
      [10, ['Bakery']],
    ])
  })
})

describe('a contact', () => {
  test('counts as returned only with the day of a new order', async () => {
    const host = createHost()
    const engagement = await host.create()
    await host.import(engagement, await host.hand('c.csv', 'Client\nBakery\nMill'), 'clients')
    expect(await host.call('contacts.add', { engagement, clientIds: ['Bakery', 'Bakery'] })).toEqual({ added: 1 })
    expect(await host.call('contacts.add', { engagement, clientIds: ['Bakery', 'Mill'] })).toEqual({ added: 1 })
    expect(await host.ask('contacts.add', { engagement, clientIds: ['Nobody'] })).toMatchObject(refused('not-found'))
    const draft = {
      clientId: 'Bakery',
      toolId: null,
      offerId: null,
      assignedTo: '',
      plannedOn: null,
      state: 'returned' as const,
      newOrderOn: null,
      note: '',
    }
    const save = (more: Partial<typeof draft> | { newOrderOn: string | null } | { offerId: string }) =>
      host.ask('contacts.save', { engagement, draft: { ...draft, ...more } })
    expect(await save({})).toMatchObject(refused('returned-without-order'))
    expect(await save({ newOrderOn: '2026-02-30' })).toMatchObject(refused('bad-input'))
    expect(await save({ newOrderOn: '2026-10-01', offerId: 'none' })).toMatchObject(refused('not-found'))
    expect((await host.call('contacts.list', { engagement }))[0]).toMatchObject({ state: 'planned' })
    expect(await save({ newOrderOn: '2026-10-01' })).toMatchObject({ ok: true })
    expect((await host.call('contacts.list', { engagement }))[0]).toMatchObject({
      clientId: 'Bakery',
      state: 'returned',
      newOrderOn: '2026-10-01',
    })
  })

  test('lets go of an offer that is removed, and undo ties it again', async () => {
    const host = createHost()
    const engagement = await host.create()
    await host.import(engagement, await host.hand('c.csv', 'Client\nBakery'), 'clients')
    await host.call('contacts.add', { engagement, clientIds: ['Bakery'] })
    const { offerId } = await host.call('offers.add', {
      engagement,
      draft: {
        title: 'Terms',
        kind: 'special-terms',
        promise: '',
        deadline: null,
        errorRepaired: false,
        reasonIds: [],
      },
    })
    const tied = {
      clientId: 'Bakery',
      toolId: null,
      offerId,
      assignedTo: '',
      plannedOn: null,
      newOrderOn: null,
      note: '',
    }
    await host.call('contacts.save', { engagement, draft: { ...tied, state: 'planned' } })
    const offerOf = async () => (await host.call('contacts.list', { engagement }))[0]?.offerId
    await host.call('offers.remove', { engagement, offerId })
    expect(await offerOf()).toBeNull()
    await host.call('history.undo', { engagement })
    expect(await offerOf()).toBe(offerId)
  })
})
