/** One study: its head, its bias in print, and the entry screen that suits its method. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { Page, Stack } from '#renderer/ui/layout.tsx'
import type { StudyContent } from '#shared/domain/evidence.ts'
import { isAnonymousPoll } from '#shared/domain/staff-poll.ts'
import type { StudyId } from '#shared/kit/id.ts'
import { textIn } from '#shared/kit/language.ts'
import { assertNever } from '#shared/kit/result.ts'
import { BrainstormScreen } from './brainstorm-screen.tsx'
import { CodingLinks } from './coding/coding-links.tsx'
import { InterviewScreen } from './interview-screen.tsx'
import { CaseScreen } from './staff/case-screen.tsx'
import { PollScreen } from './staff/poll-screen.tsx'
import { StudyActions } from './study-actions.tsx'
import { StudyHead } from './study-head.tsx'
import { SurveyScreen } from './survey/survey-screen.tsx'
import styles from './study.module.css'

type Props = { readonly studyId: StudyId }

const Entry = ({ content }: { readonly content: StudyContent }) => {
  const method = content.study.methodId
  if (method === 'brainstorm') return <BrainstormScreen content={content} />
  if (method === 'staff')
    return isAnonymousPoll(content.study) ? <PollScreen content={content} /> : <CaseScreen content={content} />
  if (method === 'survey') return <SurveyScreen content={content} />
  if (method === 'interview') return <InterviewScreen content={content} />
  return assertNever(method)
}

export const StudyScreen = ({ studyId }: Props) => {
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const { data: content, error } = useProcedure('studies.get', { engagement, studyId })
  const isBrainstorm = content?.study.methodId === 'brainstorm'
  const led = useProcedure('brainstorm.get', { engagement, studyId }, { enabled: isBrainstorm })
  if (content === undefined) {
    return (
      <Page title={t('evidence.study')} lede={error === null ? t('common.loading') : error.message}>
        <a href="#/reasons">{t('evidence.backToReasons')}</a>
      </Page>
    )
  }
  const { study, method } = content
  const frozen = study.state === 'frozen'
  // A workshop needs the room: what the head of a study says was read before it began.
  const isLed = led.data !== null && led.data !== undefined
  const showsHead = !isLed || frozen || led.data?.stage === 'question'
  return (
    <Page
      title={study.title}
      {...(isLed ? {} : { lede: study.form === 'case' ? t('staff.caseLede') : t(`evidence.lede.${study.methodId}`) })}
      actions={<StudyActions content={content} />}
    >
      <Stack gap={5}>
        <div className={styles['above']}>
          <a href="#/reasons">{t('evidence.backToReasons')}</a>
          <span>{textIn(method.name, language)}</span>
          <CodingLinks study={study} />
        </div>
        {frozen && (
          <Notice tone="info" title={t('evidence.frozenTitle')}>
            {t('evidence.frozenText')}
          </Notice>
        )}
        <p className={styles['bias']}>
          <strong>{t('evidence.bias')}</strong> {textIn(method.bias, language)}
        </p>
        {showsHead && (
          <StudyHead
            key={study.id}
            study={study}
            startsOpen={content.mentions.length === 0 && method.id !== 'staff' && !isBrainstorm}
          />
        )}
        <Entry key={`entry-${study.id}`} content={content} />
      </Stack>
    </Page>
  )
}
