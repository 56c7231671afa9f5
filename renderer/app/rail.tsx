/** The steps of the audit at the left, in the order of the method, with what each holds so far. */
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { useEngagement, useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { placeOf, STEPS, stepOf, stepPath, type Step } from './routes.ts'
import styles from './shell.module.css'

type StepState = { readonly count: string; readonly isDone: boolean }

const useStepStates = (): { readonly [step in Step]: StepState } => {
  const t = useT()
  const formats = useFormats()
  const engagement = useEngagementId()
  const { counts } = useEngagement()
  const losses = useProcedure('losses.get', { engagement })
  const rules = useProcedure('rules.check', { engagement })
  const lost = losses.data?.figures.current.clients ?? null
  const findings = rules.data?.length ?? 0
  const state = (amount: number, isDone = amount > 0): StepState => ({
    count: amount === 0 ? '' : formats.number(amount),
    isDone,
  })
  return {
    frame: state(0, true),
    losses: { count: lost === null ? '' : formats.number(lost), isDone: lost !== null },
    reasons: state(counts.reasons, counts.mentions > 0),
    ranking: state(0, counts.mentions > 0),
    tools: state(counts.tools),
    return: state(counts.contacts),
    report: state(0, false),
    rules: { count: findings === 0 ? '' : t('shell.findings', { count: findings }), isDone: false },
  }
}

export const Rail = (): ReactNode => {
  const t = useT()
  const [path] = useHashLocation()
  const current = stepOf(placeOf(path))
  const states = useStepStates()
  return (
    <nav className={styles['rail']} aria-label={t('shell.steps')}>
      <ol>
        {STEPS.map((step, index) => (
          <li key={step}>
            <a href={`#${stepPath(step)}`} aria-current={step === current ? 'page' : undefined}>
              <span className={styles['mark']} data-done={states[step].isDone && step !== current} aria-hidden>
                {step === 'rules' ? '!' : states[step].isDone && step !== current ? <Check size={12} /> : index}
              </span>
              {t(`shell.step.${step}`)}
              <span className={styles['count']}>{states[step].count}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
