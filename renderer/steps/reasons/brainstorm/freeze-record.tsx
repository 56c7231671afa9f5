/** When the guess was frozen, opened again and why, and whether other results were looked at before. */
import type { ReactNode } from 'react'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { dateAndTime } from '#renderer/ui/clock-time.ts'
import { Card as Sheet } from '#renderer/ui/layout.tsx'
import { useWorkshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

export const FreezeRecord = (): ReactNode => {
  const t = useT()
  const language = useLanguage()
  const { view } = useWorkshop()
  if (view.freezes.length === 0) return null
  return (
    <Sheet title={t('brainstorm.freezes')}>
      <ul className={styles['plainList']}>
        {view.freezes.map(({ at, event, reason }) => (
          <li key={`${at} ${event}`}>
            {t(`brainstorm.freeze.${event}`, {
              at: dateAndTime(at, language, 'short'),
              reason: reason || t('brainstorm.freeze.byUndo'),
            })}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
