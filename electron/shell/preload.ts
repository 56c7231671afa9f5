/** The bridge between page and host: three named functions, and never the event object behind them. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { BRIDGE_NAME, EVENT_CHANNEL, REQUEST_CHANNEL } from '#shared/contract/host.ts'

type Listener = (event: unknown) => void

/** So many events wait for a page that does not listen yet; then the oldest go. */
const WAITING_LIMIT = 100

const listeners = new Set<Listener>()
const waiting: unknown[] = []

/** The host's own word to the page before it closes; the page knows it as the event it would get anyway, only in time. */
const isFlush = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'type' in event && event.type === 'flush'

ipcRenderer.on(EVENT_CHANNEL, (_: unknown, event: unknown) => {
  if (isFlush(event)) window.dispatchEvent(new Event('pagehide'))
  else if (listeners.size > 0) for (const listener of listeners) listener(event)
  else {
    waiting.push(event)
    waiting.splice(0, waiting.length - WAITING_LIMIT)
  }
})

contextBridge.exposeInMainWorld(BRIDGE_NAME, {
  request: (message: unknown): Promise<unknown> => ipcRenderer.invoke(REQUEST_CHANNEL, message),
  onEvent: (listener: Listener): (() => void) => {
    listeners.add(listener)
    for (const event of waiting.splice(0)) listener(event)
    return () => void listeners.delete(listener)
  },
  pathForFile: (file: File): string => webUtils.getPathForFile(file),
})
