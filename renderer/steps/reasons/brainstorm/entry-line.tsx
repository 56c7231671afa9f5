/** One line for fast typing: Enter hands it over and the box is free at once; what was refused comes back with its reason. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { FieldFrame } from '#renderer/ui/field-frame.tsx'
import fields from '#renderer/ui/fields.module.css'
import styles from './workshop.module.css'

/** Null where the line was taken, else why it was not. */
export type LineVerdict = string | null

type Props = {
  readonly label: string
  readonly hint: string
  readonly onEnter: (text: string) => LineVerdict | Promise<LineVerdict>
  /** Told what stands in the box; for a second way to hand it over. */
  readonly onText?: (text: string) => void
  readonly children?: ReactNode
}

export const EntryLine = ({ label, hint, onEnter, onText, children }: Props): ReactNode => {
  const box = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const type = (next: string): void => {
    setText(next)
    onText?.(next)
  }
  // A stage begins where one types.
  useEffect(() => box.current?.focus(), [])
  const enter = async (): Promise<void> => {
    type('')
    setError(null)
    const verdict = await onEnter(text)
    if (verdict === null) return
    setError(verdict)
    // Who types fast is at the next line already: that one is not overwritten.
    if (box.current?.value === '') type(text)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    void enter()
  }
  return (
    <div className={styles['entry']}>
      <FieldFrame label={label} description={hint} error={error}>
        {ids => (
          <input
            {...ids}
            ref={box}
            className={`${fields['input']} ${styles['line']}`}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={event => type(event.target.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </FieldFrame>
      {children}
    </div>
  )
}
