/** The coding queue of a study: one text at a time, its reasons by keyboard, for the first coder or the second, who sees nothing of the first. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page, Row, Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { CoderText } from '#shared/contract/coding.ts'
import { CODERS, type Coder } from '#shared/domain/coding.ts'
import type { Study, StudyContent } from '#shared/domain/evidence.ts'
import type { StudyId } from '#shared/kit/id.ts'
import { textIn } from '#shared/kit/language.ts'
import { useReasons } from '../use-reasons.ts'
import { studyAddress } from './coding-links.tsx'
import { CodingText } from './coding-text.tsx'
import { neighbour, nextUnread, timesUsed } from './coding-queue.ts'
import styles from './coding.module.css'

/** The words of the question that a text answers; the study's own question where the text names none that is known. */
const useQuestionOf = (study: Study): ((text: CoderText) => string) => {
  const engagement = useEngagementId()
  const language = useLanguage()
  const { data } = useProcedure(
    'survey.questionnaire',
    { engagement, studyId: study.id },
    { enabled: study.methodId === 'survey' },
  )
  return text => {
    const asked = data?.questions.find(question => question.key === text.questionId)
    return asked === undefined ? study.question : textIn(asked.text, language)
  }
}

type QueueProps = { readonly content: StudyContent; readonly texts: readonly CoderText[]; readonly coder: Coder }

const Queue = ({ content, texts, coder }: QueueProps) => {
  const t = useT()
  const { reasons } = useReasons()
  const questionOf = useQuestionOf(content.study)
  const [chosen, setChosen] = useState(() => nextUnread(texts, null) ?? texts[0]?.id ?? null)
  // Counted once, when the queue is opened: a key must not change its meaning while one works.
  const [used] = useState(() => timesUsed(texts, reasons))
  const at = texts.findIndex(text => text.id === chosen)
  const text = texts[at] ?? texts[0]
  if (text === undefined) return null
  const read = texts.filter(one => one.isRead).length
  const person = content.respondents.findIndex(respondent => respondent.id === text.respondentId) + 1
  return (
    <Stack gap={3}>
      <div className={styles['progress']}>
        <progress max={texts.length} value={read} aria-label={t('coding.progressLabel')} />
        <output>{t('coding.progress', { read, total: texts.length })}</output>
      </div>
      <CodingText
        key={`${text.id}-${coder}`}
        study={content.study}
        question={questionOf(text)}
        text={text}
        place={t('coding.place', { number: at + 1, total: texts.length, person })}
        coder={coder}
        used={used}
        onNext={() => setChosen(nextUnread(texts, text.id) ?? neighbour(texts, text.id, 1))}
        onWalk={step => setChosen(neighbour(texts, text.id, step))}
      />
    </Stack>
  )
}

export const CodingScreen = ({ studyId }: { readonly studyId: StudyId }) => {
  const t = useT()
  const engagement = useEngagementId()
  const [coder, setCoder] = useState<Coder>('first')
  const { data: content, error } = useProcedure('studies.get', { engagement, studyId })
  const { data: texts } = useProcedure('texts.list', { engagement, studyId, coder })
  const { loaded } = useReasons()
  if (content === undefined || texts === undefined || !loaded) {
    return (
      <Page title={t('coding.title')} lede={error === null ? t('common.loading') : error.message}>
        <a href="#/reasons">{t('evidence.backToReasons')}</a>
      </Page>
    )
  }
  return (
    <Page title={t('coding.titleOf', { title: content.study.title })} lede={t('coding.lede')}>
      <Stack gap={4}>
        <Row gap={4}>
          <a href={studyAddress(content.study, 'entry')}>{t('coding.backToStudy')}</a>
          <a href={studyAddress(content.study, 'coders')}>{t('coding.openCoders')}</a>
        </Row>
        <Segmented
          label={t('coding.whoCodes')}
          options={CODERS.map(id => ({ id, label: t(`coding.coder.${id}`) }))}
          value={coder}
          onChange={setCoder}
        />
        {coder === 'second' && <Notice tone="info">{t('coding.blind')}</Notice>}
        {content.study.state === 'frozen' && (
          <Notice tone="info" title={t('evidence.frozenTitle')}>
            {t('evidence.frozenText')}
          </Notice>
        )}
        {texts.length === 0 ? (
          <EmptyState title={t('coding.empty')} text={t('coding.emptyText')} />
        ) : (
          <Queue key={coder} content={content} texts={texts} coder={coder} />
        )}
      </Stack>
    </Page>
  )
}
