/** The reasons that an offer answers, as a list of boxes to tick. */
import type { ReactNode } from 'react'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import type { ReasonView } from '#shared/contract/evidence.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { textIn } from '#shared/kit/language.ts'
import styles from './return.module.css'

type Props = {
  readonly reasons: readonly ReasonView[]
  readonly chosen: readonly ReasonId[]
  readonly onChange: (chosen: readonly ReasonId[]) => void
}

export const ReasonChecks = ({ reasons, chosen, onChange }: Props): ReactNode => {
  const t = useT()
  const language = useLanguage()
  const toggle = (id: ReasonId, wanted: boolean): void =>
    onChange(wanted ? [...chosen, id] : chosen.filter(other => other !== id))
  return (
    <fieldset className={styles['reasons']}>
      <legend>{t('plan.offers.reasons')}</legend>
      {reasons.length === 0 ? <p className={styles['muted']}>{t('plan.offers.noReasons')}</p> : null}
      {reasons.map(reason => (
        <CheckboxField
          key={reason.id}
          label={textIn(reason.name, language)}
          value={chosen.includes(reason.id)}
          onChange={wanted => toggle(reason.id, wanted)}
        />
      ))}
    </fieldset>
  )
}
