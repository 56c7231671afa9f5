/** The steps of a method, from the definition the study used, beside the place where one writes. */
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import type { MethodDefinition } from '#shared/domain/evidence.ts'
import { textIn } from '#shared/kit/language.ts'
import styles from './study.module.css'

export const MethodGuide = ({ method }: { readonly method: MethodDefinition }) => {
  const t = useT()
  const language = useLanguage()
  return (
    <Card title={t('evidence.guide')}>
      <p className={styles['guideQuestion']}>{textIn(method.question, language)}</p>
      <ol className={styles['guide']}>
        {method.steps.map(step => (
          <li key={step.id}>
            {textIn(step.text, language)}
            {step.minutes !== null && (
              <span className={styles['hint']}> {t('evidence.minutes', { count: step.minutes })}</span>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
