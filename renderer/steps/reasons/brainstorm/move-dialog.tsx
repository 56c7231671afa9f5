/** “Move to…”: the way to put together without dragging. Type a number or words, Enter. */
/* oxlint-disable jsx-a11y/no-autofocus -- asked for by the place: the first field of a dialog or of a fast list takes the focus. */
import { useState, type ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { ComboField } from '#renderer/ui/combo-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { Cluster } from '#shared/domain/brainstorm/clusters.ts'
import type { Card } from '#shared/domain/brainstorm/session.ts'
import type { ClusterId } from '#shared/kit/id.ts'
import { useWorkshop } from './workshop-context.tsx'

export type Moved =
  | { readonly kind: 'cluster'; readonly cluster: Cluster }
  | { readonly kind: 'card'; readonly card: Card; readonly cluster: Cluster }

const ALONE = 'alone'
/** More targets than this are found by typing. */
const SHOWN = 60

export const MoveDialog = ({ moved, onClose }: { readonly moved: Moved; readonly onClose: () => void }): ReactNode => {
  const t = useT()
  const { view, place, reasonName } = useWorkshop()
  const merge = useCommand('brainstorm.merge')
  const moveCard = useCommand('brainstorm.moveCard')
  const [text, setText] = useState('')
  const labelOf = (cluster: Cluster): string => {
    const words = cluster.reasonId === null ? (cluster.cards[0]?.text ?? '') : reasonName(cluster.reasonId)
    return `${cluster.number ?? ''} ${words}`
  }
  const targets = view.clusters
    .filter(cluster => cluster.id !== moved.cluster.id)
    .map(cluster => ({ id: cluster.id as string, label: labelOf(cluster) }))
  // The card that a cluster began as has no other place of its own.
  const canStandAlone = moved.kind === 'card' && moved.card.home !== moved.cluster.id
  const all = canStandAlone ? [{ id: ALONE, label: t('brainstorm.moveAlone') }, ...targets] : targets
  const wanted = text.trim().toLocaleLowerCase()
  const fitting = all.filter(item => item.label.toLocaleLowerCase().includes(wanted))
  const exact = fitting.filter(item => item.label.split(' ', 1)[0] === wanted)
  const items = [...exact, ...fitting.filter(item => !exact.includes(item))].slice(0, SHOWN)
  const send = async (id: string): Promise<void> => {
    const into = id as ClusterId
    const answer =
      moved.kind === 'cluster'
        ? await merge.run({ ...place, from: [moved.cluster.id], into })
        : await moveCard.run({ ...place, cardId: moved.card.id, into: id === ALONE ? null : into })
    if (answer.ok) onClose()
  }
  const title =
    moved.kind === 'cluster'
      ? t('brainstorm.moveCluster', { number: moved.cluster.number ?? '' })
      : t('brainstorm.moveCard', { text: moved.card.text })
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <ComboField
        label={t('brainstorm.moveTarget')}
        items={items}
        inputValue={text}
        onInputChange={setText}
        onPick={id => void send(id)}
        allowsNew
        onNew={() => {
          const [first] = items
          if (first !== undefined) void send(first.id)
        }}
        autoFocus
      />
    </Dialog>
  )
}
