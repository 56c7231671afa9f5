/** The frame of the open engagement and the way to save some of its fields. */
import { useMemo } from 'react'
import type { Answer } from '#shared/contract/procedure.ts'
import type { Frame } from '#shared/domain/frame.ts'
import { useEngagement } from '#renderer/client/engagement.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { useRecordDraft } from '#renderer/client/use-record-draft.ts'

export type FrameEditing = {
  readonly frame: Frame
  /** The failure stands beside the field that caused it: no toast besides. */
  readonly save: (fields: Partial<Frame>) => Promise<Answer<null>>
}

export const useFrame = (): FrameEditing => {
  const { id, engagement } = useEngagement()
  const { run } = useCommand('frame.save', { quiet: true })
  const frame = useMemo((): Frame => {
    const { clientCompany, market, industry, currency, period, previousYear, reportLanguage, lostRule, note } =
      engagement
    return { clientCompany, market, industry, currency, period, previousYear, reportLanguage, lostRule, note }
  }, [engagement])
  const { patch: save } = useRecordDraft(frame, whole => run({ engagement: id, frame: whole }))
  return { frame, save }
}

/** What a step's parts get from it. */
export type FramePartProps = FrameEditing
