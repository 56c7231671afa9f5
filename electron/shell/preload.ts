/**
 * The bridge between page and host: three named functions, and never the event object behind them. The page may offer only
 * files that the user dropped on it: a page gone wrong cannot have any other file of this computer read.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { BRIDGE_NAME, EVENT_CHANNEL, REQUEST_CHANNEL } from '#shared/contract/host.ts'

type Listener = (event: unknown) => void

/** So many events wait for a page that does not listen yet; then the oldest go. */
const WAITING_LIMIT = 100

/** Paths of the files that the user dropped. */
const dropped = new Set<unknown>()

/** An empty path, which a file from elsewhere than a disk has, is the door's to refuse with a sentence. */
const isForeignPath = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  message.type === 'offer-path' &&
  !('path' in message && (message.path === '' || dropped.has(message.path)))

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
  request: (message: unknown): Promise<unknown> =>
    isForeignPath(message)
      ? Promise.reject(new Error('only a dropped file can be offered'))
      : ipcRenderer.invoke(REQUEST_CHANNEL, message),
  onEvent: (listener: Listener): (() => void) => {
    listeners.add(listener)
    for (const event of waiting.splice(0)) listener(event)
    return () => void listeners.delete(listener)
  },
  pathForFile: (file: File): string => {
    const path = webUtils.getPathForFile(file)
    if (path !== '') dropped.add(path)
    return path
  },
})
