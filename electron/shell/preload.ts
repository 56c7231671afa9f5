/** The bridge between page and host: three named functions, and never the event object behind them. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { BRIDGE_NAME, EVENT_CHANNEL, REQUEST_CHANNEL } from '#shared/contract/host.ts'

/** The host's own word to the page before it closes; the page knows it as the event it would get anyway, only in time. */
const isFlush = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'type' in event && event.type === 'flush'

contextBridge.exposeInMainWorld(BRIDGE_NAME, {
  request: (message: unknown): Promise<unknown> => ipcRenderer.invoke(REQUEST_CHANNEL, message),
  onEvent: (listener: (event: unknown) => void): (() => void) => {
    const hear = (_: unknown, event: unknown): void => {
      if (!isFlush(event)) listener(event)
    }
    ipcRenderer.on(EVENT_CHANNEL, hear)
    return () => void ipcRenderer.off(EVENT_CHANNEL, hear)
  },
  pathForFile: (file: File): string => webUtils.getPathForFile(file),
})

ipcRenderer.on(EVENT_CHANNEL, (_: unknown, event: unknown) => {
  if (isFlush(event)) window.dispatchEvent(new Event('pagehide'))
})
