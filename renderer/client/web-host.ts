/** The host abilities over HTTP to the loopback host on this computer; nothing else is ever spoken to. */
import { presentPath, type HostAbilities, type OfferedFile } from '#shared/contract/host.ts'
import type { HostEvent } from '#shared/contract/plan.ts'
import type { Answer, AnswerError } from '#shared/contract/procedure.ts'
import type { EngagementId } from '#shared/kit/id.ts'
import { findMessage } from '#shared/i18n/translate.ts'
import { CallFailure } from './call-failure.ts'
import { EVERY_AREA } from './changed-keys.ts'
import { callLanguage, setHostReachable } from './host-state.ts'
import { downloadInBrowser, pickInBrowser } from './pick-in-browser.ts'
import { followEvents } from './web-events.ts'
import { takeToken } from './web-token.ts'

/** Browsers let a request outlive its page only below 64 KB. */
const KEEPALIVE_LIMIT = 60_000

/** Name of the one tab of the projector. */
const PRESENTER_TAB = 'churn-audit-presenter'

/** What the window says by itself when no host answers. */
const hostGone = (): AnswerError => ({
  code: 'host-gone',
  message: findMessage(callLanguage(), 'shell.hostGone') ?? 'host-gone',
  details: {},
})

export const createWebHost = (): HostAbilities => {
  const token = takeToken()
  const headers = (more: Record<string, string> = {}): Record<string, string> => ({
    Authorization: `Bearer ${token}`,
    'X-Language': callLanguage(),
    ...more,
  })

  const answerOf = async (request: Promise<Response>): Promise<Answer<unknown>> => {
    let response: Response
    try {
      response = await request
    } catch {
      setHostReachable(false)
      return { ok: false, error: hostGone() }
    }
    // A host that does not know this window's token is another run: this window has lost its own.
    setHostReachable(response.status !== 401)
    try {
      return (await response.json()) as Answer<unknown>
    } catch {
      return { ok: false, error: { ...hostGone(), code: 'internal' } }
    }
  }

  let leaving = false
  addEventListener('beforeunload', () => {
    leaving = true
  })
  addEventListener('pagehide', () => {
    leaving = true
  })
  addEventListener('pageshow', () => {
    leaving = false
  })

  const listeners = new Set<(event: HostEvent) => void>()
  const tell = (event: HostEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const events = (): Promise<Response> => fetch('/events', { headers: headers({ Accept: 'text/event-stream' }) })
  let following = false

  const offer = async (file: File): Promise<OfferedFile> => {
    const answer = await answerOf(
      fetch('/files', {
        method: 'POST',
        headers: headers({
          'Content-Type': 'application/octet-stream',
          'X-File-Name': encodeURIComponent(file.name),
        }),
        body: file,
      }),
    )
    if (!answer.ok) throw new CallFailure(answer.error)
    return answer.value as OfferedFile
  }

  return {
    kind: 'web',
    call: async (name, input) => {
      const body = JSON.stringify(input)
      return (await answerOf(
        fetch(`/api/${name}`, {
          method: 'POST',
          headers: headers({ 'Content-Type': 'application/json' }),
          body,
          // An edit handed over while the window closes must still arrive.
          keepalive: leaving && body.length < KEEPALIVE_LIMIT,
        }),
      )) as never
    },
    onEvent: listener => {
      listeners.add(listener)
      if (!following) {
        following = true
        void followEvents(events, tell, () => {
          tell({ type: 'library' })
          tell({ type: 'changed', engagement: '' as EngagementId, areas: EVERY_AREA })
        })
      }
      return () => {
        listeners.delete(listener)
      }
    },
    pickFile: async purpose => {
      const file = await pickInBrowser(purpose)
      return file === null ? null : offer(file)
    },
    offerFile: offer,
    pickEngagement: () => Promise.resolve(null),
    saveExport: async (ticket, fileName) => {
      const response = await fetch(`/exports/${encodeURIComponent(ticket)}`, { headers: headers() }).catch(() => null)
      if (response === null || !response.ok) throw new CallFailure(hostGone())
      downloadInBrowser(await response.blob(), fileName)
      return { saved: true, path: null }
    },
    openPresenter: study => {
      // Opened by this window, the tab gets a copy of its token; a second F5 comes back to the same tab.
      const tab = window.open(`${location.pathname}#${presentPath(study)}`, PRESENTER_TAB)
      tab?.focus()
      return Promise.resolve(tab !== null)
    },
    closePresenter: () => {
      window.close()
      return Promise.resolve()
    },
    revealFile: () => Promise.resolve(),
  }
}
