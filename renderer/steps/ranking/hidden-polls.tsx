/** Polls that too few have answered: why the ranking says nothing of them. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { ANONYMITY_FLOOR } from '#shared/analysis/anonymity-floor.ts'

export const HiddenPolls = () => {
  const t = useT()
  const engagement = useEngagementId()
  const hidden = (useProcedure('studies.list', { engagement }).data ?? []).filter(study => study.isHidden)
  return hidden.map(study => (
    <Notice key={study.id} tone="info">
      {t('staff.reportHidden', {
        study: study.title,
        answers: t('staff.answers', { count: study.respondentCount }),
        floor: ANONYMITY_FLOOR,
      })}
    </Notice>
  ))
}
