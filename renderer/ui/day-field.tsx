/** A field for a day or none: typed in the way of the screen's language, stepped by arrow keys, or picked from the system's calendar. */
import { Calendar } from 'lucide-react'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { addDays, type Day } from '#shared/kit/day.ts'
import { FieldFrame, type FieldWords } from './field-frame.tsx'
import styles from './fields.module.css'
import { parseTypedDay, writeTypedDay } from './typed-day.ts'
import { useAutosave } from './use-autosave.ts'
import { useWords } from './words.tsx'

export type DayFieldProps = FieldWords & {
  readonly value: Day | null
  readonly onCommit: (value: Day | null) => unknown
  readonly isDisabled?: boolean | undefined
}

type CalendarProps = {
  readonly day: Day | null
  readonly isDisabled: boolean | undefined
  readonly onPick: (day: Day) => void
}

/** For the mouse alone: the field beside it takes all that a keyboard or a screen reader needs. */
const SystemCalendar = ({ day, isDisabled, onPick }: CalendarProps): ReactNode => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <span className={styles['calendar']} aria-hidden>
      <input
        ref={input}
        type="date"
        tabIndex={-1}
        value={day ?? ''}
        disabled={isDisabled}
        onChange={event => {
          if (event.target.value !== '') onPick(event.target.value)
        }}
      />
      <button type="button" tabIndex={-1} disabled={isDisabled} onClick={() => input.current?.showPicker()}>
        <Calendar size={15} />
      </button>
    </span>
  )
}

/** Half-typed days wait; what is no day when the field is left is said and kept. */
export const DayField = (props: DayFieldProps): ReactNode => {
  const t = useWords()
  const [isFocused, setFocused] = useState(false)
  const saved = useAutosave(writeTypedDay(props.value, t.language), text => {
    const day = parseTypedDay(text)
    return day === undefined || day === props.value ? undefined : props.onCommit(day)
  })
  const typed = parseTypedDay(saved.draft)
  const wrong =
    typed === undefined && !isFocused ? t('ui.notADay', { example: writeTypedDay('2026-12-31', t.language) }) : null
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') saved.commit()
    if (event.altKey || event.ctrlKey || event.metaKey || typed === null || typed === undefined) return
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      saved.type(writeTypedDay(addDays(typed, event.key === 'ArrowUp' ? 1 : -1), t.language))
    }
  }
  return (
    <FieldFrame {...props} error={props.error ?? wrong ?? saved.error}>
      {ids => (
        <span className={`${styles['box']} ${styles['day']}`}>
          <input
            {...ids}
            className={styles['input']}
            autoComplete="off"
            value={saved.draft}
            placeholder={t('ui.dayPlaceholder')}
            disabled={props.isDisabled}
            onChange={event => saved.type(event.target.value)}
            onFocus={() => {
              setFocused(true)
              saved.enter()
            }}
            onBlur={() => {
              setFocused(false)
              saved.leave()
            }}
            onKeyDown={onKeyDown}
          />
          <SystemCalendar
            day={typed ?? null}
            isDisabled={props.isDisabled}
            onPick={day => {
              saved.type(writeTypedDay(day, t.language))
              saved.commit()
            }}
          />
        </span>
      )}
    </FieldFrame>
  )
}
