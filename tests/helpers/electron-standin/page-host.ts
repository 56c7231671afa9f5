/**
 * What runs in the page before any script of the page: the sandboxed preload's `require('electron')`, and the two
 * things a page cannot be trusted to report by itself, `window.open` and a navigation away from http.
 */
import type { Codec } from './codec.ts'

/** From the page to main. */
export type PageMessage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: unknown[] }
  | { readonly kind: 'send'; readonly channel: string; readonly args: unknown[] }
  | { readonly kind: 'open'; readonly url: string; readonly frameName: string; readonly features: string }
  | { readonly kind: 'navigate'; readonly url: string }

/** From main to the page. */
export type MainMessage =
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: unknown[] }

export type PageHostOptions = {
  readonly binding: string
  readonly receiver: string
  readonly platform: string
  readonly argv: readonly string[]
}

type PreloadProcess = Readonly<Record<string, unknown>>
export type RunPreload = (
  module: { exports: unknown },
  exports: unknown,
  require: (name: string) => unknown,
  process: PreloadProcess,
) => void

/** The page runs this function's own source, so it uses nothing from outside itself and its arguments. */
export const hostPage = (codec: Codec, options: PageHostOptions, runPreload: RunPreload): void => {
  type Listener = (event: object, ...args: unknown[]) => void
  type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  type WindowWithExtras = Record<string | symbol, unknown>
  const page = window as unknown as WindowWithExtras

  const post = page[options.binding] as (text: string) => void
  delete page[options.binding]
  const tell = (message: PageMessage): void => post(codec.pack(message))

  const guardWindowOpen = (): void => {
    const nativeOpen = window.open.bind(window)
    window.open = (url = '', target = '', features = '') => {
      if (['_self', '_parent', '_top'].includes(target)) return nativeOpen(url, target, features)
      const absolute = String(url) === '' ? 'about:blank' : new URL(url, document.baseURI).href
      tell({ kind: 'open', url: absolute, frameName: target, features })
      return null
    }
  }

  /** Requests over http are held up outside the page; about:, blob: and mailto: make none, so they are held up here. */
  const guardNavigation = (): void => {
    type NavigateEvent = Event & {
      readonly hashChange: boolean
      readonly downloadRequest: string | null
      readonly destination: { readonly url: string; readonly sameDocument: boolean }
    }
    const navigation = page['navigation'] as EventTarget
    navigation.addEventListener('navigate', event => {
      const { cancelable, hashChange, downloadRequest, destination } = event as NavigateEvent
      if (!cancelable || hashChange || downloadRequest !== null || destination.sameDocument) return
      if (/^https?:/.test(destination.url)) return
      event.preventDefault()
      tell({ kind: 'navigate', url: destination.url })
    })
  }

  const createIpcRenderer = (): object => {
    const waiting = new Map<number, Waiting & { readonly channel: string }>()
    const listeners = new Map<string, Set<Listener>>()
    let lastId = 0

    const receive = (text: string): void => {
      const message = codec.unpack(text) as MainMessage
      if (message.kind === 'event') {
        const event = { sender: ipcRenderer, ports: [] }
        // A copy: a listener may add another, which hears only the next event.
        const current = Array.from(listeners.get(message.channel) ?? [])
        for (const listener of current) listener(event, ...message.args)
        return
      }
      const call = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.kind === 'reply') call?.resolve(message.value)
      else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${message.message}`))
    }
    // A symbol, not enumerable: the page does not come across it by listing its globals.
    Object.defineProperty(window, Symbol.for(options.receiver), { value: receive })

    const ipcRenderer = {
      invoke: (channel: string, ...args: unknown[]): Promise<unknown> =>
        new Promise((resolve, reject) => {
          lastId += 1
          tell({ kind: 'invoke', id: lastId, channel, args })
          waiting.set(lastId, { resolve, reject, channel })
        }),
      send: (channel: string, ...args: unknown[]): void => tell({ kind: 'send', channel, args }),
      on: (channel: string, listener: Listener): object => {
        const known = listeners.get(channel) ?? new Set()
        listeners.set(channel, known.add(listener))
        return ipcRenderer
      },
      once: (channel: string, listener: Listener): object => {
        const first: Listener = (...args) => {
          ipcRenderer.off(channel, first)
          listener(...args)
        }
        return ipcRenderer.on(channel, first)
      },
      off: (channel: string, listener: Listener): object => {
        listeners.get(channel)?.delete(listener)
        return ipcRenderer
      },
      removeListener: (channel: string, listener: Listener): object => ipcRenderer.off(channel, listener),
      removeAllListeners: (channel: string): object => {
        listeners.delete(channel)
        return ipcRenderer
      },
    }
    return strictHere('ipcRenderer', ipcRenderer)
  }

  /** What the context bridge does to a value that crosses it: functions are wrapped, the rest is copied. */
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function') return (...args: unknown[]) => cross(value(...args.map(cross)))
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.')
    if (value === null || typeof value !== 'object') return value
    if (value instanceof Promise) {
      return value.then(cross, (error: unknown) => {
        throw new Error(error instanceof Error ? error.message : String(error))
      })
    }
    if (value instanceof Error) return new Error(value.message)
    if (value instanceof Node || value instanceof Blob) return value
    if (Array.isArray(value)) return Array.from(value, cross)
    if (Object.prototype.toString.call(value) !== '[object Object]') return structuredClone(value)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cross(item)]))
  }

  const freezeDeep = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    for (const item of Object.values(value)) freezeDeep(item)
    return Object.freeze(value)
  }

  const strictHere = <Target extends object>(name: string, target: Target): Target =>
    new Proxy(target, {
      get(object, key, receiver) {
        if (typeof key === 'symbol' || key in object || key === 'then' || key === 'toJSON') {
          return Reflect.get(object, key, receiver)
        }
        throw new Error(`electron.${name === '' ? key : `${name}.${key}`} is not modelled by the stand-in`)
      },
    })

  const contextBridge = strictHere('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown): void => {
      if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object')
      Object.defineProperty(window, key, { value: freezeDeep(cross(api)), enumerable: true })
    },
  })

  const webUtils = strictHere('webUtils', {
    /** A headless page has no paths: a test gives a File its path as `standinPath`, else it is empty as for a made-up File. */
    getPathForFile: (file: File & { standinPath?: string }): string => {
      if (!(file instanceof File)) throw new TypeError('getPathForFile expected a File')
      return file.standinPath ?? ''
    },
  })

  const startPreload = (): void => {
    const electron = strictHere('', { ipcRenderer: createIpcRenderer(), contextBridge, webUtils })
    const requireInPreload = (name: string): unknown => {
      if (name === 'electron' || name === 'electron/renderer') return electron
      throw new Error(`module not found: ${name} (a sandboxed preload can only require electron)`)
    }
    const preloadProcess = {
      platform: options.platform,
      argv: options.argv,
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      versions: {},
      env: {},
    }
    const module = { exports: {} }
    runPreload(module, module.exports, requireInPreload, preloadProcess)
  }

  guardWindowOpen()
  // As in Electron, the preload runs in the window's own frame and in no frame inside it.
  if (window.top === window) {
    guardNavigation()
    startPreload()
  }
}
