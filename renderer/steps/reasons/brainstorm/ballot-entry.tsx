/** Ballots by keyboard: numbers and Enter, seat after seat; who has voted is shown, what was voted is not. */
import { X } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import type { VoteView } from '#shared/contract/brainstorm.ts'
import { checkBallot, readBallotLine } from '#shared/domain/brainstorm/read-line.ts'
import { findMessage } from '#shared/i18n/translate.ts'
import type { Failure } from '#shared/kit/result.ts'
import { EntryLine, type LineVerdict } from './entry-line.tsx'
import { nextSeat } from './next-seat.ts'
import { useWorkshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

/** "3:" alone goes to seat 3. */
const chosenSeat = (line: string): number | undefined => {
  const match = /^\s*(\d{1,2})\s*:\s*$/.exec(line)
  return match === null ? undefined : Number(match[1])
}

const useSentence = (): ((failure: Failure) => string) => {
  const language = useLanguage()
  return ({ code, details }) => findMessage(language, `errors.${code}`, details) ?? code
}

/** The seat whose ballot is due, kept ahead of the answers so that fast typing never writes twice for one seat. */
const useDueSeat = (vote: VoteView) => {
  const { view } = useWorkshop()
  const seats = view.seats.filter(seat => seat.present).map(seat => seat.seat)
  const [sent] = useState(() => new Set<number>())
  const known = useRef(vote.ballots.length)
  useEffect(() => {
    // Ballots were taken back or undone: the seats are due again.
    if (vote.ballots.length < known.current) sent.clear()
    known.current = vote.ballots.length
  }, [vote.ballots, sent])
  const isIn = (seat: number): boolean => sent.has(seat) || vote.ballots.some(ballot => ballot.seat === seat)
  const [chosen, choose] = useState<number | null>(null)
  const [last, setLast] = useState(0)
  const seat = chosen ?? nextSeat(seats, last, isIn)
  return {
    seats,
    seat,
    choose,
    /** Marks a seat as handed in and goes on to the next that is not. */
    advance: (from: number): void => {
      sent.add(from)
      setLast(from)
      choose(null)
    },
    takeBack: (from: number): void => {
      sent.delete(from)
      choose(from)
    },
  }
}

export const BallotEntry = ({ vote }: { readonly vote: VoteView }): ReactNode => {
  const t = useT()
  const { place, isFrozen } = useWorkshop()
  const sentence = useSentence()
  const cast = useCommand('brainstorm.castBallot', { quiet: true })
  const due = useDueSeat(vote)
  const text = useRef('')
  const { seat } = due

  const send = async (
    by: { readonly seat: number } | { readonly code: string },
    ballot: {
      readonly spoiled: boolean
      readonly note: string
      readonly entries: readonly { number: number; value: number }[]
    },
  ): Promise<LineVerdict> => {
    if ('seat' in by) due.advance(by.seat)
    const answer = await cast.run({ ...place, voteId: vote.id, by, ...ballot, entries: [...ballot.entries] })
    if (!answer.ok) {
      if ('seat' in by) due.takeBack(by.seat)
      return answer.error.message
    }
    if (!('seat' in by)) due.advance(answer.value.seat)
    const key = ballot.spoiled ? 'ballotSpoiled' : answer.value.replaced ? 'ballotReplaced' : 'ballotTaken'
    announce(t(`brainstorm.${key}`, { seat: answer.value.seat }))
    return null
  }
  const enter = async (line: string): Promise<LineVerdict> => {
    const wanted = chosenSeat(line)
    if (wanted !== undefined) {
      if (!due.seats.includes(wanted)) return t('brainstorm.noSuchSeat', { seat: wanted })
      due.choose(wanted)
      announce(t('brainstorm.ballotLine', { seat: wanted }))
      return null
    }
    const read = readBallotLine(line, vote.mode)
    if (!read.ok) return sentence(read.error)
    const { code, entries } = read.value
    const checked = checkBallot(
      entries,
      vote,
      vote.items.map(item => item.number),
    )
    if (!checked.ok) return sentence(checked.error)
    if (code !== null) return send({ code }, { spoiled: false, note: '', entries })
    return seat === null
      ? t('brainstorm.noSuchSeat', { seat: '' })
      : send({ seat }, { spoiled: false, note: '', entries })
  }
  const spoil = async (): Promise<void> => {
    if (seat === null) return
    await send({ seat }, { spoiled: true, note: text.current, entries: [] })
  }
  const has = seat !== null && vote.ballots.some(ballot => ballot.seat === seat)
  return (
    <>
      {!isFrozen && (
        <EntryLine
          label={seat === null ? t('brainstorm.ballotLineDone') : t('brainstorm.ballotLine', { seat })}
          hint={t(`brainstorm.ballotLineHint.${vote.mode}`)}
          onText={next => {
            text.current = next
          }}
          onEnter={enter}
        >
          <div className={styles['spoil']}>
            <Button variant="quiet" isDisabled={seat === null} onPress={() => void spoil()}>
              {t('brainstorm.keepSpoiled')}
            </Button>
            {has && <span className={styles['hint']}>{t('brainstorm.ballotHas', { seat })}</span>}
          </div>
        </EntryLine>
      )}
      <BallotSeats vote={vote} seat={seat} seats={due.seats} onChoose={due.choose} />
    </>
  )
}

type SeatsProps = {
  readonly vote: VoteView
  readonly seat: number | null
  readonly seats: readonly number[]
  readonly onChoose: (seat: number) => void
}

const BallotSeats = ({ vote, seat, seats, onChoose }: SeatsProps): ReactNode => {
  const t = useT()
  const { place, isFrozen } = useWorkshop()
  const remove = useCommand('brainstorm.removeBallot')
  const given = new Map(vote.ballots.map(ballot => [ballot.seat, ballot]))
  const all = [...new Set([...seats, ...given.keys()])].toSorted((one, other) => one - other)
  const takeBack = async (one: number): Promise<void> => {
    const answer = await remove.run({ ...place, voteId: vote.id, seat: one })
    if (answer.ok) announce(t('brainstorm.ballotRemoved', { seat: one }))
  }
  return (
    <ul className={styles['ballots']} aria-label={t('brainstorm.ballotsBySeat')}>
      {all.map(one => {
        const ballot = given.get(one)
        const state = ballot === undefined ? 'ballotMissing' : ballot.spoiled ? 'ballotSpoiledShort' : 'ballotIn'
        const words = `${t('brainstorm.seat', { seat: one })}: ${t(`brainstorm.${state}`)}`
        return (
          <li key={one} data-state={state} data-here={one === seat}>
            <button
              type="button"
              aria-pressed={one === seat}
              aria-label={words}
              disabled={isFrozen}
              onClick={() => onChoose(one)}
            >
              <b>{one}</b> {t(`brainstorm.${state}`)}
            </button>
            {ballot !== undefined && !isFrozen && (
              <IconButton
                label={t('brainstorm.removeBallot', { seat: one })}
                icon={<X size={13} />}
                onPress={() => void takeBack(one)}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
