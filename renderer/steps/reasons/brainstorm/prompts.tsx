/** Lists of ideas that widen the view, hidden until everybody has written. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { PESTEL_FACTORS, PORTER_FORCES, REASON_GROUPS } from '#shared/domain/reasons.ts'
import styles from './workshop.module.css'

const LISTS = [
  ['groups', REASON_GROUPS],
  ['pestel', PESTEL_FACTORS],
  ['porter', PORTER_FORCES],
] as const

export const Prompts = (): ReactNode => {
  const t = useT()
  return (
    <details className={styles['prompts']}>
      <summary>{t('brainstorm.prompts')}</summary>
      <p className={styles['hint']}>{t('brainstorm.promptsLede')}</p>
      <div className={styles['promptLists']}>
        {LISTS.map(([id, prompts]) => (
          <section key={id}>
            <h3>{t(`brainstorm.prompts.${id}`)}</h3>
            <ul>
              {prompts.map(prompt => (
                <li key={prompt}>{t(`brainstorm.prompt.${prompt}`)}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  )
}
