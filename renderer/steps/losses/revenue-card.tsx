/** How much of the opening revenue was lost, kept, and grown; only where there are orders. */
import type { ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Card } from '#renderer/ui/layout.tsx'
import styles from './losses.module.css'

export const RevenueCard = (): ReactNode => {
  const t = useT()
  const { money, share } = useFormats()
  const engagement = useEngagementId()
  const found = useProcedure('losses.revenue', { engagement }).data
  if (found === undefined || found === null || found.churn === null) return null
  const { opening, lost, contracted, expanded, leftOut } = found
  const figures = [
    {
      id: 'churn',
      value: found.churn,
      note: t('lossdetail.revenue.churnNote', {
        lost: money(lost),
        contracted: money(contracted),
        opening: money(opening),
      }),
    },
    { id: 'gross', value: found.grossRetention, note: t('lossdetail.revenue.grossNote') },
    { id: 'net', value: found.netRetention, note: t('lossdetail.revenue.netNote', { expanded: money(expanded) }) },
  ] as const
  return (
    <Card title={t('lossdetail.revenue.title')} lede={t('lossdetail.revenue.lede')}>
      <dl className={styles['revenue']}>
        {figures.map(({ id, value, note }) => (
          <div key={id}>
            <dt>{t(`lossdetail.revenue.${id}`)}</dt>
            <dd>
              {value === null ? '–' : share(value)}
              <small>{note}</small>
            </dd>
          </div>
        ))}
      </dl>
      {leftOut.clients === 0 ? null : (
        <p className={styles['muted']}>
          {t('lossdetail.revenue.out', { count: leftOut.clients, opening: money(leftOut.opening) })}
        </p>
      )}
    </Card>
  )
}
