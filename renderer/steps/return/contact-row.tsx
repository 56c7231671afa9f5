/** One client of the plan, edited in place. */
import { X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { useRecordDraft } from '#renderer/client/use-record-draft.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import {
  CONTACT_STATES,
  LOST_TOO_OFTEN,
  type CatalogueTool,
  type Contact,
  type ContactDraft,
  type Offer,
} from '#shared/domain/win-back.ts'
import type { OfferId } from '#shared/kit/id.ts'
import { textIn } from '#shared/kit/language.ts'
import styles from './return.module.css'

type State = (typeof CONTACT_STATES)[number]
const NONE = 'none'

const draftOf = ({
  clientId,
  toolId,
  offerId,
  assignedTo,
  plannedOn,
  state,
  newOrderOn,
  note,
}: Contact): ContactDraft => ({
  clientId,
  toolId,
  offerId,
  assignedTo,
  plannedOn,
  state,
  newOrderOn,
  note,
})

export const ContactRow = ({
  contact,
  offers,
  tools,
}: {
  readonly contact: Contact
  readonly offers: readonly Offer[]
  readonly tools: readonly CatalogueTool[]
}): ReactNode => {
  const t = useT()
  const formats = useFormats()
  const language = useLanguage()
  const engagement = useEngagementId()
  const saving = useCommand('contacts.save', { quiet: true })
  const removing = useCommand('contacts.remove')
  const { patch: save } = useRecordDraft(draftOf(contact), draft => saving.run({ engagement, draft }))
  // "Returned" needs the day of the new order: until it is there, the choice waits here.
  const [waiting, setWaiting] = useState(false)
  const { clientName: client } = contact
  const setState = (state: State): void => {
    const needsOrder = state === 'returned' && contact.newOrderOn === null
    setWaiting(needsOrder)
    if (!needsOrder) void save({ state })
  }
  const setOrder = async (newOrderOn: string | null) => {
    const answer = await save(waiting && newOrderOn !== null ? { newOrderOn, state: 'returned' } : { newOrderOn })
    if (answer.ok) setWaiting(false)
    return answer
  }
  return (
    <tr>
      <th scope="row">
        {client}
        {(contact.timesLost ?? 0) >= LOST_TOO_OFTEN ? <Badge tone="warn">{t('plan.contacts.lostTwice')}</Badge> : null}
        {contact.clientManager === null ? null : (
          <small className={styles['muted']}>{t('plan.contacts.managedBy', { manager: contact.clientManager })}</small>
        )}
      </th>
      <td data-align="end">{contact.value === null ? '–' : formats.money(contact.value)}</td>
      <td>
        <TextField
          label={t('plan.contacts.assignedTo', { client })}
          hideLabel
          value={contact.assignedTo}
          onCommit={assignedTo => save({ assignedTo })}
        />
      </td>
      <td>
        <div className={styles['stacked']}>
          <SelectField
            label={t('plan.contacts.toolFor', { client })}
            hideLabel
            options={[
              { id: NONE, label: t('plan.contacts.noTool') },
              ...tools.map(tool => ({ id: tool.id, label: textIn(tool.name, language) })),
            ]}
            value={contact.toolId ?? NONE}
            onChange={id => save({ toolId: id === NONE ? null : id })}
          />
          <SelectField
            label={t('plan.contacts.offerFor', { client })}
            hideLabel
            options={[
              { id: NONE, label: t('plan.contacts.noOffer') },
              ...offers.map(offer => ({ id: offer.id as string, label: offer.title })),
            ]}
            value={contact.offerId ?? NONE}
            onChange={id => save({ offerId: id === NONE ? null : (id as OfferId) })}
          />
        </div>
      </td>
      <td>
        <DayField
          label={t('plan.contacts.plannedFor', { client })}
          hideLabel
          value={contact.plannedOn}
          onCommit={plannedOn => save({ plannedOn })}
        />
      </td>
      <td>
        <SelectField<State>
          label={t('plan.contacts.stateOf', { client })}
          hideLabel
          options={CONTACT_STATES.map(id => ({ id, label: t(`domain.contact.${id}`) }))}
          value={waiting ? 'returned' : contact.state}
          onChange={setState}
        />
      </td>
      <td>
        <DayField
          label={t('plan.contacts.newOrderOf', { client })}
          hideLabel
          value={contact.newOrderOn}
          error={waiting ? t('plan.contacts.orderNeeded') : null}
          onCommit={setOrder}
        />
      </td>
      <td>
        <IconButton
          label={t('plan.contacts.removeThis', { client })}
          icon={<X size={16} />}
          onPress={() => void removing.run({ engagement, clientId: contact.clientId })}
        />
      </td>
    </tr>
  )
}
