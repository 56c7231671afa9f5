/** The led brainstorm as its screens see it: the session, its study, and where commands go. */
import { createContext, useContext } from 'react'
import type { BrainstormView } from '#shared/contract/brainstorm.ts'
import type { Study } from '#shared/domain/evidence.ts'
import type { EngagementId, ReasonId, StudyId } from '#shared/kit/id.ts'
import { mustExist } from '#shared/kit/result.ts'

export type Workshop = {
  readonly view: BrainstormView
  readonly study: Study
  readonly place: { readonly engagement: EngagementId; readonly studyId: StudyId }
  readonly isFrozen: boolean
  /** In the screen's language; empty for a reason that is gone. */
  readonly reasonName: (id: ReasonId) => string
}

const Current = createContext<Workshop | null>(null)
export const WorkshopProvider = Current
export const useWorkshop = (): Workshop => mustExist(useContext(Current), 'a led brainstorm')
