/** Gives and takes codes of the interview's notes; the mentions follow by themselves. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { announce } from '#renderer/ui/live-log.tsx'
import type { CoderText } from '#shared/contract/coding.ts'
import type { Coding } from '#shared/domain/coding.ts'
import type { Stretch } from '#shared/domain/mark-pieces.ts'
import type { ReasonId } from '#shared/kit/id.ts'

export type NoteCodes = {
  /** Codes the stretch (or the whole text), and takes that very code off where it stands already. */
  readonly toggle: (text: CoderText, stretch: Stretch | null, reasonId: ReasonId, name: string) => Promise<void>
  readonly drop: (coding: Coding, name: string) => Promise<void>
  /** Makes the code's reason the main one of the whole talk. */
  readonly makeMain: (coding: Coding) => Promise<void>
}

/** @param texts of this interview alone @param hasMain whether a mention entered by hand is the main one already */
export const useNoteCodes = (texts: readonly CoderText[], hasMain: boolean): NoteCodes => {
  const t = useT()
  const engagement = useEngagementId()
  const add = useCommand('codings.add')
  const save = useCommand('codings.save')
  const remove = useCommand('codings.remove')
  const all = texts.flatMap(text => text.codings)
  const setPrimary = ({ id, reasonId, start, end }: Coding, isPrimary: boolean) =>
    save.run({ engagement, codingId: id, draft: { reasonId, start, end, isPrimary } })
  const drop = async (coding: Coding, name: string): Promise<void> => {
    const answer = await remove.run({ engagement, codingId: coding.id })
    if (answer.ok) announce(t('interview.dropped', { name }))
  }
  return {
    drop,
    toggle: async (text, stretch, reasonId, name) => {
      const { start, end } = stretch ?? { start: 0, end: text.body.length }
      const known = text.codings.find(
        coding => coding.reasonId === reasonId && coding.start === start && coding.end === end,
      )
      if (known !== undefined) return drop(known, name)
      // The first reason of a talk is its main one until another is made so.
      const isPrimary = !hasMain && !all.some(coding => coding.isPrimary)
      const draft = { reasonId, start, end, isPrimary }
      const answer = await add.run({ engagement, textId: text.id, coder: 'first', draft })
      if (answer.ok) announce(t('interview.coded', { name }))
    },
    makeMain: async coding => {
      for (const other of all.filter(one => one.isPrimary && one.textId !== coding.textId))
        await setPrimary(other, false)
      await setPrimary(coding, true)
    },
  }
}
