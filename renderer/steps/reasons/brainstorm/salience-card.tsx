/** Smith's S of the free lists: what came to mind first, before anybody had seen a common list. */
import type { ReactNode } from 'react'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { Card as Sheet } from '#renderer/ui/layout.tsx'
import { SimpleTable } from '#renderer/ui/simple-table.tsx'
import { useWorkshop } from './workshop-context.tsx'

const DECIMALS = 3

export const SalienceCard = (): ReactNode => {
  const t = useT()
  const { number } = useFormats()
  const { view, reasonName } = useWorkshop()
  const { results, clusters } = view
  if (results === null || results.salience.length === 0) return null
  const nameOf = (id: string): string => clusters.find(cluster => cluster.id === id)?.cards[0]?.text ?? ''
  return (
    <Sheet title={t('brainstorm.salience')} lede={t('brainstorm.salienceWhy', { count: results.lists })}>
      <SimpleTable
        label={t('brainstorm.salience')}
        columns={[
          { id: 'reason', header: t('brainstorm.reason') },
          { id: 's', header: t('brainstorm.smith'), align: 'end', width: 110 },
          { id: 'lists', header: t('brainstorm.lists'), align: 'end', width: 90 },
        ]}
        rows={results.salience.map(row => ({
          key: row.clusterId,
          cells: {
            reason: row.reasonId === null ? nameOf(row.clusterId) : reasonName(row.reasonId),
            s: number(row.s, DECIMALS),
            lists: number(row.lists),
          },
        }))}
      />
    </Sheet>
  )
}
