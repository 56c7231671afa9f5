/** The event stream is cut into whole events however the network cuts it. */
import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { createEventCutter } from '#renderer/client/event-stream.ts'
import { tokenInHash } from '#renderer/client/web-token.ts'
import type { HostEvent } from '#shared/contract/plan.ts'

const events: readonly HostEvent[] = [
  { type: 'library' },
  { type: 'run-command', command: 'open-engagement:/tmp/Çështje – дело.churnaudit' },
  { type: 'library' },
]
const stream = `: hello\n\n${events.map(event => `data: ${JSON.stringify(event)}\n\n`).join('')}: beat\n\n`

test('any cutting of the stream gives the same events', () => {
  assert(
    property(array(integer({ min: 1, max: 12 }), { maxLength: 60 }), sizes => {
      const cutter = createEventCutter()
      const heard: HostEvent[] = []
      let rest = stream
      for (const size of sizes) {
        heard.push(...cutter.feed(rest.slice(0, size)))
        rest = rest.slice(size)
      }
      heard.push(...cutter.feed(rest))
      expect(heard).toEqual(events)
    }),
  )
})

test('the token is read from its own fragment only', () => {
  expect(tokenInHash('#token=aB3_-x')).toBe('aB3_-x')
  for (const hash of ['', '#/losses', '#token=', '#token=a&b', '#/token=abc'])
    expect(tokenInHash(hash), hash).toBeUndefined()
})
