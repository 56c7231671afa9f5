/** A choice of one from a list, with the system's own menu; what the chosen one means stands under it. */
import type { ReactNode } from 'react'
import { FieldFrame, type FieldWords } from './field-frame.tsx'
import styles from './fields.module.css'

export type SelectOption<Id extends string = string> = {
  readonly id: Id
  readonly label: string
  readonly description?: string | undefined
}

export type SelectFieldProps<Id extends string> = FieldWords & {
  readonly options: readonly SelectOption<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => unknown
  readonly isDisabled?: boolean | undefined
}

export const SelectField = <Id extends string>(props: SelectFieldProps<Id>): ReactNode => {
  const chosen = props.options.find(option => option.id === props.value)
  const description = props.description ?? chosen?.description
  const { label, error, hideLabel } = props
  return (
    <FieldFrame {...{ label, error, hideLabel }} {...(description === undefined ? {} : { description })}>
      {ids => (
        <select
          {...ids}
          className={styles['input']}
          value={props.value}
          disabled={props.isDisabled}
          onChange={event => {
            const option = props.options.find(candidate => candidate.id === event.target.value)
            if (option !== undefined) props.onChange(option.id)
          }}
        >
          {props.options.map(option => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}
