/** The order of the reasons: the table with its classes, the Pareto chart, and the trail behind the chosen reason. */
import { useState } from 'react'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { useT } from '#renderer/client/language.tsx'
import type { Ranking } from '#shared/analysis/figures.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { ExplainPanel } from './explain-panel.tsx'
import { OrderTable } from './order-table.tsx'
import { ParetoPanel } from './pareto-panel.tsx'
import { SettingsBar } from './settings-bar.tsx'
import styles from './ranking.module.css'

type Props = { readonly ranking: Ranking; readonly reasons: readonly ReasonView[] }

export const OrderView = ({ ranking, reasons }: Props) => {
  const t = useT()
  const [chosenId, setChosenId] = useState<ReasonId | null>(null)
  const chosen = ranking.reasons.find(ranked => ranked.reasonId === chosenId) ?? ranking.reasons[0]
  if (chosen === undefined) return <EmptyState title={t('ranking.noEvidence')} text={t('ranking.noEvidenceText')} />
  return (
    <>
      <SettingsBar settings={ranking.settings} />
      <div className={styles['two']}>
        <OrderTable ranking={ranking} reasons={reasons} chosen={chosen.reasonId} onChoose={setChosenId} />
        <Card>
          <ParetoPanel ranking={ranking} reasons={reasons} />
          <ExplainPanel key={chosen.reasonId} ranked={chosen} ranking={ranking} reasons={reasons} />
        </Card>
      </div>
    </>
  )
}
