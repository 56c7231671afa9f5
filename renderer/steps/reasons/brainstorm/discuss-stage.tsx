/** What to talk about after the first vote: the contested reasons first. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { Card as Sheet, Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { SalienceCard } from './salience-card.tsx'
import { VoteResultView } from './vote-result.tsx'
import { useWorkshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

export const DiscussStage = (): ReactNode => {
  const t = useT()
  const { view, reasonName } = useWorkshop()
  const result = view.results?.votes.find(one => one.round === 1)
  if (result === undefined) return <Notice tone="warn">{t('brainstorm.notRevealed')}</Notice>
  const names = new Map(result.items.map(item => [item.number, reasonName(item.reasonId)]))
  return (
    <Stack gap={4}>
      <Sheet title={t('brainstorm.contestedTitle')} lede={t('brainstorm.contestedWhy')}>
        {result.contested.length === 0 ? (
          <p>{t(result.agreement.why === 'few-voters' ? 'brainstorm.noW.few-voters' : 'brainstorm.contestedNone')}</p>
        ) : (
          <ol className={styles['voteList']}>
            {result.contested.map(number => (
              <li key={number}>
                <span className={styles['number']}>{number}</span>
                {names.get(number)}
              </li>
            ))}
          </ol>
        )}
      </Sheet>
      <VoteResultView result={result} />
      <SalienceCard />
    </Stack>
  )
}
