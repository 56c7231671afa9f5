/** What becomes, or became, of the rows of an import: counts under their names. */
import type { ReactNode } from 'react'
import { useFormats, useT } from '#renderer/client/language.tsx'
import type { ImportSummary } from '#shared/contract/imports.ts'
import styles from './wizard.module.css'

const COUNTS = ['rowsRead', 'added', 'updated', 'same', 'rejected', 'excluded', 'newReasons'] as const
/** Shown even where they are nought: they are what the user looks for. */
const ALWAYS = new Set<string>(['rowsRead', 'added', 'updated', 'same', 'rejected'])

export const RowCounts = ({ summary }: { readonly summary: ImportSummary }): ReactNode => {
  const t = useT()
  const formats = useFormats()
  return (
    <dl className={styles['counts']} aria-label={t('wizard.count.label')}>
      {COUNTS.filter(count => ALWAYS.has(count) || summary[count] > 0).map(count => (
        <div
          key={count}
          className={styles['count']}
          data-alarm={count === 'rejected' && summary.rejected > 0 ? '' : undefined}
        >
          <dt>{t(`wizard.count.${count}`)}</dt>
          <dd>{formats.number(summary[count])}</dd>
        </div>
      ))}
    </dl>
  )
}
