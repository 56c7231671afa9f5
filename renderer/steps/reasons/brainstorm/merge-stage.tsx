/** Putting together what means the same, and naming each cluster: by numbers, by drag, or by “Move to…”. */
import { useState, type ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Card as Sheet } from '#renderer/ui/layout.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import { readNumbers } from '#shared/domain/brainstorm/read-line.ts'
import type { ClusterId } from '#shared/kit/id.ts'
import { ClusterRow } from './cluster-row.tsx'
import { EntryLine, type LineVerdict } from './entry-line.tsx'
import { MergeRecord } from './merge-record.tsx'
import { MoveDialog, type Moved } from './move-dialog.tsx'
import { NamingLine } from './naming-line.tsx'
import { useWorkshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

/** "3 7 12": the first takes in the others. */
const useMergeLine = (): ((line: string) => Promise<LineVerdict>) => {
  const t = useT()
  const { view, place } = useWorkshop()
  const merge = useCommand('brainstorm.merge', { quiet: true })
  return async line => {
    const numbers = [...new Set(readNumbers(line) ?? [])]
    const ids = numbers.map(number => view.clusters.find(cluster => cluster.number === number)?.id)
    const [into, ...from] = ids
    if (into === undefined || from.length === 0 || from.includes(undefined)) return t('brainstorm.mergeWrong')
    const answer = await merge.run({ ...place, into, from: from.filter(id => id !== undefined) })
    if (!answer.ok) return answer.error.message
    announce(t('brainstorm.merged', { from: numbers.slice(1).join(', '), into: numbers[0] ?? '' }))
    return null
  }
}

export const MergeStage = (): ReactNode => {
  const t = useT()
  const { view, isFrozen } = useWorkshop()
  const enter = useMergeLine()
  const [moved, setMoved] = useState<Moved | null>(null)
  const [wanted, setWanted] = useState<ClusterId | null>(null)
  /** Names are given one after another: the box of the next cluster has the keyboard. */
  const [goesOn, setGoesOn] = useState(false)
  const { clusters } = view
  const unnamed = clusters.filter(cluster => cluster.reasonId === null)
  const naming = clusters.find(cluster => cluster.id === wanted) ?? unnamed[0]
  if (clusters.length === 0) return <EmptyState title={t('brainstorm.noCards')} text={t('brainstorm.noCardsText')} />
  return (
    <Sheet
      title={t('brainstorm.wall')}
      lede={t('brainstorm.dragHint')}
      actions={
        <strong>
          {t('brainstorm.cards', { count: view.cards.length })} · {t('brainstorm.clusters', { count: clusters.length })}
        </strong>
      }
    >
      {!isFrozen && (
        <div className={styles['lines']}>
          <EntryLine
            label={t('brainstorm.mergeLine')}
            hint={t('brainstorm.mergeLineHint')}
            onEnter={line => {
              setGoesOn(false)
              return enter(line)
            }}
          />
          <div>
            {naming === undefined ? (
              <p className={styles['done']}>{t('brainstorm.allNamed')}</p>
            ) : (
              <NamingLine
                key={naming.id}
                cluster={naming}
                onGive={() => {
                  setWanted(null)
                  setGoesOn(true)
                }}
                takesFocus={goesOn || naming.id === wanted}
              />
            )}
            {unnamed.length > 0 && (
              <p className={styles['hint']}>{t('brainstorm.unnamed', { count: unnamed.length })}</p>
            )}
          </div>
        </div>
      )}
      <ul className={styles['wall']} aria-label={t('brainstorm.wall')}>
        {clusters.map(cluster => (
          <ClusterRow key={cluster.id} cluster={cluster} onMove={setMoved} onName={setWanted} />
        ))}
      </ul>
      <MergeRecord />
      {moved !== null && <MoveDialog moved={moved} onClose={() => setMoved(null)} />}
    </Sheet>
  )
}
