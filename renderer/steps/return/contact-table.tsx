/** The plan: one row a client to contact, with who calls, by which tool and offer, when, and how it went. */
import type { ReactNode } from 'react'
import type { CatalogueTool, Contact, Offer } from '#shared/domain/win-back.ts'
import { useT } from '#renderer/client/language.tsx'
import { ContactRow } from './contact-row.tsx'
import styles from './return.module.css'

const HEADS = ['client', 'value', 'assigned', 'offer', 'planned', 'state', 'newOrder'] as const

export const ContactTable = ({
  contacts,
  offers,
  tools,
}: {
  readonly contacts: readonly Contact[]
  readonly offers: readonly Offer[]
  /** The tools chosen in step 4. */
  readonly tools: readonly CatalogueTool[]
}): ReactNode => {
  const t = useT()
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption className={styles['hidden']}>{t('plan.contacts.table')}</caption>
        <thead>
          <tr>
            {HEADS.map(head => (
              <th key={head} scope="col" data-align={head === 'value' ? 'end' : undefined}>
                {t(`plan.contacts.head.${head}`)}
              </th>
            ))}
            <th>
              <span className={styles['hidden']}>{t('common.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {contacts.map(contact => (
            <ContactRow key={contact.clientId} contact={contact} offers={offers} tools={tools} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
