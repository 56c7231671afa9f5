/** Undo and redo of the open engagement, with a word on what was undone and the way back. */
import { useMemo } from 'react'
import { findMessage } from '#shared/i18n/translate.ts'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { flushPendingEdits } from '#renderer/ui/pending-edits.ts'
import { toast } from '#renderer/ui/toast.tsx'
import { useSession } from './session.tsx'

export type HistorySteps = { readonly undo: () => Promise<void>; readonly redo: () => Promise<void> }

export const useHistorySteps = (): HistorySteps => {
  const t = useT()
  const { openId } = useSession()
  const { run: runUndo } = useCommand('history.undo')
  const { run: runRedo } = useCommand('history.redo')
  return useMemo(() => {
    const name = (label: string | null): string =>
      label === null ? '' : (findMessage(t.language, `history.${label}`) ?? label)
    const steps: HistorySteps = {
      undo: async () => {
        if (openId === null) return
        await flushPendingEdits()
        const answer = await runUndo({ engagement: openId })
        if (!answer.ok) return
        toast(t('shell.undone', { what: name(answer.value.label) }), {
          action: { label: t('common.redo'), run: () => steps.redo() },
        })
      },
      redo: async () => {
        if (openId === null) return
        await flushPendingEdits()
        const answer = await runRedo({ engagement: openId })
        if (answer.ok) toast(t('shell.redone', { what: name(answer.value.label) }))
      },
    }
    return steps
  }, [openId, runUndo, runRedo, t])
}
