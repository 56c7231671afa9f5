/** Which engagement is open in this window, and how one is opened and closed; typed text is always handed over first. */
import { useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import type { Input, Output } from '#shared/contract/contract.ts'
import type { Answer } from '#shared/contract/procedure.ts'
import type { EngagementId } from '#shared/kit/id.ts'
import { mustExist } from '#shared/kit/result.ts'
import { useLanguage } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { flushPendingEdits } from '#renderer/ui/pending-edits.ts'
import { START_PATH, stepPath } from './routes.ts'
import { useGo } from './use-go.ts'

export type Session = {
  readonly openId: EngagementId | null
  /** A file is being opened or made. */
  readonly isBusy: boolean
  readonly openFile: (path: string) => Promise<Answer<unknown>>
  readonly openSample: () => Promise<void>
  readonly create: (input: Input<'engagement.create'>) => Promise<Answer<Output<'engagement.create'>>>
  readonly close: () => Promise<void>
  /** The host does not know the open engagement any more: it is opened again in place, or, where that fails, left. */
  readonly comeBack: (path: string | null) => Promise<void>
}

const Current = createContext<Session | null>(null)
const KEY = 'churn-audit-engagement'

export const useSession = (): Session => mustExist(useContext(Current), 'the session of the window')

export const SessionProvider = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const go = useGo()
  const language = useLanguage()
  const client = useQueryClient()
  // A reload of the window comes back to the engagement it stood in.
  const [openId, setOpenId] = useState(() => sessionStorage.getItem(KEY) as EngagementId | null)
  const open = useCommand('engagement.open')
  const sample = useCommand('engagement.openSample')
  const create = useCommand('engagement.create', { quiet: true })
  const close = useCommand('engagement.close', { quiet: true })

  const enter = useCallback((id: EngagementId | null): void => {
    if (id === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, id)
    setOpenId(id)
  }, [])

  const session = useMemo((): Session => {
    const show = async (next: EngagementId, path: string): Promise<void> => {
      if (openId !== null && openId !== next) {
        await flushPendingEdits()
        await close.run({ engagement: openId })
      }
      enter(next)
      go(path)
    }
    return {
      openId,
      isBusy: open.pending || sample.pending || create.pending,
      openFile: async path => {
        await flushPendingEdits()
        const answer = await open.run({ path })
        if (answer.ok) await show(answer.value.engagement, stepPath('losses'))
        return answer
      },
      openSample: async () => {
        await flushPendingEdits()
        const answer = await sample.run({ language })
        if (answer.ok) await show(answer.value.engagement, stepPath('losses'))
      },
      create: async input => {
        await flushPendingEdits()
        const answer = await create.run(input)
        if (answer.ok) await show(answer.value.engagement, stepPath('frame'))
        return answer
      },
      close: async () => {
        if (openId === null) return
        await flushPendingEdits()
        go(START_PATH)
        await close.run({ engagement: openId })
        enter(null)
      },
      comeBack: async path => {
        const answer = path === null ? null : await open.run({ path })
        if (answer?.ok === true && answer.value.engagement === openId) {
          await client.invalidateQueries()
          await flushPendingEdits()
          return
        }
        enter(null)
        go(START_PATH)
      },
    }
  }, [openId, open, sample, create, close, language, enter, go, client])

  return <Current value={session}>{children}</Current>
}
