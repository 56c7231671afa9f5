/** All that is known of one client, field by field; what is not known says so. */
import type { ReactNode } from 'react'
import { useFormats, useT, type Formats } from '#renderer/client/language.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { ClientRow } from '#shared/contract/clients.ts'
import { FIELDS, fieldNames, type FieldOf } from '#shared/domain/import/fields.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import styles from './losses.module.css'

const fieldText = (client: ClientRow, field: FieldOf<'client'>, t: Translate, formats: Formats): string | null => {
  const value = client[field]
  if (value === null || value === '') return null
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
  if (typeof value === 'number') return FIELDS.client[field] === 'money' ? formats.money(value, true) : String(value)
  return FIELDS.client[field] === 'day' ? formats.day(value) : value
}

export type ClientDialogProps = { readonly client: ClientRow; readonly onClose: () => void }

export const ClientDialog = ({ client, onClose }: ClientDialogProps): ReactNode => {
  const t = useT()
  const formats = useFormats()
  const rows = [
    {
      key: 'value',
      label: t('losses.clients.value'),
      text: client.value === null ? null : formats.money(client.value, true),
    },
    ...fieldNames('client').map(field => ({
      key: field,
      label: t(`wizard.field.${field}`),
      text: fieldText(client, field, t, formats),
    })),
  ]
  return (
    <Dialog
      title={client.name}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <section
        className={styles['form']}
        aria-label={t('losses.clients.fields')}
        // What scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <p>
          <Badge tone={client.isLost ? 'warn' : 'ok'}>
            {t(client.isLost ? 'losses.clients.lost' : 'losses.clients.active')}
          </Badge>
        </p>
        <dl className={styles['fields']}>
          {rows.map(({ key, label, text }) => (
            <div key={key} className={styles['fieldRow']}>
              <dt>{label}</dt>
              <dd>{text ?? <span className={styles['muted']}>{t('losses.clients.notKnown')}</span>}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Dialog>
  )
}
