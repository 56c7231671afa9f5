/** The head row of a grid: names of the columns, and a button on each that can sort. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- the ARIA grid pattern: rows are placed by hand, which a table element cannot do; the grid itself holds the keys. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { CSSProperties, ReactNode } from 'react'
import type { GridSort } from './data-grid.tsx'
import { classes } from './classes.ts'
import styles from './table.module.css'

type HeadColumn = {
  readonly id: string
  readonly header: string
  readonly align?: 'start' | 'end'
  readonly sortable?: boolean
}

export type GridHeadProps = {
  readonly id: string
  readonly columns: readonly HeadColumn[]
  readonly template: CSSProperties
  readonly sort: GridSort | null
  readonly onSort: ((sort: GridSort) => void) | undefined
  readonly height: number
}

export const GridHead = ({ id, columns, template, sort, onSort, height }: GridHeadProps): ReactNode => (
  <div role="rowgroup" className={styles['gridHead']}>
    <div role="row" aria-rowindex={1} className={styles['gridRow']} style={{ ...template, height }}>
      {columns.map((column, index) => {
        const sorted = sort?.column === column.id
        const Arrow = sorted && sort.descending ? ArrowDown : ArrowUp
        return (
          <div
            key={column.id}
            id={`${id}-h${index}`}
            role="columnheader"
            aria-colindex={index + 1}
            {...(sorted ? { 'aria-sort': sort.descending ? ('descending' as const) : ('ascending' as const) } : {})}
            className={classes(styles['cell'], styles['headCell'])}
            data-align={column.align}
          >
            {column.sortable === true && onSort !== undefined ? (
              <button
                type="button"
                className={styles['sort']}
                data-sorted={sorted}
                onClick={() => onSort({ column: column.id, descending: sorted && !sort.descending })}
              >
                {column.header}
                {sorted ? <Arrow size={13} aria-hidden /> : null}
              </button>
            ) : (
              column.header
            )}
          </div>
        )
      })}
    </div>
  </div>
)
