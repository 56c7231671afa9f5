/** Rows that look like totals, each with a tick that leaves it out of the import. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import type { ColumnsStepProps } from './columns-step.tsx'
import styles from './wizard.module.css'

const CELLS_SHOWN = 5

export const TotalsRows = ({ state, preview, onAction }: ColumnsStepProps): ReactNode => {
  const t = useT()
  if (preview.totalsRows.length === 0) return null
  const textOf = (row: number): string => {
    const cells = preview.rows.find(shown => shown.row === row)?.cells ?? []
    return cells
      .filter(cell => cell !== '')
      .slice(0, CELLS_SHOWN)
      .join(' · ')
  }
  return (
    <fieldset className={styles['totals']}>
      <legend>{t('wizard.totals.label')}</legend>
      <p className={styles['muted']}>{t('wizard.totals.text')}</p>
      {preview.totalsRows.map(row => {
        const text = textOf(row)
        return (
          <CheckboxField
            key={row}
            label={text === '' ? t('wizard.totals.rowBare', { row }) : t('wizard.totals.row', { row, text })}
            value={state.excludedRows.includes(row)}
            onChange={excluded => onAction({ type: 'row-excluded', row, excluded })}
          />
        )
      })}
    </fieldset>
  )
}
