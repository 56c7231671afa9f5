/** The fields of one form: client, main reason, other reasons, pain, words and how they may be quoted. */
import { X } from 'lucide-react'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { QUOTE_CONSENTS } from '#shared/domain/evidence.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { textIn } from '#shared/kit/language.ts'
import { ClientBox } from './client-box.tsx'
import { ReasonBox } from './reason-box.tsx'
import { withMainReason, withOtherReason, withoutOtherReason, type ResponseForm } from './response-form.ts'
import styles from './study.module.css'
import { useReasons } from './use-reasons.ts'

type Props = {
  readonly form: ResponseForm
  readonly onChange: (form: ResponseForm) => void
  /** Told whether one of the boxes holds text that was not chosen yet, or that is no pain. */
  readonly onUnfinished: (box: 'client' | 'main' | 'other' | 'pain', unfinished: boolean) => void
}

export const ResponseFields = ({ form, onChange, onUnfinished }: Props) => {
  const t = useT()
  const language = useLanguage()
  const { reasons } = useReasons()
  const nameOf = (id: ReasonId): string => {
    const reason = reasons.find(other => other.id === id)
    return reason === undefined ? '' : textIn(reason.name, language)
  }
  return (
    <div className={styles['fields']}>
      <ClientBox
        label={t('evidence.client.survey')}
        clientId={form.clientId}
        clientName={form.clientName}
        onPick={(clientId, clientName) => onChange({ ...form, clientId, clientName })}
        onUnfinished={unfinished => onUnfinished('client', unfinished)}
      />
      <ReasonBox
        label={t('evidence.mainReason')}
        reasonId={form.mainReason}
        onPick={reasonId => onChange(withMainReason(form, reasonId))}
        onClear={() => onChange(withMainReason(form, null))}
        onUnfinished={unfinished => onUnfinished('main', unfinished)}
      />
      <div>
        <ReasonBox
          label={t('evidence.otherReasons')}
          reasonId={null}
          onPick={reasonId => onChange(withOtherReason(form, reasonId))}
          onUnfinished={unfinished => onUnfinished('other', unfinished)}
        />
        {form.otherReasons.length > 0 && (
          <ul className={styles['chips']} aria-label={t('evidence.otherReasons')}>
            {form.otherReasons.map(id => (
              <li key={id}>
                {nameOf(id)}
                <IconButton
                  label={t('evidence.takeOff', { name: nameOf(id) })}
                  icon={<X size={14} />}
                  onPress={() => onChange(withoutOtherReason(form, id))}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      <NumberField
        label={t('evidence.pain.survey')}
        value={form.pain}
        min={0}
        max={10}
        step={1}
        onCommit={pain => onChange({ ...form, pain })}
        onWrong={wrong => onUnfinished('pain', wrong)}
      />
      <TextField
        label={t('evidence.verbatim')}
        value={form.verbatim}
        onChange={verbatim => onChange({ ...form, verbatim })}
        description={t('evidence.verbatimHint')}
        multiline
      />
      <SelectField
        label={t('evidence.consent')}
        options={QUOTE_CONSENTS.filter(id => id === 'none' || id === 'anonymous').map(id => ({
          id,
          label: t(`domain.consent.${id}`),
        }))}
        value={form.consent}
        onChange={id => onChange({ ...form, consent: id === 'none' ? 'none' : 'anonymous' })}
      />
    </div>
  )
}
