/** What every study says of itself: title, question, day, facilitator, how many were asked, a note; saved field by field. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { useRecordDraft } from '#renderer/client/use-record-draft.ts'
import { DayField } from '#renderer/ui/day-field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { STUDY_ANONYMITIES, type Study, type StudyDraft } from '#shared/domain/evidence.ts'
import styles from './study.module.css'

const draftOf = ({ title, question, heldOn, facilitator, asked, note }: Study): StudyDraft => ({
  title,
  question,
  heldOn,
  facilitator,
  asked,
  note,
})

const FrozenHead = ({ study }: { readonly study: Study }) => {
  const t = useT()
  const { day, number } = useFormats()
  const facts = [
    [t('evidence.question'), study.question],
    [t('evidence.heldOn'), study.heldOn === null ? '' : day(study.heldOn)],
    [t('evidence.facilitator'), study.facilitator],
    [t('evidence.asked'), study.asked === null ? '' : number(study.asked)],
    ...(study.methodId === 'survey'
      ? [[t('evidence.anonymity'), t(`evidence.anonymity.${study.anonymity}`)] as const]
      : []),
    [t('common.note'), study.note],
  ].filter(([, text]) => text !== '')
  if (facts.length === 0) return null
  return (
    <dl className={styles['facts']}>
      {facts.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Day, facilitator and number asked in one line, for the closed head. */
const useSummary = (study: Study): string => {
  const t = useT()
  const { day, number } = useFormats()
  return [
    t('evidence.about'),
    ...(study.heldOn === null ? [] : [day(study.heldOn)]),
    ...(study.facilitator === '' ? [] : [study.facilitator]),
    ...(study.asked === null ? [] : [t('evidence.askedCount', { number: number(study.asked) })]),
  ].join(' · ')
}

type Props = {
  readonly study: Study
  /** Before anything is recorded the head stands open; later the entry comes first. */
  readonly startsOpen: boolean
}

export const StudyHead = ({ study, startsOpen }: Props) => {
  const t = useT()
  const summary = useSummary(study)
  const [open, setOpen] = useState(startsOpen)
  const engagement = useEngagementId()
  const save = useCommand('studies.save')
  const saveSettings = useCommand('studies.saveSettings')
  const { patch } = useRecordDraft(draftOf(study), next => save.run({ engagement, studyId: study.id, draft: next }))
  if (study.state === 'frozen') return <FrozenHead study={study} />
  return (
    <details className={styles['about']} open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      <div className={styles['head']}>
        <TextField label={t('evidence.title')} value={study.title} onCommit={title => patch({ title })} />
        <DayField label={t('evidence.heldOn')} value={study.heldOn} onCommit={heldOn => patch({ heldOn })} />
        <TextField
          label={t('evidence.facilitator')}
          value={study.facilitator}
          onCommit={facilitator => patch({ facilitator })}
        />
        <NumberField
          label={t('evidence.asked')}
          value={study.asked}
          min={0}
          max={1_000_000}
          step={1}
          onCommit={asked => patch({ asked })}
        />
      </div>
      {study.methodId === 'survey' && (
        <SelectField
          label={t('evidence.anonymity')}
          description={t(`evidence.anonymityText.${study.anonymity}`)}
          options={STUDY_ANONYMITIES.map(id => ({ id, label: t(`evidence.anonymity.${id}`) }))}
          value={study.anonymity}
          onChange={anonymity => void saveSettings.run({ engagement, studyId: study.id, settings: { anonymity } })}
        />
      )}
      <div className={styles['headWide']}>
        <TextField label={t('evidence.question')} value={study.question} onCommit={question => patch({ question })} />
        <TextField label={t('common.note')} value={study.note} multiline onCommit={note => patch({ note })} />
      </div>
    </details>
  )
}
