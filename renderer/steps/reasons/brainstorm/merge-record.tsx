/** Every putting together so far; each can be taken apart by itself, in any order. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { clockTime } from '#renderer/ui/clock-time.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { CardMerge } from '#shared/domain/brainstorm/session.ts'
import { useWorkshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

export const MergeRecord = (): ReactNode => {
  const t = useT()
  const { view, place, isFrozen } = useWorkshop()
  const takeApart = useCommand('brainstorm.takeApart')
  if (view.merges.length === 0) return null
  const numberOf = new Map(view.cards.map(card => [card.home, card.number]))
  const textOf = new Map(view.cards.map(card => [card.id, card.text]))
  const words = (merge: CardMerge): string =>
    t(merge.cardId === null ? 'brainstorm.mergeOfCluster' : 'brainstorm.mergeOfCard', {
      at: clockTime(merge.at),
      from: numberOf.get(merge.from) ?? '–',
      into: numberOf.get(merge.into) ?? '–',
      text: merge.cardId === null ? '' : (textOf.get(merge.cardId) ?? ''),
    })
  return (
    <details className={styles['record']}>
      <summary>
        {t('brainstorm.mergeHistory')} ({view.merges.length})
      </summary>
      <ul>
        {view.merges.toReversed().map(merge => (
          <li key={merge.id} data-off={merge.takenApartAt !== null}>
            <span>{words(merge)}</span>
            {merge.takenApartAt !== null ? (
              <span className={styles['hint']}>{t('brainstorm.takenApart')}</span>
            ) : (
              !isFrozen && (
                <Button
                  variant="quiet"
                  label={t('brainstorm.takeApartOf', { what: words(merge) })}
                  onPress={() => void takeApart.run({ ...place, mergeId: merge.id })}
                >
                  {t('brainstorm.takeApart')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
