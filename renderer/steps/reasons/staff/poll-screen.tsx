/** The anonymous staff poll: fill in, results, plan; never more than one of them in sight, for others may look on. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { StudyContent } from '#shared/domain/evidence.ts'
import { MethodGuide } from '../method-guide.tsx'
import shared from '../study.module.css'
import { PollFormScreen } from './poll-form.tsx'
import { PollPlanCard } from './poll-plan.tsx'
import { PollResultsCard } from './poll-results.tsx'

const VIEWS = ['fill', 'results', 'plan'] as const
type View = (typeof VIEWS)[number]

export const PollScreen = ({ content }: { readonly content: StudyContent }) => {
  const t = useT()
  const engagement = useEngagementId()
  const { study } = content
  const { data: poll } = useProcedure('staff.getPoll', { engagement, studyId: study.id })
  const frozen = study.state === 'frozen'
  const [view, setView] = useState<View>(frozen ? 'results' : 'fill')
  if (poll === undefined) return null
  return (
    <Stack gap={4}>
      <Segmented<View>
        label={t('staff.view')}
        hideLabel
        options={VIEWS.map(id => ({ id, label: t(`staff.view.${id}`) }))}
        value={view}
        onChange={setView}
      />
      {view === 'fill' &&
        (frozen ? (
          <Notice tone="info">{t('staff.frozenNoForm')}</Notice>
        ) : (
          <PollFormScreen study={study} poll={poll} />
        ))}
      {view === 'results' && <PollResultsCard content={content} poll={poll} />}
      {view === 'plan' && (
        <div className={shared['two']}>
          <PollPlanCard study={study} poll={poll} />
          <MethodGuide method={content.method} />
        </div>
      )}
    </Stack>
  )
}
