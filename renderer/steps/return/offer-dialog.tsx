/** Asks for a new offer: its title, kind, the reasons it answers and what is promised. */
/* oxlint-disable jsx-a11y/no-autofocus -- one opens this dialog to type: its first field takes the focus. */
import { useState, type FormEvent, type ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { ReasonView } from '#shared/contract/evidence.ts'
import { OFFER_KINDS, type OfferKind } from '#shared/domain/win-back.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { ReasonChecks } from './reason-checks.tsx'
import styles from './return.module.css'

type Props = { readonly reasons: readonly ReasonView[]; readonly onClose: () => void }

export const OfferDialog = ({ reasons, onClose }: Props): ReactNode => {
  const t = useT()
  const engagement = useEngagementId()
  const add = useCommand('offers.add', { quiet: true })
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<OfferKind>('guarantee')
  const [promise, setPromise] = useState('')
  const [reasonIds, setReasonIds] = useState<readonly ReasonId[]>([])
  const [error, setError] = useState<string | null>(null)
  const submit = async (): Promise<void> => {
    const draft = { title, kind, promise, deadline: null, errorRepaired: false, reasonIds: [...reasonIds] }
    const answer = await add.run({ engagement, draft })
    if (answer.ok) onClose()
    else setError(answer.error.message)
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (title.trim() !== '') void submit()
  }
  return (
    <Dialog title={t('plan.offers.add')} isOpen onClose={onClose} size="wide">
      <form onSubmit={onSubmit}>
        <Stack gap={3}>
          {error === null ? null : <Notice tone="error">{error}</Notice>}
          <TextField label={t('plan.offers.name')} value={title} onChange={setTitle} autoFocus />
          <SelectField<OfferKind>
            label={t('plan.offers.kind')}
            options={OFFER_KINDS.map(id => ({ id, label: t(`domain.offer.${id}`) }))}
            value={kind}
            onChange={setKind}
          />
          <TextField label={t('plan.offers.promise')} value={promise} onChange={setPromise} multiline />
          <ReasonChecks reasons={reasons} chosen={reasonIds} onChange={setReasonIds} />
          <div className={styles['buttons']}>
            <Button onPress={onClose}>{t('common.cancel')}</Button>
            <Button variant="primary" type="submit" isDisabled={title.trim() === ''} isPending={add.pending}>
              {t('plan.offers.save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  )
}
