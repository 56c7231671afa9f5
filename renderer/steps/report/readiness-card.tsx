/** What the report will still lack, each with the way to the screen that mends it. */
import type { ReactNode } from 'react'
import { useEngagement } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Card } from '#renderer/ui/layout.tsx'
import { missingParts } from './missing-parts.ts'
import styles from './report.module.css'

export const ReadinessCard = (): ReactNode => {
  const t = useT()
  const view = useEngagement()
  const ranking = useProcedure('ranking.get', { engagement: view.id })
  const losses = useProcedure('losses.get', { engagement: view.id })
  if (ranking.data === undefined || losses.data === undefined) return null
  const missing = missingParts(view, losses.data.figures, ranking.data)
  return (
    <Card title={t(missing.length === 0 ? 'reportscreen.ready' : 'reportscreen.missing')}>
      {missing.length === 0 ? (
        <p className={styles['ready']}>{t('reportscreen.readyText')}</p>
      ) : (
        <ul className={styles['missing']}>
          {missing.map(part => (
            <li key={part.code}>
              <a href={`#/${part.step}`}>{t(`reportscreen.lacks.${part.code}`)}</a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
