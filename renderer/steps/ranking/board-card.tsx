/** One card: the reason, its class, a handle to drag it and a menu to move it. */
import { GripVertical } from 'lucide-react'
import { Button as AriaButton, GridListItem } from 'react-aria-components'
import { useT } from '#renderer/client/language.tsx'
import { Badge, ClassBadge } from '#renderer/ui/badge.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import type { RankedReason } from '#shared/analysis/figures.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import type { BoardMoves } from './board.tsx'
import { acceptsCards, COLUMN_IDS, columnsOf, UNCLASSIFIED, type BoardColumn, type BoardKind } from './boards.ts'
import { useColumnName } from './column-name.ts'
import styles from './ranking.module.css'

type Props = {
  readonly id: string
  readonly name: string
  readonly reason: ReasonView
  readonly kind: BoardKind
  readonly column: BoardColumn
  readonly ranked: RankedReason | undefined
  readonly moves: BoardMoves
}

/** Groups: one of three. Factors and forces: each is on or off, and a card may stand in several columns. */
const useMoveItems = ({ reason, kind, column, moves }: Props) => {
  const columnName = useColumnName()
  const standsIn = columnsOf(kind, reason)
  return COLUMN_IDS[kind].filter(acceptsCards).map(id => ({
    id,
    label: columnName(id),
    checked: standsIn.includes(id),
    run: () =>
      kind === 'groups' || id === UNCLASSIFIED ? moves.move(reason.id, column.id, id) : moves.toggle(reason.id, id),
  }))
}

export const BoardCard = (props: Props) => {
  const t = useT()
  const { id, name, reason, kind, column, ranked } = props
  const items = useMoveItems(props)
  const others = kind === 'groups' ? 0 : columnsOf(kind, reason).length - 1
  return (
    <GridListItem id={id} textValue={name} className={styles['card'] ?? ''}>
      {column.accepts && (
        <AriaButton slot="drag" className={styles['grip'] ?? ''} aria-label={t('ranking.drag', { name })}>
          <GripVertical size={14} aria-hidden />
        </AriaButton>
      )}
      {ranked !== undefined && <ClassBadge class={ranked.class} />}
      <span className={styles['cardName']}>
        {name}
        {others > 0 && <Badge tone="plain">{t('ranking.alsoIn', { count: others })}</Badge>}
      </span>
      {column.accepts && <MenuButton label={t('ranking.moveTo', { name })} items={items} iconOnly />}
    </GridListItem>
  )
}
