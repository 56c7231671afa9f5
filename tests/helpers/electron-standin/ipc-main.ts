/** `electron.ipcMain`: the handlers and listeners of main for messages of the pages. */
import { EventEmitter } from 'node:events'
import type { MainMessage, PageMessage } from './page-host.ts'
import { strict } from './strict.ts'
import type { WebFrame } from './web-frame.ts'

export type IpcEvent = {
  readonly type: 'frame'
  readonly sender: object
  readonly senderFrame: WebFrame
  readonly processId: number
  readonly frameId: number
  readonly reply: (channel: string, ...args: unknown[]) => void
}
type Handler = (event: IpcEvent, ...args: unknown[]) => unknown

const handlers = new Map<string, Handler>()

const handle = (channel: string, handler: Handler): void => {
  if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
  handlers.set(channel, handler)
}

const methods = {
  handle,
  handleOnce: (channel: string, handler: Handler): void =>
    handle(channel, (event, ...args) => {
      handlers.delete(channel)
      return handler(event, ...args)
    }),
  removeHandler: (channel: string): void => {
    handlers.delete(channel)
  },
}

const emitter = Object.assign(new EventEmitter().setMaxListeners(0), methods)

export const ipcMain = strict('ipcMain', emitter)

const answerInvoke = async (id: number, channel: string, event: IpcEvent, args: unknown[]): Promise<MainMessage> => {
  try {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return { kind: 'reply', id, value: await handler(event, ...args) }
  } catch (error) {
    return { kind: 'failure', id, message: String(error) }
  }
}

/** Runs what main has registered for a message, and answers an `invoke` with its value or its error's text. */
export const receiveMessage = (message: PageMessage, event: IpcEvent, reply: (answer: MainMessage) => void): void => {
  if (message.kind === 'send') emitter.emit(message.channel, event, ...message.args)
  if (message.kind !== 'invoke') return
  const { id, channel, args } = message
  void answerInvoke(id, channel, event, args).then(answer => {
    try {
      reply(answer)
    } catch (error) {
      // The value could not be cloned: the page is told, as Electron tells it.
      reply({ kind: 'failure', id, message: String(error) })
    }
  })
}
