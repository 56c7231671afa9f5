/** The end: the result that counts, the record of freezing, and the button that closes the guess. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card as Sheet, Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { FreezeRecord } from './freeze-record.tsx'
import { SalienceCard } from './salience-card.tsx'
import { VoteResultView } from './vote-result.tsx'
import { useWorkshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

export const FreezeStage = (): ReactNode => {
  const t = useT()
  const { view, place, isFrozen } = useWorkshop()
  const freeze = useCommand('studies.freeze')
  const votes = view.results?.votes.toReversed() ?? []
  return (
    <Stack gap={4}>
      {!isFrozen && (
        <Sheet>
          <div className={styles['freeze']}>
            <p>{t(votes.length === 0 ? 'brainstorm.nothingVoted' : 'brainstorm.counts')}</p>
            <Button
              variant="primary"
              isPending={freeze.pending}
              onPress={() => void freeze.run({ ...place, frozen: true })}
            >
              {t('brainstorm.freezeNow')}
            </Button>
          </div>
        </Sheet>
      )}
      {isFrozen && votes.length === 0 && <Notice tone="info">{t('brainstorm.nothingVoted')}</Notice>}
      {votes.map(result => (
        <VoteResultView key={result.round} result={result} />
      ))}
      <SalienceCard />
      <FreezeRecord />
    </Stack>
  )
}
