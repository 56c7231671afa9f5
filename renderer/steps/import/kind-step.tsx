/** The second step: what one row of the sheet describes. */
import { useId, type ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx'
import { IMPORT_KINDS, type ImportKind } from '#shared/contract/imports.ts'
import styles from './wizard.module.css'

export type KindStepProps = { readonly kind: ImportKind; readonly onChoose: (kind: ImportKind) => void }

export const KindStep = ({ kind, onChoose }: KindStepProps): ReactNode => {
  const t = useT()
  const name = useId()
  return (
    <fieldset className={styles['kinds']}>
      <legend>
        <VisuallyHidden>{t('wizard.kind.label')}</VisuallyHidden>
      </legend>
      {IMPORT_KINDS.map(option => (
        <label key={option} className={styles['kind']}>
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === kind}
            aria-describedby={`${name}-${option}`}
            aria-label={t(`wizard.kind.${option}`)}
            onChange={() => onChoose(option)}
          />
          <strong>{t(`wizard.kind.${option}`)}</strong>
          <span id={`${name}-${option}`} className={styles['muted']}>
            {t(`wizard.kind.${option}.text`)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
