/** How sound the client company's data are: doubtful records of each kind on their base. */
import type { ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Card } from '#renderer/ui/layout.tsx'
import styles from './losses.module.css'

export const QualityCard = (): ReactNode => {
  const t = useT()
  const { number } = useFormats()
  const engagement = useEngagementId()
  const findings = useProcedure('losses.quality', { engagement }).data
  if (findings === undefined) return null
  return (
    <Card title={t('lossdetail.quality.title')} lede={t('lossdetail.quality.lede')}>
      {findings.length === 0 ? (
        <p>{t('lossdetail.quality.none')}</p>
      ) : (
        <ul className={styles['quality']}>
          {findings.map(({ code, count, base, ids }) => (
            <li key={code}>
              <span>{t(`lossdetail.quality.code.${code}`)}</span>
              <strong>{t('lossdetail.quality.of', { count: number(count), base: number(base) })}</strong>
              {ids.length === 0 ? null : (
                <details>
                  <summary>{t('ui.showAsTable')}</summary>
                  <p>{t('lossdetail.quality.clients', { ids: ids.join(', ') })}</p>
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
