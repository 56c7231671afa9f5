/** The host abilities over the bridge that the desktop shell's preload exposes. */
import { BRIDGE_NAME, type HostAbilities, type OfferedFile, type SaveOutcome } from '#shared/contract/host.ts'
import type { HostEvent } from '#shared/contract/plan.ts'
import type { Answer } from '#shared/contract/procedure.ts'
import { CallFailure } from './call-failure.ts'
import { callLanguage } from './host-state.ts'

export type Bridge = {
  request(message: object): Promise<unknown>
  onEvent(listener: (event: HostEvent) => void): () => void
  /** The path of a dropped file, empty where it has none. */
  pathForFile(file: File): string
}

/** @returns the bridge, or undefined where the window stands in a browser. */
export const findBridge = (): Bridge | undefined => (globalThis as { [BRIDGE_NAME]?: Bridge })[BRIDGE_NAME]

/** Unwraps an answer; a failure is thrown as CallFailure. */
const valueOf = (answer: Answer<unknown>): unknown => {
  if (!answer.ok) throw new CallFailure(answer.error)
  return answer.value
}

export const createBridgeHost = (bridge: Bridge): HostAbilities => {
  const ask = async (message: object): Promise<unknown> =>
    valueOf((await bridge.request({ ...message, language: callLanguage() })) as Answer<unknown>)
  return {
    kind: 'electron',
    call: async (name, input) =>
      (await bridge.request({ type: 'call', name, input, language: callLanguage() })) as never,
    onEvent: listener => bridge.onEvent(listener),
    pickFile: async purpose => (await ask({ type: 'pick-file', purpose })) as OfferedFile | null,
    offerFile: async file => (await ask({ type: 'offer-path', path: bridge.pathForFile(file) })) as OfferedFile,
    pickEngagement: async () => (await ask({ type: 'pick-engagement' })) as { readonly path: string } | null,
    saveExport: async (ticket, fileName) => (await ask({ type: 'save-export', ticket, fileName })) as SaveOutcome,
    openPresenter: async study => {
      await ask({ type: 'open-presenter', ...study })
      return true
    },
    closePresenter: async () => {
      await ask({ type: 'close-presenter' })
    },
    revealFile: async path => {
      await ask({ type: 'reveal-file', path })
    },
  }
}
