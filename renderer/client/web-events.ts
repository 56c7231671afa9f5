/** Listens to the loopback host's event stream and comes back after every break; also notices that the host has gone. */
import type { HostEvent } from '#shared/contract/plan.ts'
import { createEventCutter } from './event-stream.ts'
import { setHostReachable } from './host-state.ts'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 5_000

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

const readStream = async (body: ReadableStream<Uint8Array>, tell: (event: HostEvent) => void): Promise<void> => {
  const cutter = createEventCutter()
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    for (const event of cutter.feed(value)) tell(event)
  }
}

/**
 * @param open asks for the stream; @param tell gets each event; @param onReturn runs after a break, because events were missed.
 * Never ends: it lives as long as the window.
 */
export const followEvents = async (
  open: () => Promise<Response>,
  tell: (event: HostEvent) => void,
  onReturn: () => void,
): Promise<never> => {
  let wait = FIRST_WAIT_MS
  let broken = false
  for (;;) {
    try {
      const response = await open()
      if (response.ok && response.body !== null) {
        setHostReachable(true)
        if (broken) onReturn()
        wait = FIRST_WAIT_MS
        await readStream(response.body, tell)
      }
    } catch {
      // The host is not there: said below, and tried again.
    }
    broken = true
    if (wait > FIRST_WAIT_MS) setHostReachable(false)
    await pause(wait)
    wait = Math.min(LONGEST_WAIT_MS, wait * 2)
  }
}
