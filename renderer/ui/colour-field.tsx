/** A field for a colour, with the system's own picker; the colour stands beside it in digits. */
import type { ReactNode } from 'react'
import { FieldFrame, type FieldWords } from './field-frame.tsx'
import styles from './fields.module.css'
import { useAutosave, type Commit } from './use-autosave.ts'

export type ColourFieldProps = FieldWords & {
  /** `#rrggbb` */
  readonly value: string
  readonly onCommit: Commit
}

export const ColourField = (props: ColourFieldProps): ReactNode => {
  const saved = useAutosave(props.value.toLowerCase(), props.onCommit)
  return (
    <FieldFrame {...props} error={props.error ?? saved.error}>
      {ids => (
        <span className={styles['box']}>
          <input
            {...ids}
            type="color"
            className={styles['colour']}
            value={saved.draft}
            onChange={event => saved.type(event.target.value)}
            onFocus={saved.enter}
            onBlur={saved.leave}
          />
          <span className={styles['suffix']}>{saved.draft}</span>
        </span>
      )}
    </FieldFrame>
  )
}
