/** The line at the bottom: when the last edit was saved, that no network is used, the languages of screen and report. */
import type { ReactNode } from 'react'
import { useEngagement } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { clockTime } from '#renderer/ui/clock-time.ts'
import styles from './shell.module.css'

export const StatusBar = (): ReactNode => {
  const t = useT()
  const language = useLanguage()
  const { engagement, savedAt } = useEngagement()
  return (
    <footer className={styles['status']} aria-label={t('shell.status')}>
      <span>{savedAt === null ? t('shell.notYetSaved') : t('shell.saved', { time: clockTime(savedAt) })}</span>
      <span className={styles['grow']} />
      <span>{t('shell.offline')}</span>
      <span>
        {t('shell.languages', {
          screen: t(`common.language.${language}`),
          report: t(`shell.in.${engagement.reportLanguage}`),
        })}
      </span>
    </footer>
  )
}
