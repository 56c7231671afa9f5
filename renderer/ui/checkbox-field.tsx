/** A yes-or-no with its label beside the box. */
import { useId, type ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './fields.module.css'
import hidden from './visually-hidden.module.css'

export type CheckboxFieldProps = {
  readonly label: string
  readonly value: boolean
  readonly onChange: (value: boolean) => unknown
  readonly description?: ReactNode
  readonly hideLabel?: boolean | undefined
}

export const CheckboxField = (props: CheckboxFieldProps): ReactNode => {
  const id = useId()
  return (
    <label className={styles['check']} htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        checked={props.value}
        // The description stands within the label to be clicked, and is no part of the name.
        aria-labelledby={`${id}-l`}
        aria-describedby={props.description === undefined ? undefined : `${id}-d`}
        onChange={event => props.onChange(event.target.checked)}
      />
      <span id={`${id}-l`} className={classes(props.hideLabel === true && hidden['hidden'])}>
        {props.label}
      </span>
      {props.description === undefined ? null : (
        <span className={styles['description']} id={`${id}-d`}>
          {props.description}
        </span>
      )}
    </label>
  )
}
