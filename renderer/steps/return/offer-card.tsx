/** One offer, edited in place: each field saves itself. */
import type { ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { useRecordDraft } from '#renderer/client/use-record-draft.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { Stack } from '#renderer/ui/layout.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import type { ReasonView } from '#shared/contract/evidence.ts'
import { OFFER_KINDS, type Offer, type OfferDraft, type OfferKind } from '#shared/domain/win-back.ts'
import { ReasonChecks } from './reason-checks.tsx'
import styles from './return.module.css'

const draftOf = ({ title, kind, promise, deadline, errorRepaired, reasonIds }: Offer): OfferDraft => ({
  title,
  kind,
  promise,
  deadline,
  errorRepaired,
  reasonIds,
})

export const OfferCard = ({
  offer,
  reasons,
}: {
  readonly offer: Offer
  readonly reasons: readonly ReasonView[]
}): ReactNode => {
  const t = useT()
  const engagement = useEngagementId()
  const saving = useCommand('offers.save', { quiet: true })
  const removing = useCommand('offers.remove')
  const undo = useCommand('history.undo')
  const { patch: save } = useRecordDraft(draftOf(offer), draft => saving.run({ engagement, offerId: offer.id, draft }))
  const remove = async (): Promise<void> => {
    const answer = await removing.run({ engagement, offerId: offer.id })
    if (answer.ok)
      toast(t('plan.offers.removed', { title: offer.title }), {
        action: { label: t('common.undo'), run: () => void undo.run({ engagement }) },
      })
  }
  return (
    <section className={styles['offer']} aria-label={offer.title}>
      <Stack gap={3}>
        <TextField label={t('plan.offers.name')} value={offer.title} onCommit={title => save({ title })} />
        <SelectField<OfferKind>
          label={t('plan.offers.kind')}
          options={OFFER_KINDS.map(id => ({ id, label: t(`domain.offer.${id}`) }))}
          value={offer.kind}
          onChange={kind => save({ kind })}
        />
        <TextField
          label={t('plan.offers.promise')}
          value={offer.promise}
          multiline
          onCommit={promise => save({ promise })}
        />
        <DayField label={t('plan.offers.deadline')} value={offer.deadline} onCommit={deadline => save({ deadline })} />
        <CheckboxField
          label={t('plan.offers.repaired')}
          value={offer.errorRepaired}
          onChange={errorRepaired => save({ errorRepaired })}
        />
        <ReasonChecks reasons={reasons} chosen={offer.reasonIds} onChange={ids => void save({ reasonIds: [...ids] })} />
        <div>
          <Button
            variant="quiet"
            onPress={() => void remove()}
            label={t('plan.offers.removeThis', { title: offer.title })}
          >
            {t('common.remove')}
          </Button>
        </div>
      </Stack>
    </section>
  )
}
