/** A field for text, one line or many, that saves itself; with `onChange` alone it is an ordinary controlled field. */
/* oxlint-disable jsx-a11y/no-autofocus -- asked for by the place: the first field of a dialog or of a fast list takes the focus. */
import type { KeyboardEvent, ReactNode } from 'react'
import { FieldFrame, type FieldWords } from './field-frame.tsx'
import styles from './fields.module.css'
import { useAutosave, type Commit } from './use-autosave.ts'

export type TextFieldProps = FieldWords & {
  readonly value: string
  /** Every key stroke. */
  readonly onChange?: (text: string) => void
  /** Leaving, Enter, and 400 ms after the last key. An answer that is not ok keeps the text and shows its sentence. */
  readonly onCommit?: Commit
  readonly multiline?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly placeholder?: string | undefined
  readonly suffix?: ReactNode
  readonly isDisabled?: boolean | undefined
  readonly isReadOnly?: boolean | undefined
  readonly maxLength?: number | undefined
  readonly type?: 'text' | 'search'
}

export const TextField = (props: TextFieldProps): ReactNode => {
  const saved = useAutosave(props.value, props.onCommit)
  const text = props.onCommit === undefined ? props.value : saved.draft
  const change = (next: string): void => {
    if (props.onCommit !== undefined) saved.type(next)
    props.onChange?.(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && props.multiline !== true) saved.commit()
  }
  return (
    <FieldFrame {...props} error={props.error ?? saved.error}>
      {ids => {
        const common = {
          ...ids,
          className: styles['input'],
          value: text,
          placeholder: props.placeholder,
          autoFocus: props.autoFocus,
          disabled: props.isDisabled,
          readOnly: props.isReadOnly,
          maxLength: props.maxLength,
          onFocus: saved.enter,
          onBlur: saved.leave,
        }
        const box =
          props.multiline === true ? (
            <textarea {...common} rows={3} onChange={event => change(event.target.value)} />
          ) : (
            <input
              {...common}
              type={props.type ?? 'text'}
              autoComplete="off"
              spellCheck={false}
              onChange={event => change(event.target.value)}
              onKeyDown={onKeyDown}
            />
          )
        return props.suffix === undefined ? (
          box
        ) : (
          <span className={styles['box']}>
            {box}
            <span className={styles['suffix']}>{props.suffix}</span>
          </span>
        )
      }}
    </FieldFrame>
  )
}
