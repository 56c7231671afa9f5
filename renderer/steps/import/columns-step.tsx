/** The fourth step: which field each column is, how dates and numbers are read, and which rows are totals. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { ImportPreview, TableKind } from '#shared/contract/imports.ts'
import { ColumnAsks } from './column-asks.tsx'
import { fieldChoices } from './field-choices.ts'
import { TotalsRows } from './totals-rows.tsx'
import type { WizardAction, WizardState } from './wizard-state.ts'
import styles from './wizard.module.css'

/** Stands for "not imported" in the list of fields, where every choice needs a name. */
const SKIP = ''
const SAMPLES_SHOWN = 4

export type ColumnsStepProps = {
  readonly state: WizardState
  readonly preview: ImportPreview
  readonly onAction: (action: WizardAction) => void
}

type TableProps = ColumnsStepProps & { readonly kind: TableKind }

const ColumnRow = ({ state, kind, preview, onAction, index }: TableProps & { readonly index: number }): ReactNode => {
  const t = useT()
  const column = preview.columns[index]
  if (column === undefined) return null
  const header = column.header === '' ? t('wizard.columns.unnamed', { number: index + 1 }) : column.header
  const field = state.fields[index] ?? null
  const samples = column.samples.filter(sample => sample !== '').slice(0, SAMPLES_SHOWN)
  const options = fieldChoices(kind).map(name => ({ id: name as string, label: t(`wizard.field.${name}`) }))
  return (
    <tr>
      <th scope="row">{header}</th>
      <td className={styles['samples']} title={samples.join(' · ')}>
        {samples.length === 0 ? t('wizard.columns.noSamples') : samples.join(' · ')}
      </td>
      <td>
        <div className={styles['fieldCell']}>
          <SelectField
            label={t('wizard.columns.fieldOf', { column: header })}
            hideLabel
            options={[{ id: SKIP, label: t('wizard.columns.skip') }, ...options]}
            value={field ?? SKIP}
            onChange={id => onAction({ type: 'field-chosen', column: index, field: id === SKIP ? null : id })}
          />
          {field !== null && field === column.field ? (
            <span>
              <Badge tone="plain">{t(preview.remembered ? 'wizard.columns.known' : 'wizard.columns.guessed')}</Badge>
            </span>
          ) : null}
        </div>
      </td>
    </tr>
  )
}

export const ColumnsStep = (props: TableProps): ReactNode => {
  const t = useT()
  const { state, preview } = props
  // What only the user knows comes first; what he merely may say stands below.
  const isAsked = preview.asks.length > 0
  return (
    <>
      {isAsked ? <ColumnAsks {...props} /> : null}
      {preview.remembered ? <Notice tone="info">{t('wizard.columns.remembered')}</Notice> : null}
      <div className={styles['scroll']}>
        <table className={styles['table']} aria-label={t('wizard.columns.table')}>
          <thead>
            <tr>
              <th scope="col">{t('wizard.columns.header')}</th>
              <th scope="col">{t('wizard.columns.samples')}</th>
              <th scope="col">{t('wizard.columns.field')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map((_, index) => (
              // Headers may repeat: the place of a column is its identity.
              <ColumnRow key={index} {...props} index={index} />
            ))}
          </tbody>
        </table>
      </div>
      <output className={styles['muted']}>
        {t('wizard.columns.mapped', {
          mapped: state.fields.filter(field => field !== null).length,
          total: preview.columns.length,
        })}
      </output>
      {isAsked ? null : <ColumnAsks {...props} />}
      <TotalsRows {...props} />
    </>
  )
}
