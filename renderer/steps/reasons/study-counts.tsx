/** How much a study holds, in the words of its method; of a hidden poll the number of its answers and nothing else. */
import { useT } from '#renderer/client/language.tsx'
import { ANONYMITY_FLOOR } from '#shared/analysis/anonymity-floor.ts'
import type { StudySummary } from '#shared/domain/evidence.ts'
import styles from './reasons.module.css'

const useCounts = ({ methodId, form, isHidden, respondentCount, mentionCount }: StudySummary): string => {
  const t = useT()
  const mentions = t('common.mentions', { count: mentionCount })
  if (methodId === 'brainstorm') return mentions
  if (isHidden)
    return t('staff.hiddenTitle', { answers: t('staff.answers', { count: respondentCount }), floor: ANONYMITY_FLOOR })
  if (methodId === 'staff' && form === 'case') return t('staff.cards', { count: respondentCount })
  return t('reasons.studyCounts', { respondents: t('reasons.respondents', { count: respondentCount }), mentions })
}

export const StudyCounts = ({ study }: { readonly study: StudySummary }) => (
  <span className={styles['counts']}>{useCounts(study)}</span>
)
