/** The event feed over HTTP: one long answer per page, a line of JSON per event. */
import type { ServerResponse } from 'node:http'
import type { HostEvent } from '#shared/contract/plan.ts'

/** A page that does not read is let go at this many unread bytes; it comes back and asks anew. */
const UNREAD_LIMIT = 4_000_000
/** Often enough for the page to notice soon that the program has stopped. */
const BEAT_MS = 15_000

export type EventStreams = {
  add(response: ServerResponse): void
  send(event: HostEvent): void
  close(): void
}

/** The pages that listen; each is written to until it leaves or stops reading. */
export const createEventStreams = (): EventStreams => {
  const open = new Set<ServerResponse>()
  const write = (text: string): void => {
    for (const response of open) {
      if (response.writableLength > UNREAD_LIMIT) response.destroy()
      else response.write(text)
    }
  }
  const beat = setInterval(() => write(': still here\n\n'), BEAT_MS)
  beat.unref()
  return {
    add: response => {
      open.add(response)
      response.on('close', () => open.delete(response))
      response.write(': open\n\n')
    },
    send: event => write(`data: ${JSON.stringify(event)}\n\n`),
    close: () => {
      clearInterval(beat)
      for (const response of open) response.end()
    },
  }
}
