import { EventEmitter } from 'node:events'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { BRIDGE_NAME, EVENT_CHANNEL, REQUEST_CHANNEL } from '#shared/contract/host.ts'

type Bridge = {
  request(message: unknown): Promise<unknown>
  onEvent(listener: (...words: unknown[]) => void): () => void
  pathForFile(file: unknown): string
}

const { ipcRenderer, exposed, invoked } = vi.hoisted(() => {
  const invoked: unknown[][] = []
  const handlers = new Map<string, (...words: unknown[]) => void>()
  return {
    invoked,
    exposed: new Map<string, unknown>(),
    ipcRenderer: {
      handlers,
      on: (channel: string, listener: (...words: unknown[]) => void) => void handlers.set(channel, listener),
      invoke: async (...words: unknown[]) => {
        invoked.push(words)
        return 'answer'
      },
    },
  }
})

vi.mock('electron', () => ({
  ipcRenderer,
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => exposed.set(name, api) },
  webUtils: { getPathForFile: () => '/a/file' },
}))

const page = new EventEmitter()
const bridge = (): Bridge => exposed.get(BRIDGE_NAME) as Bridge
const send = (event: unknown): void => ipcRenderer.handlers.get(EVENT_CHANNEL)?.({ sender: 'secret' }, event)

beforeAll(async () => {
  vi.stubGlobal('window', { dispatchEvent: (event: Event) => page.emit(event.type) })
  await import('#electron/shell/preload.ts')
})
afterAll(() => {
  vi.unstubAllGlobals()
})

test('the bridge has three functions and nothing else', () => {
  expect([...exposed.keys()]).toEqual(['churnAudit'])
  expect(Object.keys(bridge()).sort()).toEqual(['onEvent', 'pathForFile', 'request'])
})

test('a message goes over the one channel', async () => {
  expect(await bridge().request({ type: 'call' })).toBe('answer')
  expect(invoked).toEqual([[REQUEST_CHANNEL, { type: 'call' }]])
  expect(bridge().pathForFile({})).toBe('/a/file')
})

test('only a file that was dropped on the page can be offered', async () => {
  invoked.length = 0
  await expect(bridge().request({ type: 'offer-path', path: '/a/secret' })).rejects.toThrow('dropped')
  await expect(bridge().request({ type: 'offer-path' })).rejects.toThrow('dropped')
  expect(invoked).toEqual([])
  const offer = { type: 'offer-path', path: bridge().pathForFile({}) }
  expect(await bridge().request(offer)).toBe('answer')
  expect(invoked).toEqual([[REQUEST_CHANNEL, offer]])
})

test('events that come before the page listens wait for it, and the event object never passes', () => {
  send({ type: 'run-command', command: 'first' })
  const heard: unknown[][] = []
  const stop = bridge().onEvent((...words) => void heard.push(words))
  send({ type: 'library' })
  expect(heard).toEqual([[{ type: 'run-command', command: 'first' }], [{ type: 'library' }]])
  stop()
  send({ type: 'library' })
  expect(heard).toHaveLength(2)
})

test('the last word before closing reaches the page as the event it knows, and no listener', () => {
  let hidden = 0
  page.on('pagehide', () => (hidden += 1))
  const heard: unknown[] = []
  const stop = bridge().onEvent(event => void heard.push(event))
  heard.length = 0
  send({ type: 'flush' })
  stop()
  expect(hidden).toBe(1)
  expect(heard).toEqual([])
})

test('a page that never listens does not pile up events', () => {
  for (let index = 0; index < 500; index += 1) send({ type: 'run-command', command: String(index) })
  const heard: unknown[] = []
  bridge().onEvent(event => void heard.push(event))()
  expect(heard).toHaveLength(100)
  expect(heard.at(-1)).toEqual({ type: 'run-command', command: '499' })
})
