/** Stands over the window while its host does not answer, and says what is safe. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { useHostReachable } from '#renderer/client/use-host-events.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import styles from './shell.module.css'

export const HostBanner = (): ReactNode => {
  const t = useT()
  const reachable = useHostReachable()
  return reachable ? null : (
    <div className={styles['banner']}>
      <Notice tone="warn" title={t('shell.hostGoneTitle')}>
        {t('shell.hostGone')}
      </Notice>
    </div>
  )
}
