/** What no file holds: words off the record or without consent, and the forms of anonymous polls. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { ANONYMITY_FLOOR } from '#shared/analysis/anonymity-floor.ts'
import type { ExchangeOverview } from '#shared/contract/exchange.ts'
import styles from './exchange.module.css'

type Props = { readonly staysBehind: ExchangeOverview['staysBehind'] }

export const StaysBehind = ({ staysBehind: { offRecord, noConsent, anonymousAnswers } }: Props): ReactNode => {
  const t = useT()
  const lines = [
    ...(offRecord > 0 ? [t('exchange.stays.offRecord', { count: offRecord })] : []),
    ...(noConsent > 0 ? [t('exchange.stays.noConsent', { count: noConsent })] : []),
    ...(anonymousAnswers > 0
      ? [t('exchange.stays.anonymous', { count: anonymousAnswers, floor: ANONYMITY_FLOOR })]
      : []),
  ]
  return (
    <Notice tone="info" title={t('exchange.stays.title')}>
      {lines.length === 0 ? (
        <p>{t('exchange.stays.none')}</p>
      ) : (
        <ul className={styles['stays']}>
          {lines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
