/** The person interviewed: client, private name, role, day, consent, what was found behind the words; saved field by field. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { useRecordDraft } from '#renderer/client/use-record-draft.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import { QUOTE_CONSENTS, type RespondentDraft, type StudyContent } from '#shared/domain/evidence.ts'
import { ClientBox } from './client-box.tsx'
import styles from './study.module.css'

type Person = StudyContent['respondents'][number]

const draftOf = ({ clientId, name, role, heldOn, consent, note }: Person): RespondentDraft => ({
  clientId,
  name,
  role,
  heldOn,
  consent,
  note,
})

const FrozenPerson = ({ respondent }: { readonly respondent: Person }) => {
  const t = useT()
  const { day } = useFormats()
  const facts = [respondent.clientName, respondent.name, respondent.role]
    .concat(respondent.heldOn === null ? [] : [day(respondent.heldOn)], t(`domain.consent.${respondent.consent}`))
    .filter(text => text !== null && text !== '')
  return (
    <Card>
      <p>{facts.join(' · ')}</p>
      {respondent.note !== '' && <p>{respondent.note}</p>}
    </Card>
  )
}

type Props = { readonly respondent: Person; readonly frozen: boolean }

export const InterviewPerson = ({ respondent, frozen }: Props) => {
  const t = useT()
  const engagement = useEngagementId()
  const save = useCommand('respondents.save')
  const remove = useCommand('respondents.remove')
  const undo = useCommand('history.undo')
  const { draft, patch } = useRecordDraft(draftOf(respondent), next =>
    save.run({ engagement, respondentId: respondent.id, draft: next }),
  )
  if (frozen) return <FrozenPerson respondent={respondent} />
  const takeOut = async (): Promise<void> => {
    const answer = await remove.run({ engagement, respondentId: respondent.id })
    if (!answer.ok) return
    toast(t('evidence.personRemoved'), {
      action: { label: t('common.undo'), run: () => void undo.run({ engagement }) },
    })
  }
  const actions = (
    <Button variant="quiet" onPress={() => void takeOut()}>
      {t('evidence.removePerson')}
    </Button>
  )
  return (
    <Card title={t('evidence.person')} actions={actions}>
      <div className={styles['head']}>
        <ClientBox
          label={t('evidence.clientOf')}
          clientId={draft.clientId}
          clientName={draft.clientId === respondent.clientId ? (respondent.clientName ?? '') : ''}
          onPick={clientId => void patch({ clientId })}
        />
        <TextField
          label={t('evidence.personName')}
          value={respondent.name}
          description={t('evidence.personNameHint')}
          onCommit={name => patch({ name })}
        />
        <TextField label={t('evidence.role')} value={respondent.role} onCommit={role => patch({ role })} />
        <DayField label={t('evidence.talkedOn')} value={respondent.heldOn} onCommit={heldOn => patch({ heldOn })} />
        <SelectField
          label={t('evidence.consent')}
          options={QUOTE_CONSENTS.map(id => ({ id, label: t(`domain.consent.${id}`) }))}
          value={draft.consent}
          onChange={id => void patch({ consent: QUOTE_CONSENTS.find(consent => consent === id) ?? 'anonymous' })}
        />
      </div>
      <TextField
        label={t('evidence.behindWords')}
        value={respondent.note}
        description={t('evidence.behindWordsHint')}
        multiline
        onCommit={note => patch({ note })}
      />
    </Card>
  )
}
