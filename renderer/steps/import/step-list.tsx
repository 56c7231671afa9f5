/** Where one stands in the wizard: its steps in order, the present one marked. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import type { WizardStep } from './wizard-state.ts'
import styles from './wizard.module.css'

export type StepListProps = {
  readonly steps: readonly WizardStep[]
  readonly current: WizardStep
  readonly isDone: boolean
}

export const StepList = ({ steps, current, isDone }: StepListProps): ReactNode => {
  const t = useT()
  const at = steps.indexOf(current)
  return (
    <ol className={styles['steps']} aria-label={t('wizard.steps')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={styles['step']}
          aria-current={index === at ? 'step' : undefined}
          data-done={index < at || isDone ? '' : undefined}
        >
          <span className={styles['number']} aria-hidden="true">
            {index < at || isDone ? '✓' : index + 1}
          </span>
          {t(`wizard.step.${step}`)}
        </li>
      ))}
    </ol>
  )
}
