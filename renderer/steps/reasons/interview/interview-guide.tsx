/** The guide of the talk: the five minutes before it, then the method's questions in their order, ticked off as they are asked. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import type { MethodDefinition } from '#shared/domain/evidence.ts'
import type { MessageKey } from '#shared/i18n/messages.ts'
import type { RespondentId } from '#shared/kit/id.ts'
import { textIn } from '#shared/kit/language.ts'
import styles from './interview.module.css'

/** What to listen for at each step of the method that ships; a step of another name stands without. */
const PROMPTS: Readonly<Record<string, MessageKey>> = {
  open: 'interview.prompt.open',
  why: 'interview.prompt.why',
  'what-else': 'interview.prompt.what-else',
  'most-painful': 'interview.prompt.most-painful',
  'reason-in-people': 'interview.prompt.reason-in-people',
  competitor: 'interview.prompt.competitor',
  'own-side': 'interview.prompt.own-side',
  reconsider: 'interview.prompt.reconsider',
  clarify: 'interview.prompt.clarify',
  close: 'interview.prompt.close',
}

type Props = {
  readonly method: MethodDefinition
  /** Null while nobody is chosen: then nothing can be ticked. */
  readonly respondentId: RespondentId | null
  readonly askedSteps: readonly string[]
  readonly isReadOnly: boolean
}

export const InterviewGuide = ({ method, respondentId, askedSteps, isReadOnly }: Props) => {
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const tick = useCommand('interviews.tick')
  const asked = new Set(askedSteps)
  const done = method.steps.filter(step => asked.has(step.id)).length
  return (
    <div className={styles['guide']}>
      <Card
        title={t('evidence.guide')}
        {...(respondentId === null ? {} : { lede: t('interview.askedOf', { done, total: method.steps.length }) })}
      >
        <details className={styles['opening']} open={asked.size === 0}>
          <summary>{t('interview.opening')}</summary>
          <p>{t('interview.openingText')}</p>
        </details>
        <p className={styles['rule']}>{t('interview.rule')}</p>
        <ol className={styles['steps']}>
          {method.steps.map(step => {
            const prompt = PROMPTS[step.id]
            const text = textIn(step.text, language)
            return (
              <li key={step.id} data-asked={asked.has(step.id)}>
                {respondentId === null || isReadOnly ? (
                  <span className={styles['stepText']}>{text}</span>
                ) : (
                  <CheckboxField
                    label={text}
                    value={asked.has(step.id)}
                    onChange={isAsked => tick.run({ engagement, respondentId, stepId: step.id, isAsked })}
                  />
                )}
                <div className={styles['prompt']}>
                  {step.minutes !== null && <span>{t('evidence.minutes', { count: step.minutes })}</span>}
                  {prompt !== undefined &&
                    t(prompt)
                      .split('\n')
                      .map(line => <span key={line}>{line}</span>)}
                </div>
              </li>
            )
          })}
        </ol>
      </Card>
    </div>
  )
}
