/** The name of one cluster: its own words stand ready, Enter takes them; the list offers known reasons and the three groups. */
import { useEffect, useRef, type ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { announce } from '#renderer/ui/live-log.tsx'
import type { Cluster } from '#shared/domain/brainstorm/clusters.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { ReasonBox } from '../reason-box.tsx'
import { useWorkshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

type Props = {
  readonly cluster: Cluster
  /** Told before the name is sent, so that the next cluster's box takes the keyboard. */
  readonly onGive: () => void
  readonly takesFocus: boolean
}

export const NamingLine = ({ cluster, onGive, takesFocus }: Props): ReactNode => {
  const t = useT()
  const { place, reasonName } = useWorkshop()
  const name = useCommand('brainstorm.nameCluster')
  const frame = useRef<HTMLDivElement>(null)
  const number = cluster.number ?? 0
  const first = cluster.cards[0]
  const words = cluster.reasonId === null ? first?.meaning || first?.text || '' : reasonName(cluster.reasonId)
  useEffect(() => {
    if (takesFocus) frame.current?.querySelector('input')?.focus()
  }, [takesFocus])
  const give = async (reasonId: ReasonId, label: string): Promise<void> => {
    onGive()
    const answer = await name.run({ ...place, clusterId: cluster.id, reasonId })
    if (!answer.ok) return
    const into = answer.value.mergedWith
    announce(
      into === null
        ? t('brainstorm.named', { number, name: label })
        : t('brainstorm.namedMerged', { number, name: label, into }),
    )
  }
  return (
    <div ref={frame} className={styles['naming']}>
      <ReasonBox
        label={t('brainstorm.nameLine', { number })}
        reasonId={null}
        startText={words}
        onPick={(reasonId, label) => void give(reasonId, label)}
      />
      <p className={styles['hint']}>{t('brainstorm.nameLineHint')}</p>
    </div>
  )
}
