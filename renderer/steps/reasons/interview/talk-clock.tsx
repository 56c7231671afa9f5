/** The clock of the talk with its one button: start, pause, go on. */
import { Pause, Play } from 'lucide-react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { TalkClock } from '#shared/domain/interviews.ts'
import type { RespondentId } from '#shared/kit/id.ts'
import styles from './interview.module.css'
import { useTalkSeconds, writtenTime } from './use-talk-seconds.ts'

type Props = { readonly respondentId: RespondentId; readonly clock: TalkClock; readonly isReadOnly: boolean }

export const TalkClockBar = ({ respondentId, clock, isReadOnly }: Props) => {
  const t = useT()
  const engagement = useEngagementId()
  const turn = useCommand('interviews.clock')
  const seconds = useTalkSeconds(clock)
  const isRunning = clock.runningSince !== null
  const label = isRunning ? t('interview.pause') : t(seconds === 0 ? 'interview.start' : 'interview.goOn')
  return (
    <div className={styles['clock']} data-running={isRunning}>
      <time role="timer" aria-label={t('interview.clock')} aria-live="off">
        {writtenTime(seconds)}
      </time>
      {!isReadOnly && (
        <Button
          icon={isRunning ? <Pause size={15} aria-hidden /> : <Play size={15} aria-hidden />}
          isPending={turn.pending}
          onPress={() => void turn.run({ engagement, respondentId, action: isRunning ? 'pause' : 'start' })}
        >
          {label}
        </Button>
      )}
    </div>
  )
}
