/** Where one writes during the talk: Enter adds the note with the time at which it was begun. */
import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { announce } from '#renderer/ui/live-log.tsx'
import { secondsInto, type TalkClock } from '#shared/domain/interviews.ts'
import type { RespondentId, StudyId } from '#shared/kit/id.ts'
import styles from './interview.module.css'
import { writtenTime } from './use-talk-seconds.ts'

/** A note in the making: `at` is when its first letter was typed, null while the clock stands at the beginning. */
export type NewNote = { readonly words: string; readonly at: number | null }
export const NO_NOTE: NewNote = { words: '', at: null }

/** The marks with which people open a quotation, in any of the three languages. */
const OPENING = /^\s*["“„«”]\s*/
const CLOSING = /\s*["”“»]\s*$/

type Props = {
  readonly studyId: StudyId
  readonly respondentId: RespondentId
  readonly clock: TalkClock
  readonly note: NewNote
  readonly onChange: (note: NewNote) => void
}

export const NoteBox = ({ studyId, respondentId, clock, note, onChange }: Props) => {
  const t = useT()
  const id = useId()
  const engagement = useEngagementId()
  const add = useCommand('texts.add')
  const newest = useRef(note)
  useEffect(() => {
    newest.current = note
  }, [note])
  const isQuote = OPENING.test(note.words)
  const isTimed = clock.runningSince !== null || clock.elapsedSeconds > 0

  const type = (words: string): void =>
    onChange({ words, at: words === '' || !isTimed ? null : (note.at ?? secondsInto(clock, Date.now())) })

  const addNote = async (): Promise<void> => {
    const body = (isQuote ? note.words.replace(OPENING, '').replace(CLOSING, '') : note.words).trim()
    if (body === '') return
    const kind = isQuote ? ('quote' as const) : ('note' as const)
    const { at } = note
    onChange(NO_NOTE)
    const draft = { kind, body, atSeconds: at, offRecord: false }
    const answer = await add.run({ engagement, studyId, respondentId, questionId: null, draft })
    if (answer.ok) announce(t('interview.added', { time: writtenTime(at ?? 0) }))
    // Refused: the words come back, unless the next ones are typed already.
    else if (newest.current.words === '') onChange(note)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void addNote()
  }
  return (
    <div className={styles['newNote']}>
      <label htmlFor={id}>{t('interview.newNote')}</label>
      <span className={styles['noteKind']} aria-hidden>
        {note.at === null ? '' : writtenTime(note.at)} {isQuote ? t('interview.quote') : ''}
      </span>
      <textarea
        id={id}
        rows={2}
        value={note.words}
        maxLength={32_000}
        aria-describedby={`${id}-hint`}
        onChange={event => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <small id={`${id}-hint`}>{t('interview.newNoteHint')}</small>
    </div>
  )
}
