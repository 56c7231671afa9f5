/** How dates and numbers that read both ways are to be read: asked where the columns do not decide it, offered always. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { ColumnsStepProps } from './columns-step.tsx'
import { DATE_ORDERS, DECIMAL_MARKS } from './wizard-state.ts'
import styles from './wizard.module.css'

const AUTO = ''

export const ColumnAsks = ({ state, preview, onAction }: ColumnsStepProps): ReactNode => {
  const t = useT()
  const asksOrder = preview.asks.includes('date-order')
  const asksMark = preview.asks.includes('decimal-mark')
  const orders = [
    { id: AUTO, label: t('wizard.dates.auto') },
    { id: 'dmy', label: t('wizard.dates.dmy') },
    { id: 'mdy', label: t('wizard.dates.mdy') },
  ]
  const marks = [
    { id: AUTO, label: t('wizard.marks.auto') },
    { id: ',', label: t('wizard.marks.comma') },
    { id: '.', label: t('wizard.marks.point') },
  ]
  return (
    <div className={styles['asks']}>
      <SelectField
        label={t('wizard.dates.label')}
        options={orders}
        value={state.dateOrder ?? AUTO}
        error={asksOrder && state.dateOrder === null ? t('wizard.asked') : undefined}
        onChange={id => onAction({ type: 'date-order-chosen', order: DATE_ORDERS.find(order => order === id) ?? null })}
      />
      <SelectField
        label={t('wizard.marks.label')}
        options={marks}
        value={state.decimalMark ?? AUTO}
        error={asksMark && state.decimalMark === null ? t('wizard.asked') : undefined}
        onChange={id =>
          onAction({ type: 'decimal-mark-chosen', mark: DECIMAL_MARKS.find(mark => mark === id) ?? null })
        }
      />
    </div>
  )
}
