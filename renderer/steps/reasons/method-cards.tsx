/** Four cards, one for each research method: who is asked, what bias its answers carry, and its studies. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { MethodCard } from './method-card.tsx'
import styles from './reasons.module.css'

export const MethodCards = () => {
  const t = useT()
  const engagement = useEngagementId()
  const methods = useProcedure('methods.list', { engagement }).data ?? []
  const studies = useProcedure('studies.list', { engagement }).data ?? []
  return (
    <section aria-label={t('reasons.methods')} className={styles['methods']}>
      {methods.map(method => (
        <MethodCard key={method.id} method={method} studies={studies.filter(study => study.methodId === method.id)} />
      ))}
    </section>
  )
}
