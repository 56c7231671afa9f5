/** A choice of one from a few, all in sight: a radio group drawn as a row. */
import { useId, type ReactNode } from 'react'
import { classes } from './classes.ts'
import type { SelectOption } from './select-field.tsx'
import styles from './fields.module.css'
import hidden from './visually-hidden.module.css'

export type SegmentedProps<Id extends string> = {
  readonly label: string
  readonly options: readonly SelectOption<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => unknown
  readonly hideLabel?: boolean | undefined
  readonly isDisabled?: boolean | undefined
}

export const Segmented = <Id extends string>(props: SegmentedProps<Id>): ReactNode => {
  const name = useId()
  return (
    <fieldset className={styles['segments']} disabled={props.isDisabled}>
      <legend className={classes(styles['label'], props.hideLabel === true && hidden['hidden'])}>{props.label}</legend>
      <div className={styles['segmentRow']}>
        {props.options.map(option => (
          <label key={option.id} className={styles['segment']} title={option.description}>
            <input
              type="radio"
              name={name}
              value={option.id}
              checked={option.id === props.value}
              onChange={() => props.onChange(option.id)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
