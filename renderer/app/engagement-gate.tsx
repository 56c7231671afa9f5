/** Loads the open engagement and hands it to everything inside; an engagement the host no longer knows is forgotten. */
import { useEffect, useMemo, type ReactNode } from 'react'
import type { EngagementId } from '#shared/kit/id.ts'
import { EngagementProvider } from '#renderer/client/engagement.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { useSession } from './session.tsx'

const NONE = '' as EngagementId

export const EngagementGate = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const { openId, forget } = useSession()
  const view = useProcedure('engagement.get', { engagement: openId ?? NONE }, { enabled: openId !== null })
  const gone = openId !== null && view.error?.code === 'engagement-not-open'
  useEffect(() => {
    if (gone) forget()
  }, [gone, forget])
  const { data } = view
  const engagement = useMemo(
    () => (openId === null || gone || data === undefined ? null : { ...data, id: openId }),
    [openId, gone, data],
  )
  return <EngagementProvider engagement={engagement}>{children}</EngagementProvider>
}
