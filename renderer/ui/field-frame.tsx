/** What every field has around its box: label, explanation, error, and the ids that tie them together. */
import { useId, type ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './fields.module.css'
import hidden from './visually-hidden.module.css'

export type FieldWords = {
  readonly label: string
  readonly description?: ReactNode
  readonly error?: string | null | undefined
  /** The label stays for screen readers where the place already says it (a cell under a heading). */
  readonly hideLabel?: boolean | undefined
}

export type FieldIds = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

export type FieldFrameProps = FieldWords & { readonly children: (ids: FieldIds) => ReactNode }

export const FieldFrame = ({ label, description, error, hideLabel, children }: FieldFrameProps): ReactNode => {
  const id = useId()
  const hasError = error !== undefined && error !== null && error !== ''
  const described = [description === undefined ? '' : `${id}-d`, hasError ? `${id}-e` : ''].filter(Boolean).join(' ')
  return (
    <div className={styles['field']}>
      <label className={classes(styles['label'], hideLabel === true && hidden['hidden'])} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': hasError ? true : undefined,
      })}
      {description === undefined ? null : (
        <span className={styles['description']} id={`${id}-d`}>
          {description}
        </span>
      )}
      {hasError ? (
        <span className={styles['error']} id={`${id}-e`} role="alert">
          {error}
        </span>
      ) : null}
    </div>
  )
}
