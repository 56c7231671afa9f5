/** What the facilitator says and does in this stage, its clock, and the way on and back. */
import { useEffect, useRef, type ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import { nextStage, previousStage, STAGES, type Stage } from '#shared/domain/brainstorm/stages.ts'
import { StageTimer } from './stage-timer.tsx'
import { useWorkshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

export const StageHead = (): ReactNode => {
  const t = useT()
  const { view, place, isFrozen } = useWorkshop()
  const goTo = useCommand('brainstorm.goTo')
  const { stage } = view
  const [next, back] = [nextStage(stage), previousStage(stage)]
  const name = (one: Stage): string => t(`brainstorm.stage.${one}`)
  const where = t('brainstorm.stageNow', {
    number: STAGES.indexOf(stage) + 1,
    count: STAGES.length,
    stage: name(stage),
  })
  const told = useRef(stage)
  useEffect(() => {
    if (told.current === stage) return
    told.current = stage
    announce(where)
  }, [stage, where])
  const go = (to: Stage): void => void goTo.run({ ...place, stage: to })
  return (
    <section className={styles['stageHead']} aria-label={where}>
      <div className={styles['protocol']}>
        <h2>{name(stage)}</h2>
        <p>{t(`brainstorm.protocol.${stage}`)}</p>
      </div>
      <div className={styles['stageSide']}>
        <StageTimer />
        {!isFrozen && (
          <div className={styles['ways']}>
            {back !== undefined && (
              <Button label={t('brainstorm.back', { stage: name(back) })} onPress={() => go(back)}>
                ←
              </Button>
            )}
            {next !== undefined && (
              <Button variant="primary" isPending={goTo.pending} onPress={() => go(next)}>
                {t('brainstorm.next', { stage: name(next) })}
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  )
}
