/** The second half of a poll form: the reasons in random order, then always "other" and "don't know", then the group. */
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { PollView } from '#shared/contract/staff.ts'
import type { Study } from '#shared/domain/evidence.ts'
import { reasonsInFormOrder } from '#shared/domain/staff-poll.ts'
import { textIn } from '#shared/kit/language.ts'
import { useReasons } from '../use-reasons.ts'
import { withKnowsNone, withOther, withReasons, type FilledForm } from './staff-form.ts'
import { StaffReasonList } from './staff-reason-list.tsx'
import styles from './staff.module.css'

type Props = {
  readonly form: FilledForm
  readonly study: Study
  readonly poll: PollView
  readonly onChange: (form: FilledForm) => void
}

const NO_GROUP = 'none'

export const PollList = ({ form, study, poll, onChange }: Props) => {
  const t = useT()
  const language = useLanguage()
  const { reasons, loaded } = useReasons()
  const offered = reasons
    .filter(reason => reason.mergedInto === null)
    .map(reason => ({ id: reason.id, name: textIn(reason.name, language) }))
  return (
    <>
      {offered.length === 0 && loaded ? (
        <EmptyState
          title={t('staff.emptyTitle')}
          text={t('staff.emptyText')}
          action={<a href="#/reasons">{t('evidence.backToReasons')}</a>}
        />
      ) : (
        <>
          <p className={styles['hint']}>{t('staff.keys')}</p>
          <StaffReasonList
            label={t('staff.listTitle')}
            reasons={reasonsInFormOrder(offered, study.seed, poll.answered + 1)}
            named={form.reasons}
            onChange={named => onChange(withReasons(form, named))}
          />
        </>
      )}
      <div className={styles['last']}>
        <TextField label={t('staff.other')} value={form.other} onChange={other => onChange(withOther(form, other))} />
        <CheckboxField
          label={t('staff.dontKnow')}
          value={form.knowsNone}
          onChange={knowsNone => onChange(withKnowsNone(form, knowsNone))}
        />
        {poll.groups.length > 0 && (
          <SelectField
            label={t('staff.group')}
            description={t('staff.groupHint')}
            options={[
              { id: NO_GROUP, label: t('staff.group.none') },
              ...poll.groups.map(group => ({ id: group.id as string, label: group.name })),
            ]}
            value={form.groupId ?? NO_GROUP}
            onChange={id => onChange({ ...form, groupId: poll.groups.find(group => group.id === id)?.id ?? null })}
          />
        )}
      </div>
    </>
  )
}
