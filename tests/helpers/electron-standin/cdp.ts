/** Chromium's DevTools protocol over one web socket: commands return promises, events arrive per session. */
import { EventEmitter } from 'node:events'
import type { CDPSession } from 'playwright'

/** Playwright's types know every command's parameters and answer. */
export type CdpSend = CDPSession['send']

export type PausedRequest = {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly redirectedRequestId?: string
  readonly request: {
    readonly url: string
    readonly urlFragment?: string
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly postDataEntries?: readonly { readonly bytes?: string }[]
  }
}

export type PageFrame = {
  readonly id: string
  readonly parentId?: string
  readonly url: string
  /** The part from `#` on, which `url` lacks. */
  readonly urlFragment?: string
}

/** The events the stand-in listens for, with the fields it reads. */
export type CdpEvents = {
  'Target.targetCreated': {
    readonly targetInfo: { readonly targetId: string; readonly type: string; readonly openerId?: string }
  }
  'Target.targetDestroyed': { readonly targetId: string }
  'Target.targetCrashed': { readonly targetId: string }
  'Page.frameNavigated': { readonly frame: PageFrame }
  'Page.frameDetached': { readonly frameId: string }
  'Page.navigatedWithinDocument': { readonly frameId: string; readonly url: string }
  'Page.lifecycleEvent': { readonly frameId: string; readonly loaderId: string; readonly name: string }
  'Page.windowOpen': { readonly url: string; readonly windowName: string; readonly windowFeatures: readonly string[] }
  'Page.downloadWillBegin': { readonly guid: string; readonly url: string; readonly suggestedFilename: string }
  'Runtime.bindingCalled': { readonly name: string; readonly payload: string; readonly executionContextId: number }
  'Runtime.executionContextCreated': {
    readonly context: {
      readonly id: number
      readonly origin: string
      readonly auxData?: { readonly isDefault?: boolean; readonly frameId?: string }
    }
  }
  'Runtime.executionContextDestroyed': { readonly executionContextId: number }
  'Runtime.executionContextsCleared': Record<string, never>
  'Runtime.exceptionThrown': {
    readonly exceptionDetails: { readonly text: string; readonly exception?: { readonly description?: string } }
  }
  'Fetch.requestPaused': PausedRequest
}

export type CdpSession = {
  readonly send: CdpSend
  readonly on: <Name extends keyof CdpEvents>(name: Name, listener: (params: CdpEvents[Name]) => void) => void
}

type Waiting = { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void }
type Incoming = {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly sessionId?: string
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

export class CdpConnection {
  private readonly socket: WebSocket
  private readonly waiting = new Map<number, Waiting>()
  private readonly events = new EventEmitter().setMaxListeners(0)
  private lastId = 0

  private constructor(socket: WebSocket) {
    this.socket = socket
    socket.addEventListener('message', event => this.receive(JSON.parse(String(event.data)) as Incoming))
    socket.addEventListener('close', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('Chromium has gone'))
      this.waiting.clear()
    })
  }

  static async connect(url: string): Promise<CdpConnection> {
    const socket = new WebSocket(url)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve)
      socket.addEventListener('error', () => reject(new Error(`Chromium does not answer at ${url}`)))
    })
    return new CdpConnection(socket)
  }

  /** @param sessionId of an attached target; without it the session is the browser's own. */
  session(sessionId?: string): CdpSession {
    const send = (method: string, params: object = {}): Promise<never> =>
      new Promise((resolve, reject) => {
        this.lastId += 1
        this.waiting.set(this.lastId, { resolve, reject })
        this.socket.send(JSON.stringify({ id: this.lastId, method, params, sessionId }))
      })
    return {
      send,
      on: (name, listener) => {
        this.events.on(`${sessionId ?? ''} ${name}`, listener)
      },
    }
  }

  private receive(message: Incoming): void {
    if (message.id === undefined) {
      this.events.emit(`${message.sessionId ?? ''} ${message.method ?? ''}`, message.params)
      return
    }
    const waiting = this.waiting.get(message.id)
    this.waiting.delete(message.id)
    if (message.error) waiting?.reject(new Error(message.error.message))
    else waiting?.resolve(message.result as never)
  }
}
