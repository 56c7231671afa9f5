/** The person interviewed: client, private name, role, day, what was agreed; saved field by field. */
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
import type { Interview } from '#shared/domain/interviews.ts'
import { ClientBox } from './client-box.tsx'
import { AgreedFields, PersonFields, type InterviewEdit } from './interview/agreed-fields.tsx'
import { EraseInterview } from './interview/erase-interview.tsx'
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

type Props = {
  readonly respondent: Person
  readonly interview: Interview
  readonly edit: InterviewEdit
  readonly frozen: boolean
  /** People of the same client who were heard in this study, beside this one. */
  readonly others: number
  /** Told before the interview is erased. */
  readonly onErase: () => void
}

export const InterviewPerson = ({ respondent, interview, edit, frozen, others, onErase }: Props) => {
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
  return (
    <details className={styles['about']} open={interview.recording === null}>
      <summary>
        {[t('interview.personAndAgreed'), respondent.clientName, respondent.name].filter(Boolean).join(' · ')}
      </summary>
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
        <PersonFields interview={interview} edit={edit} />
        <DayField label={t('evidence.talkedOn')} value={respondent.heldOn} onCommit={heldOn => patch({ heldOn })} />
        <SelectField
          label={t('evidence.consent')}
          options={QUOTE_CONSENTS.map(id => ({ id, label: t(`domain.consent.${id}`) }))}
          value={draft.consent}
          onChange={id => void patch({ consent: QUOTE_CONSENTS.find(consent => consent === id) ?? 'anonymous' })}
        />
      </div>
      {others > 0 && <p className={styles['hint']}>{t('interview.sameClient', { count: others })}</p>}
      <AgreedFields interview={interview} edit={edit} />
      <div className={styles['bar']}>
        <Button variant="quiet" onPress={() => void takeOut()}>
          {t('evidence.removePerson')}
        </Button>
        <EraseInterview respondentId={respondent.id} onBefore={onErase} />
      </div>
    </details>
  )
}
