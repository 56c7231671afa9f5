/** The frames of one page and the script contexts in them, so that a message is known to come from its true sender. */
import type { CdpSession } from './cdp.ts'
import { createWebFrame } from './web-frame.ts'
import type { WebFrame } from './web-frame.ts'
import { fromWebUrl } from './custom-schemes.ts'

export type PageFrames = {
  readonly main: () => WebFrame
  /** The context in which messages for the window are delivered, or undefined between two documents. */
  readonly mainContext: () => number | undefined
  /** @returns the frame a context belongs to, or undefined for a context that is gone. */
  readonly ofContext: (contextId: number) => WebFrame | undefined
}

/** @param mainFrameId equals the target id of the page */
export const trackPageFrames = (session: CdpSession, mainFrameId: string): PageFrames => {
  const initial = createWebFrame('about:blank', null)
  const frames = new Map<string, WebFrame>([[mainFrameId, initial]])
  const contexts = new Map<number, WebFrame>()
  let mainContext: number | undefined
  const main = (): WebFrame => frames.get(mainFrameId) ?? initial

  session.on('Page.frameNavigated', ({ frame }) => {
    const parent = frame.parentId === undefined ? null : (frames.get(frame.parentId) ?? main())
    frames.set(frame.id, createWebFrame(frame.url + (frame.urlFragment ?? ''), parent))
  })
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    const frame = frames.get(frameId)
    if (frame) frame.url = fromWebUrl(url)
  })
  session.on('Page.frameDetached', ({ frameId }) => frames.delete(frameId))

  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId = '', isDefault = false } = context.auxData ?? {}
    if (!isDefault) return
    contexts.set(context.id, frames.get(frameId) ?? createWebFrame(context.origin, main()))
    if (frameId === mainFrameId) mainContext = context.id
  })
  const forget = (contextId: number): void => {
    contexts.delete(contextId)
    if (mainContext === contextId) mainContext = undefined
  }
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => forget(executionContextId))
  session.on('Runtime.executionContextsCleared', () => {
    for (const contextId of contexts.keys()) forget(contextId)
  })

  return { main, mainContext: () => mainContext, ofContext: contextId => contexts.get(contextId) }
}
