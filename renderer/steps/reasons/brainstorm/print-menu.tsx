/** What can be put on paper now: cards, the ballots of a vote, the minutes. */
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { Printer } from 'lucide-react'
import { useEngagement } from '#renderer/client/engagement.tsx'
import { host } from '#renderer/client/host.ts'
import { useJob } from '#renderer/client/jobs.ts'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { announce } from '#renderer/ui/live-log.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import type { Printed, WorksheetFile } from '#shared/contract/brainstorm.ts'
import { roundOf } from '#shared/domain/brainstorm/stages.ts'
import type { JobId } from '#shared/kit/id.ts'
import { useWorkshop } from './workshop-context.tsx'

/** Saves a finished file where the user says. */
const useKeep = (): ((file: Pick<WorksheetFile, 'ticket' | 'fileName'>) => Promise<void>) => {
  const t = useT()
  return async ({ ticket, fileName }) => {
    try {
      const outcome = await host.saveExport(ticket, fileName)
      if (outcome.saved) toast(t('brainstorm.printed', { file: outcome.path ?? fileName }), { tone: 'ok' })
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), { tone: 'error' })
    }
  }
}

export const PrintMenu = (): ReactNode => {
  const t = useT()
  const language = useLanguage()
  const { engagement: frame } = useEngagement()
  const { view, place } = useWorkshop()
  const print = useCommand('brainstorm.print')
  const minutes = useCommand('brainstorm.minutes')
  const [jobId, setJobId] = useState<JobId | null>(null)
  const job = useJob(jobId)
  const keep = useKeep()
  const onEnd = useEffectEvent((state: NonNullable<typeof job>): void => {
    if (state.state === 'done') void keep(state.result as WorksheetFile)
    if (state.state === 'failed') toast(state.error.message, { tone: 'error' })
  })
  const ended = useRef<JobId | null>(null)
  useEffect(() => {
    if (job === undefined || job.state === 'running' || ended.current === job.id) return
    ended.current = job.id
    onEnd(job)
  }, [job])
  const start = async (what: Printed): Promise<void> => {
    announce(t('brainstorm.printing'))
    // The room reads the paper in its own language, the facilitator the screen: minutes go with the report.
    const answer = await print.run({ ...place, what, language: what === 'minutes' ? frame.reportLanguage : language })
    if (answer.ok) setJobId(answer.value.job)
  }
  const writeMinutes = async (): Promise<void> => {
    const answer = await minutes.run({ ...place, language: frame.reportLanguage })
    if (answer.ok) await keep(answer.value)
  }
  const round = roundOf(view.stage) ?? (view.votes.some(vote => vote.round === 2) ? 2 : 1)
  const hasVote = view.votes.some(vote => vote.round === round)
  return (
    <MenuButton
      label={t('brainstorm.print')}
      icon={<Printer size={15} aria-hidden />}
      items={[
        { id: 'cards', label: t('brainstorm.printCards'), run: () => start('cards') },
        {
          id: 'ballots',
          label: t('brainstorm.printBallots'),
          run: () => start(round === 1 ? 'ballots-1' : 'ballots-2'),
          disabledReason: hasVote ? undefined : t('errors.vote-not-open'),
        },
        { id: 'minutes', label: t('brainstorm.printMinutes'), run: () => start('minutes') },
        { id: 'text', label: t('brainstorm.minutesText'), run: writeMinutes },
      ]}
    />
  )
}
