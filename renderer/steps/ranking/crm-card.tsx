/** What the client company's records say of a client's reason, against what that client said. On the consultant's screen alone: it names clients. */
import { useState } from 'react'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { Badge, type BadgeTone } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import type { CrmVerdict, CrmWord, CrmWords } from '#shared/analysis/crm-word.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { textIn } from '#shared/kit/language.ts'
import styles from './side.module.css'

type Props = { readonly crm: CrmWords; readonly nameOf: (id: ReasonId) => string }

/** The contradictions stand first; the rest is asked for. */
const FIRST = 12

const TONES: { readonly [verdict in CrmVerdict]: BadgeTone } = { agrees: 'ok', contradicts: 'warn', unclear: 'plain' }

const Said = ({ word, nameOf }: { readonly word: CrmWord; readonly nameOf: Props['nameOf'] }) => {
  const t = useT()
  return (
    <ul className={styles['said']}>
      {word.said.map(({ reasonId, isMain, isVerified }) => {
        const marks = [...(isMain ? [t('side.main')] : []), ...(isVerified ? [t('side.verifiedMark')] : [])]
        return (
          <li key={reasonId}>
            {nameOf(reasonId)}
            {marks.length > 0 && <small> · {marks.join(', ')}</small>}
          </li>
        )
      })}
    </ul>
  )
}

export const CrmCard = ({ crm, nameOf }: Props) => {
  const t = useT()
  const language = useLanguage()
  const [all, setAll] = useState(false)
  if (crm.clients.length === 0) return <Card title={t('side.crmTitle')} lede={t('side.crmNone')} />
  const { spoke, written, counts } = crm
  const shown = all ? crm.clients : crm.clients.slice(0, FIRST)
  return (
    <Card title={t('side.crmTitle')} lede={t('side.crmText')}>
      <p className={styles['before']}>{t('side.crmSummary', { spoke, written, ...counts })}</p>
      <div className={styles['scroll']}>
        <table className={styles['table']} aria-label={t('side.crmTitle')}>
          <thead>
            <tr>
              <th scope="col">{t('side.client')}</th>
              <th scope="col">{t('side.written')}</th>
              <th scope="col">{t('side.meant')}</th>
              <th scope="col">{t('side.said')}</th>
              <th scope="col">{t('side.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(word => (
              <tr key={word.clientId}>
                <th scope="row">{word.clientName}</th>
                <td>{word.written}</td>
                <td>{word.meant.map(name => textIn(name, language)).join(', ') || '–'}</td>
                <td>
                  <Said word={word} nameOf={nameOf} />
                </td>
                <td>
                  <Badge tone={TONES[word.verdict]}>{t(`side.verdict.${word.verdict}`)}</Badge>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < crm.clients.length && (
        <Button variant="plain" onPress={() => setAll(true)}>
          {t('side.showAll', { count: crm.clients.length })}
        </Button>
      )}
    </Card>
  )
}
