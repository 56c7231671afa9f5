/** The nine stages in a row: where the workshop stands; those passed can be gone back to. */
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { STAGES } from '#shared/domain/brainstorm/stages.ts'
import { useWorkshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

export const StageBar = (): ReactNode => {
  const t = useT()
  const { view, place, isFrozen } = useWorkshop()
  const goTo = useCommand('brainstorm.goTo')
  const visited = new Set(view.visits.map(visit => visit.stage))
  return (
    <nav aria-label={t('brainstorm.stages')}>
      <ol className={styles['stages']}>
        {STAGES.map((stage, index) => {
          const isHere = stage === view.stage
          const mark = (
            <>
              <span className={styles['stageMark']} aria-hidden>
                {visited.has(stage) && !isHere ? <Check size={11} /> : index + 1}
              </span>
              {t(`brainstorm.stage.${stage}`)}
            </>
          )
          return (
            <li key={stage} data-here={isHere} data-done={visited.has(stage) && !isHere}>
              {visited.has(stage) && !isHere && !isFrozen ? (
                <button type="button" onClick={() => void goTo.run({ ...place, stage })}>
                  {mark}
                </button>
              ) : (
                <span aria-current={isHere ? 'step' : undefined}>{mark}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
