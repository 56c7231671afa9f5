/** The clock of a stage: start, pause, a minute more; its end is shown and said politely, and nothing is cut off. */
import { useEffect, type ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import { clockText, type TimerAct } from '#shared/domain/brainstorm/timer.ts'
import { useTimer } from './use-timer.ts'
import { useWorkshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

export const StageTimer = (): ReactNode => {
  const t = useT()
  const { view, place, isFrozen } = useWorkshop()
  const { stage } = view
  const timer = useCommand('brainstorm.timer')
  const state = useTimer(view.timers[stage])
  const isOver = state?.isOver ?? false
  useEffect(() => {
    if (isOver) announce(t('brainstorm.timerOverText'))
  }, [isOver, t])
  if (state === null || isFrozen) return null
  const act = (what: TimerAct): void => void timer.run({ ...place, stage, act: what })
  return (
    <section className={styles['timer']} aria-label={t('brainstorm.timer')} data-over={isOver}>
      <span className={styles['clock']} role="timer">
        {isOver ? t('brainstorm.timerOver') : clockText(state.leftMs)}
      </span>
      <span className={styles['timerButtons']}>
        <Button onPress={() => act(state.runs ? 'pause' : 'start')}>
          {state.runs ? t('brainstorm.timerPause') : t('brainstorm.timerStart')}
        </Button>
        <Button onPress={() => act('add-minute')}>{t('brainstorm.timerMinute')}</Button>
        <Button variant="quiet" onPress={() => act('reset')}>
          {t('brainstorm.timerReset')}
        </Button>
      </span>
    </section>
  )
}
