/** A field for a day or none, with the system's own calendar. */
import type { ReactNode } from 'react'
import { isDay, type Day } from '#shared/kit/day.ts'
import { FieldFrame, type FieldWords } from './field-frame.tsx'
import styles from './fields.module.css'
import { useAutosave } from './use-autosave.ts'

export type DayFieldProps = FieldWords & {
  readonly value: Day | null
  readonly onCommit: (value: Day | null) => unknown
  readonly isDisabled?: boolean | undefined
}

/** Half-typed days (the browser gives them as empty text) are handed over only when the field is left. */
export const DayField = (props: DayFieldProps): ReactNode => {
  const saved = useAutosave(props.value ?? '', text => {
    const day = text === '' ? null : text
    return day === null || isDay(day) ? props.onCommit(day) : undefined
  })
  return (
    <FieldFrame {...props} error={props.error ?? saved.error}>
      {ids => (
        <input
          {...ids}
          type="date"
          className={`${styles['input']} ${styles['day']}`}
          min="1900-01-01"
          max="2999-12-31"
          value={saved.draft}
          disabled={props.isDisabled}
          onChange={event => saved.type(event.target.value)}
          onFocus={saved.enter}
          onBlur={saved.leave}
        />
      )}
    </FieldFrame>
  )
}
