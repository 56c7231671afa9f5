/** Cards as they are collected seat by seat, or read out round the table: one line, the keyboard alone. */
import { X } from 'lucide-react'
import { memo, useRef, useState, type ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Card as Sheet } from '#renderer/ui/layout.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import { readCardLine } from '#shared/domain/brainstorm/read-line.ts'
import { CARD_LIMIT, type Card } from '#shared/domain/brainstorm/session.ts'
import { EntryLine, type LineVerdict } from './entry-line.tsx'
import { nextSeat } from './next-seat.ts'
import { useWorkshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

type RowProps = { readonly card: Card; readonly onRemove: ((card: Card) => void) | null }

const CardRow = memo(({ card, onRemove }: RowProps): ReactNode => {
  const t = useT()
  return (
    <li>
      <span className={styles['cardSeat']}>{t('brainstorm.seat', { seat: card.seat })}</span>
      <span className={styles['cardText']}>{card.text}</span>
      {onRemove !== null && (
        <IconButton
          label={t('brainstorm.removeCard', { text: card.text })}
          icon={<X size={15} />}
          onPress={() => onRemove(card)}
        />
      )}
    </li>
  )
})

/** Adds cards one after another, so that the order of typing is the order kept. */
const useAddCard = (): ((seat: number, text: string) => Promise<LineVerdict>) => {
  const { place } = useWorkshop()
  const add = useCommand('brainstorm.addCard', { quiet: true })
  const last = useRef<Promise<unknown>>(Promise.resolve())
  return (seat, text) => {
    const answer = last.current.then(() => add.run({ ...place, seat, text: text.slice(0, CARD_LIMIT) }))
    last.current = answer
    return answer.then(given => (given.ok ? null : given.error.message))
  }
}

/** @param turns after each card the next seat is up; an empty line passes. */
export const useCardLine = (turns: boolean) => {
  const t = useT()
  const { view } = useWorkshop()
  const add = useAddCard()
  const seats = view.seats.filter(seat => seat.present).map(seat => seat.seat)
  const lastSeat = view.cards.at(-1)?.seat
  const [chosen, choose] = useState<number | null>(() =>
    turns && lastSeat !== undefined ? nextSeat(seats, lastSeat) : (lastSeat ?? null),
  )
  const seat = chosen !== null && seats.includes(chosen) ? chosen : (seats[0] ?? 1)
  const enter = async (line: string): Promise<LineVerdict> => {
    const read = readCardLine(line, seat, seats)
    if (read.text === '' && read.seat === seat && turns && line.trim() === '') {
      announce(t('brainstorm.seatPassed', { seat }))
      choose(nextSeat(seats, seat))
      return null
    }
    if (read.text === '') {
      choose(read.seat)
      announce(t('brainstorm.seatChosen', { seat: read.seat }))
      return null
    }
    choose(turns ? nextSeat(seats, read.seat) : read.seat)
    const verdict = await add(read.seat, read.text)
    if (verdict === null) announce(t('brainstorm.cardAdded', { seat: read.seat, text: read.text }))
    else choose(read.seat)
    return verdict
  }
  return { seats, seat, choose, enter }
}

const SeatStrip = (props: {
  readonly seats: readonly number[]
  readonly seat: number
  readonly onChoose: (seat: number) => void
}): ReactNode => {
  const t = useT()
  const { view } = useWorkshop()
  const counts = Map.groupBy(view.cards, card => card.seat)
  return (
    <ul className={styles['strip']} aria-label={t('brainstorm.seats')}>
      {props.seats.map(seat => (
        <li key={seat}>
          <button
            type="button"
            aria-pressed={seat === props.seat}
            aria-label={`${t('brainstorm.seat', { seat })}, ${t('brainstorm.cards', { count: counts.get(seat)?.length ?? 0 })}`}
            onClick={() => props.onChoose(seat)}
          >
            <b>{seat}</b>
            <small>{counts.get(seat)?.length ?? 0}</small>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Removes a card with a way back in sight. */
export const useRemoveCard = (): ((card: Card) => void) => {
  const t = useT()
  const { place } = useWorkshop()
  const remove = useCommand('brainstorm.removeCard')
  const undo = useCommand('history.undo')
  return card => {
    void remove.run({ ...place, cardId: card.id }).then(answer => {
      if (answer.ok)
        toast(t('brainstorm.cardRemoved', { text: card.text }), {
          action: { label: t('common.undo'), run: () => void undo.run({ engagement: place.engagement }) },
        })
    })
  }
}

export const CardStage = ({ turns }: { readonly turns: boolean }): ReactNode => {
  const t = useT()
  const { view, isFrozen } = useWorkshop()
  const { seats, seat, choose, enter } = useCardLine(turns)
  const remove = useRemoveCard()
  return (
    <Sheet
      title={t('brainstorm.cardEntry')}
      actions={<strong>{t('brainstorm.cards', { count: view.cards.length })}</strong>}
    >
      {!isFrozen && (
        <>
          <SeatStrip seats={seats} seat={seat} onChoose={choose} />
          <EntryLine
            label={t('brainstorm.cardLine', { seat })}
            hint={t(`brainstorm.cardLineHint.${turns ? 'next' : 'stay'}`)}
            onEnter={enter}
          />
        </>
      )}
      {view.cards.length === 0 ? (
        <EmptyState title={t('brainstorm.noCards')} text={t('brainstorm.noCardsText')} />
      ) : (
        <ol className={styles['cards']} aria-label={t('brainstorm.allCards')}>
          {view.cards.toReversed().map(card => (
            <CardRow key={card.id} card={card} onRemove={isFrozen ? null : remove} />
          ))}
        </ol>
      )}
    </Sheet>
  )
}
