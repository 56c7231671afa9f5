/** What stands where nothing is yet: it teaches what will stand here and how it comes. */
import type { ReactNode } from 'react'
import styles from './marks.module.css'

export type EmptyStateProps = { readonly title: string; readonly text: ReactNode; readonly action?: ReactNode }

export const EmptyState = ({ title, text, action }: EmptyStateProps): ReactNode => (
  <div className={styles['empty']}>
    <h2>{title}</h2>
    <p>{text}</p>
    {action}
  </div>
)
