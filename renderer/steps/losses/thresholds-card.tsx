/** Under the rule of days without an order: how many clients would be lost at other numbers of days. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import type { LossFigures } from '#shared/analysis/figures.ts'
import styles from './losses.module.css'

export const hasThresholds = ({ rule, thresholds }: LossFigures): boolean =>
  rule.kind === 'gap' && thresholds.length > 0

export const ThresholdsCard = ({ figures }: { readonly figures: LossFigures }): ReactNode => {
  const t = useT()
  const { rule, thresholds } = figures
  const chosen = rule.kind === 'gap' ? rule.days : null
  return (
    <Card title={t('losses.thresholds.title')} lede={t('losses.thresholds.lede')}>
      <ul className={styles['thresholds']}>
        {thresholds.map(({ days, clients }) => (
          <li key={days} aria-current={days === chosen ? 'true' : undefined}>
            {t('losses.thresholds.item', {
              days: t('common.days', { count: days }),
              lost: t('losses.thresholds.lost', { count: clients }),
            })}
          </li>
        ))}
      </ul>
      <a href="#/frame">{t('losses.thresholds.change')}</a>
    </Card>
  )
}
