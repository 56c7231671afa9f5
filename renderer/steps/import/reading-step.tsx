/** The third step: is the sheet read rightly? Sheet, encoding, separator and header row can be changed beside the first rows. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { ImportPreview, Reading } from '#shared/contract/imports.ts'
import { delimiterChoices, encodingChoices } from './encodings.ts'
import styles from './wizard.module.css'

/** Enough rows to judge a sheet by. */
const ROWS_SHOWN = 20

export type ReadingStepProps = {
  readonly preview: ImportPreview
  readonly reading: Reading
  readonly isReading: boolean
  readonly onChange: (change: Reading) => void
}

const ReadingChoices = ({ preview, reading, onChange }: Omit<ReadingStepProps, 'isReading'>): ReactNode => {
  const t = useT()
  const found = preview.reading
  return (
    <div className={styles['choices']}>
      {preview.sheets.length > 1 ? (
        <SelectField
          label={t('wizard.reading.sheet')}
          options={preview.sheets.map(({ name, hidden }) => ({
            id: name,
            label: hidden ? t('wizard.reading.hidden', { sheet: name }) : name,
          }))}
          value={reading.sheet ?? found.sheet}
          onChange={sheet => onChange({ sheet })}
        />
      ) : null}
      {found.encoding === null ? null : (
        <SelectField
          label={t('wizard.reading.encoding')}
          options={encodingChoices(found.encoding)}
          value={reading.encoding ?? found.encoding}
          onChange={encoding => onChange({ encoding })}
        />
      )}
      {found.delimiter === null ? null : (
        <SelectField
          label={t('wizard.reading.delimiter')}
          options={delimiterChoices(found.delimiter).map(({ id, key }) => ({
            id,
            label: key === undefined ? id : t(key),
          }))}
          value={reading.delimiter ?? found.delimiter}
          onChange={delimiter => onChange({ delimiter })}
        />
      )}
      <NumberField
        label={t('wizard.reading.headerRow')}
        value={reading.headerRow ?? (found.headerRow < 1 ? null : found.headerRow)}
        min={1}
        max={1000}
        step={1}
        onCommit={row => onChange({ headerRow: row === null ? undefined : Math.round(row) })}
      />
    </div>
  )
}

export const ReadingStep = (props: ReadingStepProps): ReactNode => {
  const t = useT()
  const { preview, isReading } = props
  const rows = preview.rows.slice(0, ROWS_SHOWN)
  return (
    <>
      <ReadingChoices {...props} />
      <section
        className={styles['scroll']}
        aria-label={t('wizard.reading.rows')}
        aria-busy={isReading}
        // A region that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col" className={styles['rowNumber']}>
                {t('wizard.reading.row')}
              </th>
              {preview.columns.map((column, index) => (
                // Headers may repeat: the place of a column is its identity.
                <th key={index} scope="col">
                  {column.header === '' ? t('wizard.columns.unnamed', { number: index + 1 }) : column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className={styles['cells']}>
            {rows.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row" className={styles['rowNumber']}>
                  {row}
                </th>
                {preview.columns.map((_, index) => (
                  <td key={index}>{cells[index] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles['muted']}>{t('wizard.reading.shown', { count: rows.length })}</p>
    </>
  )
}
