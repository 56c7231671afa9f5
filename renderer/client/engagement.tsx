/** The open engagement as every step sees it. */
import { createContext, useContext, type ReactNode } from 'react'
import type { EngagementView } from '#shared/contract/library.ts'
import type { EngagementId } from '#shared/kit/id.ts'
import { mustExist } from '#shared/kit/result.ts'

export type OpenEngagement = EngagementView & { readonly id: EngagementId }

const Current = createContext<OpenEngagement | null>(null)

export const EngagementProvider = (props: {
  /** null while none is open. */
  readonly engagement: OpenEngagement | null
  readonly children: ReactNode
}): ReactNode => <Current value={props.engagement}>{props.children}</Current>

/** The engagement, or null on the start screen. */
export const useMaybeEngagement = (): OpenEngagement | null => useContext(Current)

/** The engagement with its id; only inside an open engagement. */
export const useEngagement = (): OpenEngagement => mustExist(useMaybeEngagement(), 'an open engagement')

export const useEngagementId = (): EngagementId => useEngagement().id
