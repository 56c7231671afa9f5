/** One case card being filled in: the client, who fills it in, who served the client, the reasons, the story. */
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { reasonsInFormOrder } from '#shared/domain/staff-poll.ts'
import { textIn } from '#shared/kit/language.ts'
import { ClientBox } from '../client-box.tsx'
import { useReasons } from '../use-reasons.ts'
import type { FilledCard } from './staff-form.ts'
import { StaffReasonList } from './staff-reason-list.tsx'
import styles from './staff.module.css'

type Props = {
  readonly card: FilledCard
  readonly seed: number
  readonly onChange: (card: FilledCard) => void
}

export const CaseFields = ({ card, seed, onChange }: Props) => {
  const t = useT()
  const language = useLanguage()
  const { reasons } = useReasons()
  const offered = reasons
    .filter(reason => reason.mergedInto === null)
    .map(reason => ({ id: reason.id, name: textIn(reason.name, language) }))
  return (
    <div className={styles['last']}>
      <ClientBox
        label={t('staff.caseClient')}
        clientId={card.clientId}
        clientName={card.clientName}
        byMoney
        onPick={(clientId, clientName) => onChange({ ...card, clientId, clientName })}
      />
      <div className={styles['pair']}>
        <TextField
          label={t('staff.caseFilledBy')}
          value={card.filledBy}
          onChange={filledBy => onChange({ ...card, filledBy })}
        />
        <TextField
          label={t('staff.caseServedBy')}
          value={card.servedBy}
          onChange={servedBy => onChange({ ...card, servedBy })}
        />
      </div>
      <div>
        <strong>{t('staff.caseReasons')}</strong>
        <StaffReasonList
          label={t('staff.caseReasons')}
          reasons={reasonsInFormOrder(offered, seed, 1)}
          named={card.reasons}
          onChange={named => onChange({ ...card, reasons: named })}
        />
      </div>
      <TextField
        label={t('staff.caseWords')}
        value={card.words}
        onChange={words => onChange({ ...card, words })}
        multiline
      />
    </div>
  )
}
