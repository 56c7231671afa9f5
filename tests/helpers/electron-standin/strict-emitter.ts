/** An event emitter that knows its events: listening for, or emitting, an unknown one throws by name. */
import { EventEmitter } from 'node:events'
import { notModelled, strict } from './strict.ts'

/** Events of Node's own emitter, which its helpers listen for. */
const everywhere = new Set(['error', 'newListener', 'removeListener'])

/** The first argument of Electron's events: a listener may prevent what is about to happen. */
export type StandinEvent = { readonly preventDefault: () => void; defaultPrevented: boolean }

/** @returns a fresh event carrying the details besides `preventDefault` and `defaultPrevented`. */
export const createEvent = <Details extends object>(details: Details): Details & StandinEvent => {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: (): void => {
      event.defaultPrevented = true
    },
  }
  return event
}

export type KnownEvents = {
  /** The stand-in emits these itself. */
  readonly emitted: readonly string[]
  /** Accepted, but only a test emits them: what would cause them does not exist here. */
  readonly silent: readonly string[]
}

/** Base of every Electron object with events; the object is strict about its members too. */
export class StrictEmitter extends EventEmitter {
  private readonly standinApi: string
  private readonly standinKnown: ReadonlySet<string>

  constructor(api: string, known: KnownEvents) {
    super()
    this.standinApi = api
    this.standinKnown = new Set([...known.emitted, ...known.silent])
    this.setMaxListeners(0)
    // Subclasses see this proxy as `this`, so their own slips are caught as well.
    return strict(api, this)
  }

  override on(event: string, listener: (...args: never[]) => void): this {
    this.standinCheck('on', event)
    return super.on(event, listener as (...args: unknown[]) => void)
  }

  override addListener(event: string, listener: (...args: never[]) => void): this {
    return this.on(event, listener)
  }

  override once(event: string, listener: (...args: never[]) => void): this {
    this.standinCheck('once', event)
    return super.once(event, listener as (...args: unknown[]) => void)
  }

  override prependListener(event: string, listener: (...args: never[]) => void): this {
    this.standinCheck('prependListener', event)
    return super.prependListener(event, listener as (...args: unknown[]) => void)
  }

  override emit(event: string, ...args: unknown[]): boolean {
    this.standinCheck('emit', event)
    return super.emit(event, ...args)
  }

  private standinCheck(method: string, event: string): void {
    if (!this.standinKnown.has(event) && !everywhere.has(event))
      throw notModelled(`${this.standinApi}.${method}('${event}')`)
  }
}
