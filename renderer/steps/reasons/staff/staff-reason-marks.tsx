/** What is marked beside a ticked reason. */
import { useT } from '#renderer/client/language.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { BASES, CERTAINTIES, type NamedReason } from '#shared/domain/staff-poll.ts'
import type { Marks } from './staff-form.ts'
import styles from './staff.module.css'

type Props = {
  readonly name: string
  readonly marks: NamedReason
  readonly onChange: (marks: Partial<Marks>) => void
}

const PAINS = Array.from({ length: 11 }, (_, pain) => pain)

export const StaffReasonMarks = ({ name, marks, onChange }: Props) => {
  const t = useT()
  return (
    <div className={styles['marks']}>
      <button
        type="button"
        className={styles['main']}
        aria-pressed={marks.isMain}
        aria-label={t('staff.mainOf', { name })}
        onClick={() => onChange({ isMain: !marks.isMain })}
      >
        {t('staff.main')}
      </button>
      <Segmented
        label={t('staff.basisOf', { name })}
        hideLabel
        options={(['none', ...BASES] as const).map(id => ({ id, label: t(`staff.basis.${id}`) }))}
        value={marks.basis ?? 'none'}
        onChange={id => onChange({ basis: BASES.find(basis => basis === id) ?? null })}
      />
      <span className={styles['hint']} aria-hidden="true">
        {t('staff.certainty')}
      </span>
      <Segmented
        label={t('staff.certaintyOf', { name })}
        hideLabel
        options={[
          { id: 'none', label: t('staff.certainty.none') },
          ...CERTAINTIES.map(certainty => ({ id: String(certainty), label: String(certainty) })),
        ]}
        value={marks.certainty === null ? 'none' : String(marks.certainty)}
        onChange={id => onChange({ certainty: CERTAINTIES.find(certainty => String(certainty) === id) ?? null })}
      />
      <SelectField
        label={t('staff.painOf', { name })}
        hideLabel
        options={[
          { id: 'none', label: t('staff.pain') },
          ...PAINS.map(pain => ({ id: String(pain), label: String(pain) })),
        ]}
        value={marks.pain === null ? 'none' : String(marks.pain)}
        onChange={id => onChange({ pain: PAINS.find(pain => String(pain) === id) ?? null })}
      />
    </div>
  )
}
