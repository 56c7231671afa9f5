/** One cluster on the wall: its number and name, its cards, and what can be done with them by hand. */
/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- dragging is the shortcut of the pointer; the keyboard has the line of numbers and “Move to…”. */
import { memo, useState, type DragEvent, type ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import type { Cluster } from '#shared/domain/brainstorm/clusters.ts'
import type { CardId, ClusterId } from '#shared/kit/id.ts'
import type { Moved } from './move-dialog.tsx'
import { useWorkshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

/** What is dragged: only this window understands it, so that nothing can be dropped from outside. */
const CLUSTER_TYPE = 'application/x-brainstorm-cluster'
const CARD_TYPE = 'application/x-brainstorm-card'

type Props = {
  readonly cluster: Cluster
  readonly onMove: (moved: Moved) => void
  readonly onName: (id: ClusterId) => void
}

const useDrop = (target: Cluster) => {
  const t = useT()
  const { view, place } = useWorkshop()
  const merge = useCommand('brainstorm.merge')
  const moveCard = useCommand('brainstorm.moveCard')
  const [isOver, setOver] = useState(false)
  const accepts = (event: DragEvent): boolean =>
    event.dataTransfer.types.includes(CLUSTER_TYPE) || event.dataTransfer.types.includes(CARD_TYPE)
  const drop = async (event: DragEvent): Promise<void> => {
    const from = event.dataTransfer.getData(CLUSTER_TYPE) as ClusterId
    const cardId = event.dataTransfer.getData(CARD_TYPE) as CardId
    const into = target.id
    if (cardId !== '' && !target.cards.some(card => card.id === cardId)) await moveCard.run({ ...place, cardId, into })
    else if (cardId === '' && from !== '' && from !== into) {
      const answer = await merge.run({ ...place, from: [from], into })
      const number = view.clusters.find(cluster => cluster.id === from)?.number ?? ''
      if (answer.ok) announce(t('brainstorm.merged', { from: number, into: target.number ?? '' }))
    }
  }
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!accepts(event)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false)
        if (!accepts(event)) return
        event.preventDefault()
        void drop(event)
      },
    },
  }
}

const carry = (event: DragEvent, type: string, id: string): void => {
  event.stopPropagation()
  event.dataTransfer.setData(type, id)
  event.dataTransfer.effectAllowed = 'move'
}

const ClusterRowView = ({ cluster, onMove, onName }: Props): ReactNode => {
  const t = useT()
  const { reasonName, isFrozen } = useWorkshop()
  const { isOver, handlers } = useDrop(cluster)
  const number = cluster.number ?? 0
  const name = cluster.reasonId === null ? t('brainstorm.noName') : reasonName(cluster.reasonId)
  const whole = t('brainstorm.clusterOf', { number, name })
  return (
    <li
      className={styles['cluster']}
      aria-label={whole}
      data-over={isOver}
      draggable={!isFrozen}
      onDragStart={event => carry(event, CLUSTER_TYPE, cluster.id)}
      {...(isFrozen ? {} : handlers)}
    >
      <div className={styles['clusterHead']}>
        <span className={styles['number']}>{number}</span>
        <span className={styles['clusterName']} data-missing={cluster.reasonId === null}>
          {name}
        </span>
        {!isFrozen && (
          <span className={styles['clusterActs']}>
            <Button
              variant="quiet"
              label={`${t('brainstorm.renameShort')} ${whole}`}
              onPress={() => onName(cluster.id)}
            >
              {t('brainstorm.renameShort')}
            </Button>
            <Button
              variant="quiet"
              label={`${t('brainstorm.moveTo')} ${whole}`}
              onPress={() => onMove({ kind: 'cluster', cluster })}
            >
              {t('brainstorm.moveTo')}
            </Button>
          </span>
        )}
      </div>
      <ul className={styles['clusterCards']}>
        {cluster.cards.map(card => (
          <li
            key={card.id}
            draggable={!isFrozen && cluster.cards.length > 1}
            onDragStart={event => carry(event, CARD_TYPE, card.id)}
          >
            <span>{card.meaning === '' ? card.text : `${card.text} (${card.meaning})`}</span>
            {!isFrozen && cluster.cards.length > 1 && (
              <Button
                variant="quiet"
                label={`${t('brainstorm.moveTo')} ${card.text}`}
                onPress={() => onMove({ kind: 'card', card, cluster })}
              >
                {t('brainstorm.moveTo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </li>
  )
}

export const ClusterRow = memo(ClusterRowView)
