/** Chooses departed clients for the plan, those who took the most money along first. */
/* oxlint-disable jsx-a11y/no-autofocus -- one opens this dialog to type: its first field takes the focus. */
import { useState, type ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useCommand, useProcedure } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { LOST_TOO_OFTEN } from '#shared/domain/win-back.ts'
import type { ClientId } from '#shared/kit/id.ts'
import styles from './return.module.css'

const OFFERED = 100

type Props = { readonly planned: readonly ClientId[]; readonly onClose: () => void }

export const PickClientsDialog = ({ planned, onClose }: Props): ReactNode => {
  const t = useT()
  const formats = useFormats()
  const engagement = useEngagementId()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<readonly ClientId[]>([])
  const add = useCommand('contacts.add')
  const list = useProcedure(
    'clients.list',
    { engagement, text, status: 'lost', sort: 'value', descending: true, offset: 0, limit: OFFERED },
    { keepPrevious: true },
  )
  const rows = (list.data?.rows ?? []).filter(row => !planned.includes(row.id))
  const save = async (): Promise<void> => {
    const answer = await add.run({ engagement, clientIds: [...chosen] })
    if (answer.ok) onClose()
  }
  const footer = (
    <>
      <Button onPress={onClose}>{t('common.cancel')}</Button>
      <Button variant="primary" isDisabled={chosen.length === 0} isPending={add.pending} onPress={() => void save()}>
        {t('plan.contacts.addChosen', { count: chosen.length })}
      </Button>
    </>
  )
  return (
    <Dialog title={t('plan.contacts.add')} isOpen onClose={onClose} size="wide" footer={footer}>
      <Stack gap={3}>
        <TextField label={t('common.search')} type="search" value={text} onChange={setText} autoFocus />
        {list.data !== undefined && rows.length === 0 ? <Notice tone="info">{t('plan.contacts.nobody')}</Notice> : null}
        <ul className={styles['pick']}>
          {rows.map(row => (
            <li key={row.id}>
              <CheckboxField
                label={row.name}
                value={chosen.includes(row.id)}
                description={[
                  row.value === null
                    ? t('plan.contacts.valueUnknown')
                    : t('plan.contacts.aYear', { money: formats.money(row.value) }),
                  ...(row.segment === null ? [] : [row.segment]),
                  ...((row.times_lost ?? 0) >= LOST_TOO_OFTEN ? [t('plan.contacts.lostTwice')] : []),
                ].join(' · ')}
                onChange={wanted => setChosen(wanted ? [...chosen, row.id] : chosen.filter(other => other !== row.id))}
              />
            </li>
          ))}
        </ul>
      </Stack>
    </Dialog>
  )
}
