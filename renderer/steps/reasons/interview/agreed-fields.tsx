/** What was agreed with the person, beside quoting: recording, sharing, the day of erasing; and the part in the purchase. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { useRecordDraft } from '#renderer/client/use-record-draft.ts'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { PEOPLE, RECORDINGS, type Interview, type InterviewDraft } from '#shared/domain/interviews.ts'
import styles from './interview.module.css'

export const interviewDraftOf = (interview: Interview): InterviewDraft => ({
  recording: interview.recording,
  sharing: interview.sharing,
  eraseOn: interview.eraseOn,
  person: interview.person,
  reach: interview.reach,
  bringBack: interview.bringBack,
  nextStep: interview.nextStep,
})

export type InterviewEdit = {
  readonly draft: InterviewDraft
  readonly patch: (change: Partial<InterviewDraft>) => Promise<unknown>
}

/** One record for all fields of the interview, wherever they stand on the screen. */
export const useInterviewDraft = (interview: Interview): InterviewEdit => {
  const engagement = useEngagementId()
  const save = useCommand('interviews.save')
  const { draft, patch } = useRecordDraft(interviewDraftOf(interview), next =>
    save.run({ engagement, respondentId: interview.respondentId, draft: next }),
  )
  return { draft, patch }
}

type Props = { readonly interview: Interview; readonly edit: InterviewEdit }

export const AgreedFields = ({ interview, edit: { draft, patch } }: Props) => {
  const t = useT()
  return (
    <fieldset className={styles['agreed']}>
      <legend>{t('interview.agreed')}</legend>
      <SelectField
        label={t('interview.recording')}
        options={[
          { id: 'unasked', label: t('interview.recording.unasked') },
          ...RECORDINGS.map(id => ({ id, label: t(`interview.recording.${id}`) })),
        ]}
        value={draft.recording ?? 'unasked'}
        onChange={id => void patch({ recording: RECORDINGS.find(one => one === id) ?? null })}
      />
      <DayField
        label={t('interview.eraseOn')}
        value={interview.eraseOn}
        description={t('interview.eraseOnHint')}
        onCommit={eraseOn => patch({ eraseOn })}
      />
      <CheckboxField
        label={t('interview.sharing')}
        value={draft.sharing}
        description={t('interview.sharingHint')}
        onChange={sharing => void patch({ sharing })}
      />
    </fieldset>
  )
}

export const PersonFields = ({ interview, edit: { draft, patch } }: Props) => {
  const t = useT()
  return (
    <>
      <SelectField
        label={t('interview.personKind')}
        options={[
          { id: 'unknown', label: t('interview.personKind.unknown') },
          ...PEOPLE.map(id => ({ id, label: t(`interview.personKind.${id}`) })),
        ]}
        value={draft.person ?? 'unknown'}
        onChange={id => void patch({ person: PEOPLE.find(one => one === id) ?? null })}
      />
      <TextField label={t('interview.reach')} value={interview.reach} onCommit={reach => patch({ reach })} />
    </>
  )
}
