/** The ranked reasons as a table; between two rows stands whether these data establish their order. */
import { Fragment } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx'
import type { Ranking } from '#shared/analysis/figures.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { OrderRow } from './order-row.tsx'
import styles from './ranking.module.css'

type Props = {
  readonly ranking: Ranking
  readonly reasons: readonly ReasonView[]
  readonly chosen: ReasonId
  readonly onChoose: (reasonId: ReasonId) => void
}

export const OrderTable = ({ ranking, reasons, chosen, onChoose }: Props) => {
  const t = useT()
  const largest = Math.max(...ranking.reasons.map(ranked => ranked.share), 0)
  return (
    <div className={styles['sheet']}>
      <table className={styles['order']} aria-label={t('ranking.orderLabel')}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('ranking.class')}</VisuallyHidden>
            </th>
            <th scope="col">{t('ranking.reason')}</th>
            <th scope="col" className={styles['n']}>
              {t('ranking.clients')}
            </th>
            <th scope="col" className={styles['n']}>
              {t('ranking.money')}
            </th>
            <th scope="col" className={styles['n']}>
              {t('ranking.stays')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ranking.reasons.map((ranked, index) => {
            const established = ranking.orderEstablished[index]
            return (
              <Fragment key={ranked.reasonId}>
                <OrderRow
                  ranked={ranked}
                  reason={reasons.find(reason => reason.id === ranked.reasonId)}
                  width={largest > 0 ? ranked.share / largest : 0}
                  isChosen={ranked.reasonId === chosen}
                  onChoose={() => onChoose(ranked.reasonId)}
                />
                {established !== undefined && index < ranking.reasons.length - 1 && (
                  <tr className={established ? styles['established'] : styles['open']}>
                    <td colSpan={5}>
                      {established ? `▸ ${t('ranking.orderEstablished')}` : `≈ ${t('ranking.orderOpen')}`}
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
