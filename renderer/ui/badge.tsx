/** Small marks beside a name: a word in a frame, and the letter of a class. */
import type { ReactNode } from 'react'
import styles from './marks.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'
import { useWords } from './words.tsx'

export type BadgeTone = 'plain' | 'ok' | 'warn' | 'estimated'
export type BadgeProps = { readonly tone?: BadgeTone; readonly children: ReactNode }

export const Badge = ({ tone = 'plain', children }: BadgeProps): ReactNode => (
  <span className={styles['badge']} data-tone={tone}>
    {children}
  </span>
)

export type ClassBadgeProps = { readonly class: 'A' | 'B' | 'C' }

/** The letter alone on its colour; its meaning is in the title and for screen readers. */
export const ClassBadge = (props: ClassBadgeProps): ReactNode => {
  const t = useWords()
  const meaning = t(`domain.class.${props.class}`)
  return (
    <span className={styles['class']} data-class={props.class} title={meaning}>
      <span aria-hidden>{props.class}</span>
      <VisuallyHidden>{meaning}</VisuallyHidden>
    </span>
  )
}
