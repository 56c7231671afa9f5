/** Text that only a screen reader meets. */
import type { ReactNode } from 'react'
import styles from './visually-hidden.module.css'

export const VisuallyHidden = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <span className={styles.hidden}>{children}</span>
)
