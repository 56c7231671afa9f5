/** A table for up to 100,000 rows: only the rows in sight are drawn and asked for; one tab stop, arrows walk the cells. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- the ARIA grid pattern: rows are placed by hand, which a table element cannot do; the grid itself holds the keys. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react'
import { GridHead } from './grid-head.tsx'
import { moveInGrid, type GridPlace } from './grid-keys.ts'
import styles from './table.module.css'

export type GridColumn<Row> = {
  readonly id: string
  readonly header: string
  /** Least width in pixels; columns share what is left. */
  readonly width: number
  readonly align?: 'start' | 'end'
  readonly render: (row: Row) => ReactNode
  readonly sortable?: boolean
}
export type GridSort = { readonly column: string; readonly descending: boolean }

export type DataGridProps<Row> = {
  readonly label: string
  readonly columns: readonly GridColumn<Row>[]
  readonly rowCount: number
  /** undefined where the row has not come yet: a grey bar stands there meanwhile. */
  readonly rowAt: (index: number) => Row | undefined
  /** The first and the last row in sight, both counted from 0, when they change. */
  readonly onRangeChange?: (first: number, last: number) => void
  readonly sort?: GridSort | null
  readonly onSort?: (sort: GridSort) => void
  readonly onRowPress?: (row: Row) => void
  readonly rowKey: (row: Row) => string
  readonly emptyText: ReactNode
  /** Pixels; 480 unless told. */
  readonly height?: number
}

const ROW_HEIGHT = 36
const HEAD_HEIGHT = 34

export const DataGrid = <Row,>(props: DataGridProps<Row>): ReactNode => {
  const { columns, rowCount, onRangeChange } = props
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [wanted, setActive] = useState<GridPlace>({ row: 0, column: 0 })
  const active = { row: Math.min(wanted.row, Math.max(0, rowCount - 1)), column: wanted.column }
  // The compiler cannot memoise what the virtualiser answers; nothing here relies on that.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (rowCount > 0) onRangeChange?.(first, last)
  }, [first, last, rowCount, onRangeChange])

  const moveTo = (place: GridPlace): void => {
    setActive(place)
    virtual.scrollToIndex(place.row)
    document.getElementById(`${id}-h${place.column}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const press = (index: number): void => {
    const row = props.rowAt(index)
    if (row !== undefined) props.onRowPress?.(row)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== box.current || event.altKey || rowCount === 0) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      press(active.row)
      return
    }
    const page = Math.max(1, Math.floor(((box.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1)
    const size = { rows: rowCount, columns: columns.length, page }
    const next = moveInGrid(active, event.key, event.ctrlKey || event.metaKey, size)
    if (next === undefined) return
    event.preventDefault()
    moveTo(next)
  }
  const template = { gridTemplateColumns: columns.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(' ') }
  const inSight = active.row >= first && active.row <= last && rowCount > 0
  return (
    <div
      ref={box}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      aria-activedescendant={inSight ? `${id}-${active.row}-${active.column}` : undefined}
      tabIndex={0}
      className={styles['grid']}
      style={{ '--grid-height': `${props.height ?? 480}px` } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <GridHead
        id={id}
        columns={columns}
        template={template}
        sort={props.sort ?? null}
        onSort={props.onSort}
        height={HEAD_HEIGHT}
      />
      {rowCount === 0 ? (
        <div role="row">
          <div role="gridcell" className={styles['emptyText']}>
            {props.emptyText}
          </div>
        </div>
      ) : null}
      <div role="rowgroup" className={styles['gridBody']} style={{ height: virtual.getTotalSize() }}>
        {items.map(item => {
          const row = props.rowAt(item.index)
          return (
            <div
              key={row === undefined ? `waiting-${item.index}` : props.rowKey(row)}
              role="row"
              aria-rowindex={item.index + 2}
              className={styles['gridRow']}
              data-active={item.index === active.row}
              data-pressable={props.onRowPress !== undefined}
              style={{
                ...template,
                height: ROW_HEIGHT,
                transform: `translateY(${item.start - HEAD_HEIGHT}px)`,
              }}
              onClick={() => {
                setActive({ row: item.index, column: active.column })
                press(item.index)
              }}
            >
              {columns.map((column, index) => (
                <div
                  key={column.id}
                  id={`${id}-${item.index}-${index}`}
                  role="gridcell"
                  aria-colindex={index + 1}
                  className={styles['cell']}
                  data-align={column.align}
                  data-active={item.index === active.row && index === active.column}
                >
                  {row === undefined ? <span className={styles['waiting']} /> : column.render(row)}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
