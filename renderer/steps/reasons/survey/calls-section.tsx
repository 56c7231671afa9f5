/** The calls: whom to call and what became of it, the response by stratum; or one call under way. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand, useProcedure } from '#renderer/client/queries.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { StudyContent } from '#shared/domain/evidence.ts'
import type { ClientId, RespondentId } from '#shared/kit/id.ts'
import { CallList } from './call-list.tsx'
import { CallScreen } from './call-screen.tsx'
import { OtherCall } from './other-call.tsx'
import { ResponseCard } from './response-card.tsx'

export const CallsSection = ({ content }: { readonly content: StudyContent }) => {
  const t = useT()
  const engagement = useEngagementId()
  const { study } = content
  const { data: calls } = useProcedure('survey.calls', { engagement, studyId: study.id })
  const { data: questionnaire } = useProcedure('survey.questionnaire', { engagement, studyId: study.id })
  const add = useCommand('respondents.add')
  const [open, setOpen] = useState<RespondentId | null>(null)
  if (calls === undefined || questionnaire === undefined) return <p>{t('common.loading')}</p>
  if (questionnaire.questions.length === 0)
    return <EmptyState title={t('clientsurvey.noQuestionsTitle')} text={t('clientsurvey.questionsFirst')} />

  const start = async (clientId: ClientId | null): Promise<void> => {
    const draft = { clientId, name: '', role: '', heldOn: calls.today, consent: 'anonymous' as const, note: '' }
    const answer = await add.run({ engagement, studyId: study.id, draft })
    if (answer.ok) setOpen(answer.value.respondentId)
  }
  const respondent = content.respondents.find(({ id }) => id === open)
  if (respondent !== undefined)
    return (
      <CallScreen
        key={respondent.id}
        study={study}
        questionnaire={questionnaire}
        respondent={respondent}
        number={content.respondents.indexOf(respondent) + 1}
        line={calls.lines.find(({ id }) => id === respondent.clientId)}
        today={calls.today}
        onClose={() => setOpen(null)}
      />
    )
  return (
    <Stack gap={4}>
      {calls.plan === null ? (
        <Notice tone="info" title={t('clientsurvey.noSampleTitle')}>
          {t('clientsurvey.noSampleText')}
        </Notice>
      ) : (
        <>
          <ResponseCard calls={calls} />
          <CallList content={content} calls={calls} onStart={start} onOpen={setOpen} />
        </>
      )}
      <OtherCall content={content} lines={calls.lines} onStart={start} onOpen={setOpen} />
    </Stack>
  )
}
