/** One large serif number with what it counts and how sure it is. */
import type { ReactNode } from 'react'
import styles from './marks.module.css'

export type FigureProps = {
  readonly value: string
  readonly label: string
  readonly note?: ReactNode
  /** `alarm`: the number that should frighten. */
  readonly tone?: 'alarm' | 'plain'
  readonly badge?: ReactNode
}

export const Figure = ({ value, label, note, tone = 'plain', badge }: FigureProps): ReactNode => (
  <div className={styles['figure']}>
    <span className={styles['figureLabel']}>{label}</span>
    <span className={styles['value']} data-tone={tone}>
      {value}
    </span>
    {note === undefined ? null : <span className={styles['note']}>{note}</span>}
    {badge === undefined ? null : <span>{badge}</span>}
  </div>
)
