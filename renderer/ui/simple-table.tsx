/** A plain table for some tens of rows, with a name for screen readers. */
import type { ReactNode } from 'react'
import styles from './table.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export type SimpleColumn = {
  readonly id: string
  readonly header: ReactNode
  readonly align?: 'start' | 'end'
  readonly width?: number | string
}
/** `cells` by column id; `key` tells rows apart. */
export type SimpleRow = { readonly key: string; readonly cells: { readonly [columnId: string]: ReactNode } }

export type SimpleTableProps = {
  readonly label: string
  readonly columns: readonly SimpleColumn[]
  readonly rows: readonly SimpleRow[]
}

export const SimpleTable = ({ label, columns, rows }: SimpleTableProps): ReactNode => (
  <div className={styles['scroll']}>
    <table className={styles['table']}>
      <caption>
        <VisuallyHidden>{label}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {columns.map(column => (
            <th
              key={column.id}
              scope="col"
              data-align={column.align}
              {...(column.width === undefined ? {} : { style: { width: column.width } })}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.key}>
            {columns.map(column => (
              <td key={column.id} data-align={column.align}>
                {row.cells[column.id]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
