/** Cuts the host's event stream into events: `data: <json>` lines, events parted by an empty line, comments skipped. */
import type { HostEvent } from '#shared/contract/plan.ts'

/** Keeps what is not yet complete; `feed` answers the events that became complete. */
export type EventCutter = { feed(chunk: string): readonly HostEvent[] }

export const createEventCutter = (): EventCutter => {
  let rest = ''
  return {
    feed: chunk => {
      rest += chunk.replaceAll('\r\n', '\n')
      const blocks = rest.split('\n\n')
      rest = blocks.pop() ?? ''
      return blocks.flatMap(block => {
        const data = block
          .split('\n')
          .filter(line => line.startsWith('data:'))
          .map(line => line.slice(5).trim())
          .join('\n')
        return data === '' ? [] : [JSON.parse(data) as HostEvent]
      })
    },
  }
}
