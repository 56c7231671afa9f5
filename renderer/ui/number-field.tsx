/** A field for a number or nothing; what is no number, or outside its limits, is said under the field and not handed over. */
/* oxlint-disable jsx-a11y/no-autofocus -- asked for by the place: the first field of a dialog or of a fast list takes the focus. */
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { FieldFrame, type FieldWords } from './field-frame.tsx'
import styles from './fields.module.css'
import { parseTypedNumber, writeTypedNumber } from './parse-number.ts'
import { useAutosave } from './use-autosave.ts'
import { useWords } from './words.tsx'

export type NumberFieldProps = FieldWords & {
  readonly value: number | null
  readonly onCommit: (value: number | null) => unknown
  /** Told when what is typed cannot be used, and when it can again: a form with a button of its own waits that long. */
  readonly onWrong?: ((isWrong: boolean) => void) | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly step?: number | undefined
  readonly suffix?: ReactNode
  readonly isDisabled?: boolean | undefined
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
}

export const NumberField = (props: NumberFieldProps): ReactNode => {
  const t = useWords()
  const [wrong, showWrong] = useState<string | null>(null)
  const mark = t.language === 'en' ? '.' : ','
  const { min, max } = props

  const setWrong = (sentence: string | null): void => {
    showWrong(sentence)
    props.onWrong?.(sentence !== null)
  }

  const judge = (text: string): number | null | undefined => {
    const number = parseTypedNumber(text, mark)
    if (number === undefined) setWrong(t('ui.notANumber'))
    else if (number !== null && min !== undefined && number < min) setWrong(t('ui.tooSmall', { limit: min }))
    else if (number !== null && max !== undefined && number > max) setWrong(t('ui.tooLarge', { limit: max }))
    else {
      setWrong(null)
      return number
    }
    return undefined
  }
  const saved = useAutosave(writeTypedNumber(props.value, mark), text => {
    const number = judge(text)
    return number === undefined || number === props.value ? undefined : props.onCommit(number)
  })
  const stepBy = (steps: number): void => {
    const start = parseTypedNumber(saved.draft, mark) ?? min ?? 0
    const next = Math.round((start + steps * (props.step ?? 1)) * 1e9) / 1e9
    saved.type(writeTypedNumber(Math.min(max ?? next, Math.max(min ?? next, next)), mark))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') saved.commit()
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      stepBy(event.key === 'ArrowUp' ? 1 : -1)
    }
  }
  return (
    <FieldFrame {...props} error={props.error ?? wrong ?? saved.error}>
      {ids => (
        <span className={styles['box']}>
          <input
            {...ids}
            className={`${styles['input']} ${styles['number']}`}
            inputMode="decimal"
            autoComplete="off"
            value={saved.draft}
            placeholder={props.placeholder}
            disabled={props.isDisabled}
            autoFocus={props.autoFocus}
            onChange={event => saved.type(event.target.value)}
            onFocus={saved.enter}
            onBlur={saved.leave}
            onKeyDown={onKeyDown}
          />
          {props.suffix === undefined ? null : <span className={styles['suffix']}>{props.suffix}</span>}
        </span>
      )}
    </FieldFrame>
  )
}
