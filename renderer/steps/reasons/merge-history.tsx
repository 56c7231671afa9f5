/** Merges made so far, each of which can be taken apart again. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { ReasonView } from '#shared/contract/evidence.ts'
import type { ReasonMerge } from '#shared/domain/reasons.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { textIn } from '#shared/kit/language.ts'
import styles from './reasons.module.css'

type Props = { readonly reasons: readonly ReasonView[]; readonly merges: readonly ReasonMerge[] }

export const MergeHistory = ({ reasons, merges }: Props) => {
  const t = useT()
  const language = useLanguage()
  const { day } = useFormats()
  const engagement = useEngagementId()
  const unmerge = useCommand('reasons.unmerge')
  const nameOf = (id: ReasonId): string => {
    const reason = reasons.find(other => other.id === id)
    return reason === undefined ? t('common.unknown') : textIn(reason.name, language)
  }
  if (merges.length === 0) return null
  return (
    <section aria-label={t('reasons.merges')} className={styles['group']}>
      <h3>{t('reasons.merges')}</h3>
      <ul className={styles['reasons']}>
        {merges.map(merge => (
          <li key={merge.from} className={styles['reason']}>
            <span className={styles['name']}>
              {t('reasons.mergedInto', { name: nameOf(merge.from), into: nameOf(merge.into) })}
            </span>
            <span className={styles['counts']}>{day(dayOfInstant(merge.at))}</span>
            <Button
              variant="quiet"
              label={t('reasons.takeApartOf', { name: nameOf(merge.from) })}
              isPending={unmerge.pending}
              onPress={() => void unmerge.run({ engagement, from: merge.from })}
            >
              {t('reasons.takeApart')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
