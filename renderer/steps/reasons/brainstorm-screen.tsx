/** The brainstorm: led stage by stage, or a quick list - type a reason, Enter adds it - with dots per reason. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand, useProcedure } from '#renderer/client/queries.ts'
import { Card, Stack } from '#renderer/ui/layout.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import type { StudyContent } from '#shared/domain/evidence.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { BRAINSTORM_ORDERS, brainstormRows, totalDots, type BrainstormOrder } from './brainstorm-list.ts'
import { BrainstormRowItem } from './brainstorm-row.tsx'
import { StartChoice } from './brainstorm/start-choice.tsx'
import { WorkshopScreen } from './brainstorm/workshop.tsx'
import { MethodGuide } from './method-guide.tsx'
import { ReasonBox } from './reason-box.tsx'
import { rootReason } from './reason-lists.ts'
import styles from './study.module.css'
import { useReasons } from './use-reasons.ts'

const useOthersHaveSpoken = (): boolean => {
  const engagement = useEngagementId()
  const studies = useProcedure('studies.list', { engagement }).data ?? []
  return studies.some(study => study.methodId !== 'brainstorm' && study.mentionCount > 0)
}

/** A new brainstorm offers both ways; one that was begun, or holds a list, goes on in its own. */
export const BrainstormScreen = ({ content }: { readonly content: StudyContent }) => {
  const engagement = useEngagementId()
  const { study } = content
  const led = useProcedure('brainstorm.get', { engagement, studyId: study.id })
  if (led.isPending) return null
  if (led.data !== null && led.data !== undefined) return <WorkshopScreen view={led.data} study={study} />
  return (
    <Stack gap={5}>
      {content.mentions.length === 0 && study.state === 'open' && <StartChoice studyId={study.id} />}
      <QuickList content={content} />
    </Stack>
  )
}

const QuickList = ({ content }: { readonly content: StudyContent }) => {
  const t = useT()
  const language = useLanguage()
  const { number } = useFormats()
  const engagement = useEngagementId()
  const { reasons } = useReasons()
  const add = useCommand('mentions.add')
  const [order, setOrder] = useState<BrainstormOrder>('written')
  const othersHaveSpoken = useOthersHaveSpoken()
  const frozen = content.study.state === 'frozen'
  const rows = brainstormRows(content.mentions, reasons, order, language)

  const write = async (reasonId: ReasonId, name: string): Promise<void> => {
    const root = rootReason(reasons, reasonId)?.id ?? reasonId
    const there = rows.find(row => (rootReason(reasons, row.mention.reasonId)?.id ?? row.mention.reasonId) === root)
    if (there !== undefined) {
      // The focus stays in the box: the facilitator writes on while the room speaks.
      toast(t('evidence.alreadyListed', { name }))
      return
    }
    const draft = {
      respondentId: null,
      reasonId: root,
      pain: null,
      isMain: false,
      verbatim: '',
      standing: 'stated' as const,
      dots: 0,
    }
    const answer = await add.run({ engagement, studyId: content.study.id, draft })
    if (answer.ok) announce(t('evidence.listed', { name }))
  }
  return (
    <div className={styles['two']}>
      <Card
        title={t('evidence.brainstormList', { count: rows.length })}
        actions={<strong>{t('evidence.dotsTotal', { dots: number(totalDots(content.mentions)) })}</strong>}
      >
        {!frozen && othersHaveSpoken && (
          <div className={styles['notice']}>
            <Notice tone="warn">{t('evidence.freezeFirst')}</Notice>
          </div>
        )}
        {!frozen && (
          <ReasonBox
            label={t('evidence.addReason')}
            reasonId={null}
            onPick={(reasonId, name) => void write(reasonId, name)}
          />
        )}
        {rows.length === 0 && !frozen ? (
          <EmptyState title={t('evidence.brainstormEmpty')} text={t('evidence.brainstormEmptyText')} />
        ) : (
          <>
            <div className={styles['bar']}>
              <Segmented
                label={t('evidence.order')}
                options={BRAINSTORM_ORDERS.map(id => ({ id, label: t(`evidence.order.${id}`) }))}
                value={order}
                onChange={id => setOrder(id === 'dots' ? 'dots' : 'written')}
              />
              {!frozen && <span className={styles['hint']}>{t('evidence.dotKeys')}</span>}
            </div>
            <ol className={styles['dotList']} aria-label={t('evidence.brainstormListLabel')}>
              {rows.map(row => (
                <BrainstormRowItem key={row.mention.id} row={row} frozen={frozen} />
              ))}
            </ol>
          </>
        )}
      </Card>
      <MethodGuide method={content.method} />
    </div>
  )
}
