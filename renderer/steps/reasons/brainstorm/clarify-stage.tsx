/** Every card by its drawn number, with what it was found to mean; the words as written stay beside it. */
import { memo, type ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Card as Sheet } from '#renderer/ui/layout.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { CARD_LIMIT, type Card } from '#shared/domain/brainstorm/session.ts'
import { useCardLine } from './card-stage.tsx'
import { EntryLine } from './entry-line.tsx'
import { useWorkshop, type Workshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

type RowProps = {
  readonly card: Card
  readonly engagement: Workshop['place']['engagement']
  readonly studyId: Workshop['place']['studyId']
  readonly isFrozen: boolean
}

const ClarifyRow = memo(({ card, engagement, studyId, isFrozen }: RowProps): ReactNode => {
  const t = useT()
  const save = useCommand('brainstorm.saveCard', { quiet: true })
  const number = card.number ?? 0
  const keep = (text: string, meaning: string) => save.run({ engagement, studyId, cardId: card.id, text, meaning })
  return (
    <li>
      <span className={styles['number']}>{number}</span>
      <TextField
        label={t('brainstorm.cardText', { number })}
        hideLabel
        value={card.text}
        isReadOnly={isFrozen}
        maxLength={CARD_LIMIT}
        onCommit={text => keep(text, card.meaning)}
      />
      <TextField
        label={t('brainstorm.cardMeaning', { number })}
        hideLabel
        placeholder={t('brainstorm.meaning')}
        value={card.meaning}
        isReadOnly={isFrozen}
        onCommit={meaning => keep(card.text, meaning)}
      />
    </li>
  )
})

export const ClarifyStage = (): ReactNode => {
  const t = useT()
  const { view, place, isFrozen } = useWorkshop()
  const { seat, enter } = useCardLine(false)
  const cards = view.cards.toSorted((one, other) => (one.number ?? 0) - (other.number ?? 0))
  return (
    <Sheet title={t('brainstorm.allCards')} actions={<strong>{t('brainstorm.cards', { count: cards.length })}</strong>}>
      {!isFrozen && (
        <EntryLine
          label={t('brainstorm.cardLine', { seat })}
          hint={t('brainstorm.cardLineHint.stay')}
          onEnter={enter}
        />
      )}
      {cards.length === 0 ? (
        <EmptyState title={t('brainstorm.noCards')} text={t('brainstorm.noCardsText')} />
      ) : (
        <ol className={styles['clarify']} aria-label={t('brainstorm.allCards')}>
          {cards.map(card => (
            <ClarifyRow key={card.id} card={card} {...place} isFrozen={isFrozen} />
          ))}
        </ol>
      )}
    </Sheet>
  )
}
