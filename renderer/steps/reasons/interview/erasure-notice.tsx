/** Tells of interviews that were erased, because their day had come or by hand, until somebody has read it. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand, useProcedure } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import styles from './interview.module.css'

export const ErasureNotice = () => {
  const t = useT()
  const engagement = useEngagementId()
  const { data: erasures } = useProcedure('interviews.erasures', { engagement })
  const read = useCommand('interviews.readErasures')
  if (erasures === undefined || erasures.length === 0) return null
  const isFinished = erasures.every(erasure => erasure.isFinished)
  const byDate = erasures.some(erasure => erasure.cause === 'date')
  return (
    <div className={styles['erasures']}>
      <Notice tone={isFinished ? 'info' : 'warn'} title={t('interview.noticeTitle', { count: erasures.length })}>
        <p>{t(byDate ? 'interview.noticeDate' : 'interview.noticeHand')}</p>
        {!isFinished && <p>{t('interview.noticeUnfinished')}</p>}
        {erasures.some(erasure => !erasure.isRead) && (
          <Button isPending={read.pending} onPress={() => void read.run({ engagement })}>
            {t('interview.noticeRead')}
          </Button>
        )}
      </Notice>
    </div>
  )
}
