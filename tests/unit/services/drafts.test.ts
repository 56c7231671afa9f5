/** Half-filled forms are kept with the engagement, over a restart, and are no step of the history. */
import { expect, test } from 'vitest'
import { createHost } from './host.ts'

test('a draft is there after a restart, is replaced, forgotten, and never undone', async () => {
  const host = createHost()
  const { engagement, path } = await host.call('engagement.create', {
    clientCompany: 'Acme',
    market: 'b2b',
    currency: 'EUR',
  })
  expect(await host.call('drafts.get', { engagement, name: 'response/s1' })).toEqual({ value: null })
  await host.call('drafts.save', { engagement, name: 'response/s1', value: '{"verbatim":"они не звонят"}' })
  await host.call('drafts.save', { engagement, name: 'response/s1', value: '{"verbatim":"они не перезвонили"}' })
  expect((await host.call('engagement.get', { engagement })).history.undo).toBeNull()
  await host.call('engagement.close', { engagement })
  const again = await host.call('engagement.open', { path })
  expect(await host.call('drafts.get', { ...again, name: 'response/s1' })).toEqual({
    value: '{"verbatim":"они не перезвонили"}',
  })
  await host.call('drafts.save', { ...again, name: 'response/s1', value: null })
  expect(await host.call('drafts.get', { ...again, name: 'response/s1' })).toEqual({ value: null })
})
