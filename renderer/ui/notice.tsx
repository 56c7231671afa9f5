/** A sentence that stands on the page: for information, as a warning, or after a failure. */
import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './marks.module.css'

export type NoticeProps = {
  readonly tone: 'info' | 'warn' | 'error'
  readonly title?: string
  readonly children?: ReactNode
}

const ICONS = { info: Info, warn: TriangleAlert, error: CircleAlert } as const

export const Notice = ({ tone, title, children }: NoticeProps): ReactNode => {
  const Icon = ICONS[tone]
  return (
    <div className={styles['notice']} data-tone={tone} role={tone === 'error' ? 'alert' : 'note'}>
      <Icon size={17} aria-hidden />
      <div>
        {title === undefined ? null : <strong>{title}</strong>}
        {children}
      </div>
    </div>
  )
}
