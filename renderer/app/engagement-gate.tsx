/** Loads the open engagement and hands it to everything inside; one that the host has closed is opened again in place. */
import { useEffect, useEffectEvent, useMemo, type ReactNode } from 'react'
import type { EngagementId } from '#shared/kit/id.ts'
import { EngagementProvider } from '#renderer/client/engagement.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { useSession } from './session.tsx'

const NONE = '' as EngagementId

export const EngagementGate = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const { openId, comeBack } = useSession()
  const view = useProcedure('engagement.get', { engagement: openId ?? NONE }, { enabled: openId !== null })
  const isGone = openId !== null && view.error?.code === 'engagement-not-open'
  const { data } = view
  // Closed from another window, say: what is typed here stays on the screen while the file is opened again.
  const onGone = useEffectEvent(() => void comeBack(data?.path ?? null))
  useEffect(() => {
    if (isGone) onGone()
  }, [isGone])
  const engagement = useMemo(
    () => (openId === null || data === undefined ? null : { ...data, id: openId }),
    [openId, data],
  )
  return <EngagementProvider engagement={engagement}>{children}</EngagementProvider>
}
