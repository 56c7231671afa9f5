/** A drawn chart as a picture with its summary in words, and the same numbers as a table one press away. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an img element would draw the chart without the page's fonts. */
import { useMemo, type ReactNode } from 'react'
import styles from './marks.module.css'
import { SimpleTable } from './simple-table.tsx'
import { useWords } from './words.tsx'

export type ChartProps = {
  readonly svg: string
  /** What the chart shows, in a sentence: the picture's text for those who do not see it. */
  readonly summary: string
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
}

/**
 * The drawing stands in the page itself, so that its text has the page's fonts: it is our own markup from shared/charts, in which
 * every text is escaped, and the page's policy lets no script in it run.
 */
export const Chart = ({ svg, summary, table }: ChartProps): ReactNode => {
  const t = useWords()
  const markup = useMemo(() => ({ __html: svg }), [svg])
  return (
    <figure className={styles['chart']}>
      <div role="img" aria-label={summary} dangerouslySetInnerHTML={markup} />
      <details>
        <summary>{t('ui.showAsTable')}</summary>
        <SimpleTable
          label={summary}
          columns={table.head.map((header, index) => ({
            id: String(index),
            header,
            ...(index === 0 ? {} : { align: 'end' as const }),
          }))}
          rows={table.rows.map((cells, index) => ({
            key: String(index),
            cells: Object.fromEntries(cells.map((cell, column) => [String(column), cell])),
          }))}
        />
      </details>
    </figure>
  )
}
